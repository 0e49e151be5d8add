/** Takes files, has the server place what is in them, and keeps that beside the data, which stay as they are. */

import type { Found } from '../base/found';
import { Signal } from '../base/signals';
import { isOdd, type Placed } from '../state/placed';
import { count, type App } from '../state/state';
import { learned, picturesAt, tableAt, type Learned, type Said } from './places';
import { thumbnailOf } from './thumbnail';

/** Pictures that are sent at once: few, so that the first are seen soon. */
const AT_ONCE = 16;
/** More marks would hide what they lie over. */
const MOST = 2000;
/** Names of files that are told one by one. */
const MOST_NAMED = 6;
const PICTURE = /\.(png|jpe?g|gif|bmp|webp)$/i;

export class Placing {
  /** What goes on, in words; empty: nothing. */
  readonly doing = new Signal('');
  /** How much of it is done, from 0 to 1, where that is known. */
  readonly share = new Signal<number | undefined>(undefined);
  /** What came of it. */
  readonly outcome = new Signal('');
  /** What could not be placed, and why. */
  readonly wrong = new Signal<readonly string[]>([]);
  #stop: AbortController | undefined;

  constructor(private readonly app: App) {}

  /** Places what files hold, one time after the other. */
  async take(found: Promise<readonly Found[]>): Promise<void> {
    if (this.#stop) {
      this.app.state.message.value = 'One after the other: wait until those before are placed, or stop that.';
      return;
    }
    const { signal } = (this.#stop = new AbortController());
    const { placed, spoken } = this.app.state;
    const before = placed.peek().length;
    this.wrong.value = [];
    this.outcome.value = '';
    this.#tell('Reading …');
    try {
      const files = (await found).map(({ file }) => file);
      if (files.length === 0) {
        throw new Error('There are no files in it.');
      }
      const graph = this.app.state.index.peek()?.graph.name ?? this.app.data.graphs[0]?.name;
      const model = await learned(graph, signal, (now) => this.#learning(now));
      await (model.takes === 'pictures' ? this.#pictures(files, model, signal) : this.#tables(files, model, signal));
    } catch (problem) {
      if (!signal.aborted) {
        this.#failed(problem instanceof Error ? problem.message : String(problem));
      }
    } finally {
      this.#stop = undefined;
      this.#tell('');
      const fresh = placed.peek().slice(before);
      const odd = fresh.filter(isOdd).length;
      const unlike = odd > 0 ? `, ${odd.toLocaleString('en')} of them unlike all that is known` : '';
      this.outcome.value = `${fresh.length.toLocaleString('en')} placed${unlike}.`;
      const left = this.wrong.peek();
      spoken.value = [this.outcome.peek(), ...(left.length > 0 ? ['Left out:', ...left] : [])].join(' ');
    }
  }

  /** Gives up what goes on; what was placed stays. */
  stop(): void {
    this.#stop?.abort();
  }

  remove(one: Placed): void {
    const { placed, placedAt, spoken } = this.app.state;
    placed.value = placed.peek().filter((other) => other !== one);
    placedAt.value = placedAt.peek() === one ? undefined : placedAt.peek();
    spoken.value = `${one.name} is removed, ${placed.peek().length.toLocaleString('en')} are left`;
  }

  clear(): void {
    const { placed, placedAt, spoken } = this.app.state;
    this.stop();
    [placed.value, placedAt.value] = [[], undefined];
    [this.wrong.value, this.outcome.value] = [[], ''];
    spoken.value = 'All new ones are removed';
  }

  #tell(words: string, share?: number): void {
    this.doing.value = words;
    this.share.value = share;
  }

  #learning({ task = '', done = 0, total = 0 }: Learned): void {
    this.#tell(`Learning the run, once … ${task}`.trim(), total > 0 ? done / total : undefined);
  }

  #failed(...words: readonly string[]): void {
    this.wrong.value = [...this.wrong.peek(), ...words];
  }

  async #pictures(all: readonly File[], model: Learned, signal: AbortSignal): Promise<void> {
    const { bytes } = model.limits;
    const pictures = all.filter((file) => PICTURE.test(file.name) || file.type.startsWith('image/'));
    const others = all.filter((file) => !pictures.includes(file));
    this.#failed(...few(others, (file) => `${file.name}: is no picture`));
    const fit = pictures.filter(({ size }) => size > 0 && size <= bytes);
    this.#failed(
      ...few(
        pictures.filter((file) => !fit.includes(file)),
        ({ name, size }) =>
          size === 0 ? `${name}: is empty` : `${name}: has more than the ${Math.round(bytes / 2 ** 20)} MB that are taken`,
      ),
    );
    const room = this.#room(fit.length);
    const batches = batchesOf(fit.slice(0, room), Math.min(AT_ONCE, model.limits.pictures), bytes);
    let done = 0;
    for (const batch of batches) {
      this.#tell(`Placing ${done.toLocaleString('en')} of ${count(room, 'picture')} …`, done / room);
      const said = await picturesAt(model.graph ?? '', batch, signal);
      const thumbs = await Promise.all(batch.map((file, at) => ('error' in (said[at] ?? {}) ? undefined : thumbnailOf(file))));
      const placed: Placed[] = [];
      said.forEach((one, at) => {
        const { name } = batch[at] as File;
        if ('error' in one) {
          this.#failed(`${name}: ${one.error}`);
        } else {
          placed.push(this.#placed(name, one, model, thumbs[at]));
        }
      });
      this.#add(placed, signal);
      done += batch.length;
    }
  }

  async #tables(all: readonly File[], model: Learned, signal: AbortSignal): Promise<void> {
    for (const file of all) {
      this.#tell(`Placing the rows of ${file.name} …`);
      if (file.size > model.limits.bytes) {
        this.#failed(`${file.name}: has more than the ${Math.round(model.limits.bytes / 2 ** 20)} MB that are taken`);
        continue;
      }
      try {
        const { placed, warnings } = await tableAt(model.graph ?? '', file, signal);
        const rows = placed.slice(0, this.#room(placed.length));
        const named = (said: Said): string => `row ${said.row} of ${file.name}`;
        this.#add(
          rows.map((said) => this.#placed(named(said), said, model, undefined)),
          signal,
        );
        this.#failed(...warnings);
      } catch (problem) {
        if (signal.aborted || all.length === 1) {
          throw problem;
        }
        this.#failed(problem instanceof Error ? problem.message : String(problem));
      }
    }
  }

  /** How many of so many have room. */
  #room(wanted: number): number {
    const room = Math.max(0, Math.min(wanted, MOST - this.app.state.placed.peek().length));
    if (room < wanted) {
      this.#failed(`${(wanted - room).toLocaleString('en')} more: at most ${MOST.toLocaleString('en')} are shown at once; remove some`);
    }
    return room;
  }

  #add(fresh: readonly Placed[], signal: AbortSignal): void {
    signal.throwIfAborted();
    const { placed } = this.app.state;
    placed.value = [...placed.peek(), ...fresh];
  }

  #placed(name: string, said: Said, model: Learned, picture: HTMLCanvasElement | undefined): Placed {
    const { data, state } = this.app;
    const numbers = state.review.numbers.peek();
    const rows = said.nearest.map((number) => [number, numbers?.row(number) ?? 0] as const);
    const [x, y] = said.lens ?? [];
    const own = model.lens !== undefined && said.lens?.length === 2 && x !== undefined && y !== undefined;
    return {
      name,
      graph: model.graph ?? '',
      node: said.node,
      nodeName: said.name,
      group: said.group,
      confidence: said.confidence,
      outlier: said.outlier,
      nodes: said.nodes,
      // The page may show fewer rows than were learned.
      nearest: rows.filter(([number, row]) => data.number(row) === number).map(([, row]) => row),
      known: said.distance === 0,
      ...(picture && { picture }),
      ...(own && { own: { map: model.lens, at: [x, y] as const } }),
    };
  }
}

/** Names the first of them, and counts the others. */
function few(files: readonly File[], words: (file: File) => string): string[] {
  const more = files.length - MOST_NAMED;
  return [...files.slice(0, MOST_NAMED).map(words), ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : [])];
}

/** Parts files into batches of so many files and bytes at most. */
function batchesOf(files: readonly File[], most: number, bytes: number): File[][] {
  const batches: File[][] = [];
  let held = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < most && held + file.size <= bytes) {
      last.push(file);
      held += file.size;
    } else {
      batches.push([file]);
      held = file.size;
    }
  }
  return batches;
}
