/**
 * Reads PNG pages line by line. The browser's own decoder gives four bytes a pixel on a canvas, four times the memory of grey
 * pictures and a second copy to read them back; a page is 16 million pixels, so that matters.
 */

import { damaged, unpacked, type Bytes } from './blobs';
import { pause } from './pause';

export interface Lines {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Milliseconds of decoding after which the page may answer the person. */
const SLICE = 24;

/** Calls back with each line of pixels, which is valid during the call only. */
export async function readPng(
  bytes: Bytes,
  name: string,
  start: (size: Lines) => (y: number, line: Uint8Array) => void,
): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 33 || SIGNATURE.some((each, i) => bytes[i] !== each)) throw damaged(name, 'is not a PNG file');
  const size = header(view, name);
  const take = start(size);
  const stride = size.width * size.channels;
  let line = new Uint8Array(stride);
  let above = new Uint8Array(stride);
  let filter = -1;
  let filled = 0;
  let y = 0;
  let paused = performance.now();

  const reader = unpacked(compressed(bytes, view), 'deflate');
  try {
    for (let next = await reader.read(); !next.done && y < size.height; next = await reader.read()) {
      const chunk = next.value;
      for (let at = 0; at < chunk.length && y < size.height;) {
        if (filter < 0) {
          filter = chunk[at++]!;
          continue;
        }
        const count = Math.min(stride - filled, chunk.length - at);
        line.set(chunk.subarray(at, at + count), filled);
        at += count;
        filled += count;
        if (filled < stride) continue;
        undo(filter, line, above, size.channels);
        take(y++, line);
        [line, above] = [above, line];
        filter = -1;
        filled = 0;
      }
      if (performance.now() - paused > SLICE) {
        await pause();
        paused = performance.now();
      }
    }
  } catch (cause) {
    throw damaged(name, 'cannot be decompressed', cause);
  }
  if (y < size.height) throw damaged(name, `ends after ${y} of ${size.height} lines`);
  // What follows the last line is a checksum.
  reader.cancel().catch(() => undefined);
}

function header(view: DataView, name: string): Lines {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, interlace] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  if (depth !== 8 || (colour !== 0 && colour !== 2) || interlace !== 0)
    throw damaged(name, `is PNG of ${depth} bits and colour type ${colour}, not plain grey or RGB of 8 bits`);
  return { width, height, channels: colour === 0 ? 1 : 3 };
}

/** The pieces of the compressed stream. */
function compressed(bytes: Bytes, view: DataView): Bytes[] {
  const pieces: Bytes[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    // "IDAT"
    if (view.getUint32(at + 4) === 0x49444154) pieces.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return pieces;
}

/** Undoes the filter of a line in place; see section 9 of the PNG specification. */
function undo(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  const n = line.length;
  switch (filter) {
    case 1:
      for (let i = step; i < n; i++) line[i] = line[i]! + line[i - step]!;
      break;
    case 2:
      for (let i = 0; i < n; i++) line[i] = line[i]! + above[i]!;
      break;
    case 3:
      for (let i = 0; i < n; i++) line[i] = line[i]! + (((i < step ? 0 : line[i - step]!) + above[i]!) >> 1);
      break;
    case 4:
      for (let i = 0; i < n; i++) {
        const first = i < step;
        line[i] = line[i]! + paeth(first ? 0 : line[i - step]!, above[i]!, first ? 0 : above[i - step]!);
      }
      break;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
