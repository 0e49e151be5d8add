/**
 * Values that tell who reads them when they change: 80 lines instead of a dependency, as panels here are few and build their
 * DOM with `el`. A panel reads signals within `effect`, which runs again after any of them has changed, all at once in a
 * microtask, so that several changes draw once.
 *
 * The page has two scripts with a copy of this each: they know of each other's readers.
 */

interface Reader {
  readonly sources: Set<Set<Reader>>;
  stale(): void;
}

interface Now {
  reader: Reader | undefined;
  owner: Effect | undefined;
  readonly waiting: Set<Effect>;
}

declare global {
  /** What is going on in either script. */
  var reebNow: Now | undefined;
}

const now: Now = (globalThis.reebNow ??= { reader: undefined, owner: undefined, waiting: new Set() });

/** A value that is set. */
export class Signal<T> {
  readonly #readers = new Set<Reader>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    subscribe(this.#readers);
    return this.#value;
  }

  set value(value: T) {
    if (!Object.is(value, this.#value)) {
      this.#value = value;
      announce(this.#readers);
    }
  }

  /** Gives the value without being told of changes. */
  peek(): T {
    return this.#value;
  }
}

/** A value that follows from others, worked out when it is asked for. */
export class Computed<T> implements Reader {
  readonly sources = new Set<Set<Reader>>();
  readonly #readers = new Set<Reader>();
  #value: T | undefined;
  #fresh = false;

  /** @param settled tells readers only where the value is another one; it is worked out at once for that */
  constructor(
    private readonly work: () => T,
    private readonly settled = false,
  ) {}

  get value(): T {
    subscribe(this.#readers);
    return this.peek();
  }

  peek(): T {
    if (!this.#fresh) {
      this.#value = reading(this, this.work);
      this.#fresh = true;
    }
    return this.#value as T;
  }

  stale(): void {
    if (this.#fresh) {
      this.#fresh = false;
      const before = this.#value;
      if (!this.settled || !Object.is(this.peek(), before)) {
        announce(this.#readers);
      }
    }
  }
}

class Effect implements Reader {
  readonly sources = new Set<Set<Reader>>();
  readonly inner = new Set<Effect>();

  constructor(private readonly work: () => void) {}

  run(): void {
    this.#release();
    const outer = now.owner;
    now.owner = this;
    try {
      reading(this, this.work);
    } finally {
      now.owner = outer;
    }
  }

  stale(): void {
    if (now.waiting.size === 0) {
      queueMicrotask(flush);
    }
    now.waiting.add(this);
  }

  end(): void {
    this.#release();
    forget(this);
    now.waiting.delete(this);
  }

  /** Effects that the last run made belong to what it drew, and end with it. */
  #release(): void {
    this.inner.forEach((effect) => effect.end());
    this.inner.clear();
  }
}

/** Runs work now, and again whenever something it read has changed. Returns what ends that. */
export function effect(work: () => void): () => void {
  const made = new Effect(work);
  now.owner?.inner.add(made);
  made.run();
  return () => made.end();
}

/** Reads without being told of changes. */
export function untracked<T>(work: () => T): T {
  const outer = now.reader;
  now.reader = undefined;
  try {
    return work();
  } finally {
    now.reader = outer;
  }
}

/** Makes effects that outlive the one that is running: who makes them ends them. */
export function detached<T>(work: () => T): T {
  const outer = now.owner;
  now.owner = undefined;
  try {
    return untracked(work);
  } finally {
    now.owner = outer;
  }
}

/** Runs the effects that wait. */
export function flush(): void {
  for (const effect of now.waiting) {
    now.waiting.delete(effect);
    try {
      effect.run();
    } catch (problem) {
      // One panel that fails must not keep the others from drawing; the window's handler tells the person.
      reportError(problem);
    }
  }
}

function subscribe(readers: Set<Reader>): void {
  if (now.reader) {
    readers.add(now.reader);
    now.reader.sources.add(readers);
  }
}

function announce(readers: Set<Reader>): void {
  [...readers].forEach((one) => one.stale());
}

function reading<T>(by: Reader, work: () => T): T {
  forget(by);
  const outer = now.reader;
  now.reader = by;
  try {
    return work();
  } finally {
    now.reader = outer;
  }
}

function forget(by: Reader): void {
  by.sources.forEach((readers) => readers.delete(by));
  by.sources.clear();
}
