/**
 * The file beside a page in which its data lie: read in pieces from a server that gives such, whole from one that does not, and from
 * a person's hand where the page was opened as a file, as browsers let such a page read nothing beside it.
 */

import type { DataFile } from './wire';
import type { Bytes } from './blobs';

const MARK = 32;

/** Asks a person for the file; `wrong` says why the one before was not it. */
export type AskForFile = (file: DataFile, wrong: string) => Promise<Blob>;

export class Beside {
  /** All of the file, where it is had at once; undefined: it is read in pieces. */
  private whole: Promise<Blob | undefined> | undefined;

  constructor(
    private readonly file: DataFile,
    private readonly url: URL,
    private readonly ask: AskForFile,
  ) {}

  /** So many bytes from a place on. Rejects with an error for people. */
  async read(at: number, bytes: number): Promise<Bytes> {
    this.whole ??= this.url.protocol === 'file:' ? this.chosen() : this.fetched();
    const whole = await this.whole;
    const piece = whole?.slice(at, at + bytes) ?? (await (await this.request(at, bytes)).blob());
    if (piece.size !== bytes) throw this.unreadable('it ends too early');
    return new Uint8Array(await piece.arrayBuffer());
  }

  private async chosen(): Promise<Blob> {
    for (let wrong = ''; ;) {
      const given = await this.ask(this.file, wrong);
      wrong = await this.difference(given, given.size);
      if (wrong === '') return given;
    }
  }

  /** Reads the beginning, which tells whether it is the right file and whether the server gives pieces. */
  private async fetched(): Promise<Blob | undefined> {
    const response = await this.request(0, MARK);
    const blob = await response.blob();
    const pieces = response.status === 206;
    const wrong = await this.difference(blob, pieces ? this.file.bytes : blob.size);
    if (wrong !== '') throw this.unreadable(wrong);
    return pieces ? undefined : blob;
  }

  /** What speaks against a file with such a beginning and so many bytes; empty: nothing. */
  private async difference(beginning: Blob, size: number): Promise<string> {
    if (size !== this.file.bytes)
      return `it has ${size.toLocaleString('en')} bytes instead of ${this.file.bytes.toLocaleString('en')}`;
    const mark = new Uint8Array(await beginning.slice(0, MARK).arrayBuffer());
    const hex = Array.from(mark, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex === this.file.mark ? '' : 'it belongs to another page';
  }

  private async request(at: number, bytes: number): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(this.url, { headers: { Range: `bytes=${at}-${at + bytes - 1}` } });
    } catch {
      throw this.unreadable('the server does not answer');
    }
    if (!response.ok) throw this.unreadable(`the server answers ${response.status} ${response.statusText}`.trim());
    return response;
  }

  private unreadable(why: string): Error {
    return new Error(`${this.file.path}, which belongs beside this page, cannot be read: ${why}.`);
  }
}
