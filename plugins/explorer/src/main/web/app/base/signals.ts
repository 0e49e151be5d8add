/**
 * Values that tell who reads them when they change: 80 lines instead of a dependency, as panels here are few and build their
 * DOM with `el`. A panel reads signals within `effect`, which runs again after any of them has changed, all at once in a
 * microtask, so that several changes draw once.
 */

interface Reader {
  readonly sources: Set<Set<Reader>>;
  stale(): void;
}

let reader: Reader | undefined;
let owner: Effect | undefined;
const waiting = new Set<Effect>();

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
    const outer = owner;
    owner = this;
    try {
      reading(this, this.work);
    } finally {
      owner = outer;
    }
  }

  stale(): void {
    if (waiting.size === 0) {
      queueMicrotask(flush);
    }
    waiting.add(this);
  }

  end(): void {
    this.#release();
    forget(this);
    waiting.delete(this);
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
  owner?.inner.add(made);
  made.run();
  return () => made.end();
}

/** Reads without being told of changes. */
export function untracked<T>(work: () => T): T {
  const outer = reader;
  reader = undefined;
  try {
    return work();
  } finally {
    reader = outer;
  }
}

/** Makes effects that outlive the one that is running: who makes them ends them. */
export function detached<T>(work: () => T): T {
  const outer = owner;
  owner = undefined;
  try {
    return untracked(work);
  } finally {
    owner = outer;
  }
}

/** Runs the effects that wait. */
export function flush(): void {
  for (const effect of waiting) {
    waiting.delete(effect);
    try {
      effect.run();
    } catch (problem) {
      // One panel that fails must not keep the others from drawing; the window's handler tells the person.
      reportError(problem);
    }
  }
}

function subscribe(readers: Set<Reader>): void {
  if (reader) {
    readers.add(reader);
    reader.sources.add(readers);
  }
}

function announce(readers: Set<Reader>): void {
  [...readers].forEach((one) => one.stale());
}

function reading<T>(by: Reader, work: () => T): T {
  forget(by);
  const outer = reader;
  reader = by;
  try {
    return work();
  } finally {
    reader = outer;
  }
}

function forget(by: Reader): void {
  by.sources.forEach((readers) => readers.delete(by));
  by.sources.clear();
}
