/** Where the lines of a review's journal are kept: beside the run by the server that shows it, else in the browser. */

import { apiOf } from '../base/served';
import { sessionOf } from '../base/session';
import { hashOf } from './rowset';

export interface Keeper {
  /** Where lines are, for people. */
  readonly place: string;
  /** Whether it is the file beside the run, which only ever grows. */
  readonly served: boolean;
  /** Why lines are kept here, where they would better be elsewhere. */
  readonly reason?: string | undefined;
  load(): Promise<string>;
  /** Adds a line to so many that were there before. Rejects with an error whose message is for people. */
  append(line: string, before: number): Promise<void>;
  /** Puts other lines in place of all. */
  replace?(lines: string): void;
}

/** Finds where this page's edits are kept: it asks a server for that only where it comes from one. */
export async function keeperOf(page: Document, address: Location): Promise<Keeper> {
  const { journal, reason } = await sessionOf(address);
  return journal === true ? new ServerKeeper(address) : new BrowserKeeper(page, reason);
}

class ServerKeeper implements Keeper {
  readonly place = 'in edits.jsonl, beside the run';
  readonly served = true;

  constructor(private readonly address: Location) {}

  async load(): Promise<string> {
    return (await this.#ask('journal')).text();
  }

  async append(line: string, before: number): Promise<void> {
    await this.#ask(`journal?revision=${before}`, { method: 'POST', body: line });
  }

  async #ask(path: string, request?: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(apiOf(path, this.address), request);
    } catch {
      throw new Error('Reeb does not answer; is “reeb explore” still running?');
    }
    if (response.status === 409) {
      throw new Error('another page has edited this review meanwhile; save this journal, then load the page again');
    }
    if (!response.ok) {
      const told = (await response.json().catch(() => ({}))) as { error?: string };
      throw new Error(told.error ?? `the answer was ${response.status} ${response.statusText}`);
    }
    return response;
  }
}

class BrowserKeeper implements Keeper {
  readonly place = 'in this browser';
  readonly served = false;
  readonly #key: string;

  constructor(
    page: Document,
    readonly reason?: string | undefined,
  ) {
    // The manifest has the hash of each blob: another page has another key.
    const manifest = page.getElementById('manifest')?.textContent ?? '';
    this.#key = `reeb.journal.${hashOf(Uint32Array.from(manifest, (sign) => sign.codePointAt(0) ?? 0))}`;
  }

  async load(): Promise<string> {
    try {
      return localStorage.getItem(this.#key) ?? '';
    } catch {
      return ''; // told with the first edit
    }
  }

  async append(line: string, before: number): Promise<void> {
    const lines = await this.load();
    if (lines.split('\n').length - 1 !== before) {
      throw new Error('another tab has edited this review meanwhile; save this journal, then load the page again');
    }
    this.replace(`${lines}${line}\n`);
  }

  replace(lines: string): void {
    try {
      localStorage.setItem(this.#key, lines);
    } catch {
      throw new Error('this browser keeps nothing more for this page; save the journal as a file');
    }
  }
}
