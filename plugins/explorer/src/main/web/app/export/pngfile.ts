/**
 * Writes small PNG files at once, without compression: the browser's own encoder answers later, one picture at a time, which
 * takes minutes for thousands, and pictures of 28 x 28 pixels come out no smaller.
 */

import { crc } from './zip';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A stored block of deflate holds at most this many bytes. */
const BLOCK = 65_535;
const GREY = 0;
const RGB = 2;

export function pngFile({ data, width, height }: ImageData, channels: 1 | 3): Uint8Array<ArrayBuffer> {
  const lines = new Uint8Array(height * (1 + width * channels));
  let at = 0;
  for (let pixel = 0; pixel < width * height; pixel++) {
    at += pixel % width === 0 ? 1 : 0; // each line begins with its filter: none
    for (let channel = 0; channel < channels; channel++) {
      lines[at++] = data[4 * pixel + channel] ?? 0;
    }
  }
  const head = [...big(width), ...big(height), 8, channels === 1 ? GREY : RGB, 0, 0, 0];
  return joined([SIGNATURE, chunk('IHDR', head), chunk('IDAT', stored(lines)), chunk('IEND', [])]);
}

function chunk(name: string, content: ArrayLike<number>): Uint8Array {
  const body = joined([[...name].map((sign) => sign.charCodeAt(0)), content]);
  return joined([big(content.length), body, big(crc(body))]);
}

/** The bytes as a zlib stream that leaves them as they are. */
function stored(bytes: Uint8Array): Uint8Array {
  const parts: ArrayLike<number>[] = [[0x78, 0x01]];
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const { length } = block;
    const last = at + BLOCK >= bytes.length ? 1 : 0;
    parts.push([last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], block);
  }
  return joined([...parts, big(adler(bytes))]);
}

function adler(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

function big(number: number): number[] {
  return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
