/** Undo and redo of what is chosen and what colours. */

import type { Selection } from './selection';
import { effect, Signal } from '../base/signals';
import type { State } from './state';

const MOST = 200;

interface Moment {
  readonly selection: Selection | undefined;
  readonly colour: string;
}

export class History {
  readonly canUndo = new Signal(false);
  readonly canRedo = new Signal(false);
  #past: Moment[] = [];
  #future: Moment[] = [];
  #now: Moment;

  constructor(private readonly state: State) {
    this.#now = { selection: state.selection.peek(), colour: state.colour.peek() };
    effect(() => this.#record({ selection: state.selection.value, colour: state.colour.value }));
  }

  #record(moment: Moment): void {
    if (moment.selection === this.#now.selection && moment.colour === this.#now.colour) {
      return; // what undo and redo themselves change
    }
    this.#past = [...this.#past, this.#now].slice(-MOST);
    this.#future = [];
    this.#now = moment;
    this.#tell();
  }

  undo(): void {
    const before = this.#past.pop();
    if (before) {
      this.#future.push(this.#now);
      this.#go(before);
    }
  }

  redo(): void {
    const after = this.#future.pop();
    if (after) {
      this.#past.push(this.#now);
      this.#go(after);
    }
  }

  #go(moment: Moment): void {
    this.#now = moment;
    this.state.selection.value = moment.selection;
    this.state.colour.value = moment.colour;
    this.#tell();
  }

  #tell(): void {
    this.canUndo.value = this.#past.length > 0;
    this.canRedo.value = this.#future.length > 0;
  }
}
