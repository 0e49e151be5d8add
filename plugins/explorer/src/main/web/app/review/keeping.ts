/** Keeps the lines of a journal, one after another, and tells how that goes. */

import { Signal } from '../base/signals';
import { keeperOf, type Keeper } from './keeper';

export type Saving =
  { readonly kind: 'none' | 'saved' | 'saving' } | { readonly kind: 'failed'; readonly reason: string };

export class Keeping {
  readonly saving = new Signal<Saving>({ kind: 'none' });
  /** Why nothing can be edited; empty: all can. */
  readonly off = new Signal('the journal is still being read');
  /** What is wrong with what was kept; it stays as it is until the person lets it go. */
  readonly problem = new Signal('');
  readonly keeper = new Signal<Keeper | undefined>(undefined);
  #lines: Promise<string>[] = [];
  #kept = 0;
  #running = false;

  /** How many lines there are, kept or not. */
  get lines(): number {
    return this.#lines.length;
  }

  /** Gives what was kept before; undefined where it cannot be had. */
  async open(page: Document, address: Location): Promise<string | undefined> {
    try {
      const keeper = await keeperOf(page, address);
      this.keeper.value = keeper;
      return await keeper.load();
    } catch (problem) {
      this.off.value = `the journal cannot be read: ${message(problem)}`;
      return undefined;
    }
  }

  /** From here on lines are added to these. */
  ready(text: string): void {
    this.#set(text);
    this.off.value = '';
  }

  /** What was kept cannot be used: it is not touched, and nothing can be edited. */
  broken(text: string, reason: string): void {
    this.#set(text);
    this.problem.value = reason;
    this.off.value = `the journal that was kept cannot be read: ${reason}`;
  }

  #set(text: string): void {
    const lines = text.split('\n');
    lines.pop();
    this.#lines = lines.map((line) => Promise.resolve(line));
    this.#kept = lines.length;
    this.saving.value = { kind: lines.length > 0 ? 'saved' : 'none' };
  }

  /** Puts other lines in place of all. */
  replace(text: string): void {
    const keeper = this.keeper.peek();
    if (keeper?.replace) {
      keeper.replace(text);
      this.#set(text);
    } else {
      text
        .split('\n')
        .slice(0, -1)
        .forEach((line) => this.keep(Promise.resolve(line)));
    }
    this.problem.value = '';
    this.off.value = '';
  }

  /** Adds a line. */
  keep(line: Promise<string>): void {
    this.#lines.push(line);
    void this.again();
  }

  /** Keeps the lines that are not yet, in their order; ends with the first that fails. */
  async again(): Promise<void> {
    if (this.#running) {
      return;
    }
    this.#running = true;
    this.saving.value = { kind: 'saving' };
    try {
      for (; this.#kept < this.#lines.length; this.#kept++) {
        await this.keeper.peek()?.append((await this.#lines[this.#kept]) ?? '', this.#kept);
      }
      this.saving.value = { kind: 'saved' };
    } catch (problem) {
      this.saving.value = { kind: 'failed', reason: message(problem) };
    } finally {
      this.#running = false;
    }
  }

  /** All lines as a file. */
  async text(): Promise<string> {
    return (await Promise.all(this.#lines)).map((line) => `${line}\n`).join('');
  }
}

function message(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
