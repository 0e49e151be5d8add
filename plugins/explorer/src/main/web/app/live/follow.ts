/** Follows what a person moves: waits for a short rest, has the graph built, shows it; a newer movement takes the place of an older. */

import { graphsOf } from '../../data/dataset';
import { count, type App } from '../state/state';
import { Signal } from '../base/signals';
import { rebuilt, type LiveGraph, type Value } from './server';

/** Milliseconds without a movement after which the graph is built. */
const REST = 60;

export class Follower {
  /** Values that are not those of the run, by path. */
  readonly values = new Signal<Readonly<Record<string, Value>>>({});
  /** What is shown now, in words; or what goes on. */
  readonly status = new Signal('');
  readonly wrong = new Signal('');
  readonly busy = new Signal(false);
  #timer = 0;
  #latest = 0;

  constructor(
    private readonly app: App,
    readonly graph: LiveGraph,
  ) {}

  /** The value that a parameter has now; undefined where it is left to the part. */
  value(path: string): Value | undefined {
    return this.values.value[path] ?? this.graph.parameters.find((one) => one.path === path)?.value ?? undefined;
  }

  /** Moves a parameter; without a value back to that of the run. */
  move(path: string, value: Value | undefined): void {
    const { [path]: _, ...others } = this.values.peek();
    const usual = this.graph.parameters.find((one) => one.path === path)?.value;
    this.set(value === undefined || value === usual ? others : { ...others, [path]: value });
  }

  /** Moves all parameters at once. */
  set(values: Readonly<Record<string, Value>>): void {
    this.values.value = values;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#build(), REST);
  }

  /** What the graph that is shown was built with, as arguments of `reeb run`; empty: as in the run. */
  readonly settings = new Signal('');

  async #build(): Promise<void> {
    const mine = ++this.#latest;
    const begun = performance.now();
    this.busy.value = true;
    this.wrong.value = '';
    try {
      const values = this.values.peek();
      const answer = await rebuilt(this.graph.name, values);
      const graphs = answer && (await graphsOf(answer.update, this.app.data.rows));
      if (mine !== this.#latest || !answer) {
        return; // a newer movement is on its way
      }
      graphs?.forEach((graph) => this.app.state.replaceGraph(graph));
      this.app.state.moved.set(this.graph.name, values);
      this.settings.value = answer.settings.map((setting) => `--set ${quoted(setting)}`).join(' ');
      const all = Math.round(performance.now() - begun);
      const words = `${count(answer.nodes, 'node')}, ${count(answer.edges, 'edge')}`;
      this.status.value = `${words}; ${answer.rows}. Built in ${Math.round(answer.milliseconds)} ms, here after ${all} ms.`;
      this.app.state.spoken.value = `Graph of ${words}`;
    } catch (problem) {
      if (mine === this.#latest) {
        this.wrong.value = problem instanceof Error ? problem.message : String(problem);
      }
    } finally {
      if (mine === this.#latest) {
        this.busy.value = false;
      }
    }
  }
}

/** Shells take quotes away, which JSON has around texts. */
function quoted(setting: string): string {
  return /^[\w.=+-]+$/.test(setting) ? setting : `'${setting.replaceAll("'", `'\\''`)}'`;
}
