/** The pictures of a page as they arrive: the small sheet first, then one page of full size after another. */

import type { Pictures, SmallPictures } from './wire';
import { damaged, type Blobs } from './blobs';
import { readPng } from './png';
import { Sheet } from './sheet';
import type { PictureData } from './types';

export class PicturesArriving implements PictureData {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly pages: number;
  readonly full: Sheet;
  readonly small?: Sheet;
  loaded = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly wire: Pictures,
    private readonly rows: number,
    private readonly blobs: Blobs,
  ) {
    this.width = wire.width;
    this.height = wire.height;
    this.channels = wire.channels;
    this.pages = wire.pages.length;
    this.full = new Sheet(wire.width, wire.height, wire.channels, rows);
    if (wire.small !== undefined) this.small = new Sheet(wire.small.width, wire.small.height, wire.channels, rows);
  }

  pixels(row: number): ImageData | undefined {
    return this.full.pixels(row);
  }

  listen(callback: () => void): () => void {
    this.listeners.add(callback);
    return () => this.listeners.delete(callback);
  }

  async loadSmall(): Promise<void> {
    const { small } = this.wire;
    if (small === undefined || this.small === undefined) return;
    for (let page = 0; page < small.pages.length; page++) await this.page(this.small, small, page);
  }

  async loadFull(): Promise<void> {
    for (let page = 0; page < this.pages; page++) {
      await this.page(this.full, this.wire, page);
      this.loaded = page + 1;
    }
  }

  /** Tells those who listen that something changed, or that nothing more will come. */
  tell(): void {
    for (const each of this.listeners) each();
  }

  private async page(sheet: Sheet, wire: Pictures | SmallPictures, page: number): Promise<void> {
    const name = wire.pages[page]!;
    const { cell, across } = wire;
    const first = page * across * across;
    const end = Math.min(this.rows, first + across * across);
    const bytes = await this.blobs.bytes(name);
    await readPng(bytes, name, (size) => {
      const lines = Math.ceil((end - first) / across) * cell;
      if (size.width !== cell * across || size.height < lines || size.channels !== this.channels)
        throw damaged(name, `is a picture of ${size.width} x ${size.height}, not ${cell * across} x ${lines} or more`);
      return (y, line) => {
        if (y < lines) sheet.take(first, cell, across, y, line);
      };
    });
    sheet.ready = end;
    this.tell();
  }
}
