/** Writes zip files that store their entries as they are: pictures are compressed already. No entry may reach 4 GB, nor all. */

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x800;
/** 1980-01-01, the earliest date of the format, so that the same rows give the same bytes. */
const DATE = 0x21;

/** The number of entries that the format without extensions can hold. */
export const MOST_ENTRIES = 65_535;

export function zip(entries: readonly Entry[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const path = new TextEncoder().encode(name);
    const common = [VERSION, UTF8_NAMES, 0, 0, DATE];
    const sizes = [crc(bytes), bytes.length, bytes.length];
    const head = record([LOCAL], common, sizes, [path.length, 0], path);
    directory.push(record([CENTRAL], [VERSION, ...common], sizes, [path.length, 0, 0, 0, 0], path, [0, at]));
    parts.push(head, bytes);
    at += head.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record([END], [0, 0, entries.length, entries.length], [size, at], [0], new Uint8Array());
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

/** Lines up a signature, numbers of 16 bits, of 32, of 16; what 32-bit numbers of the directory come before the name; the name. */
function record(
  signature: number[],
  shorts: number[],
  longs: number[],
  more: number[],
  name: Uint8Array,
  last: number[] = [],
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(
    4 + 2 * shorts.length + 4 * longs.length + 2 * more.length + 4 * last.length + name.length,
  );
  const view = new DataView(bytes.buffer);
  let at = 0;
  const put = (numbers: number[], width: 2 | 4): void =>
    numbers.forEach((number) => {
      if (width === 2) {
        view.setUint16(at, number, true);
      } else {
        view.setUint32(at, number, true);
      }
      at += width;
    });
  put(signature, 4);
  put(shorts, 2);
  put(longs, 4);
  put(more, 2);
  put(last, 4);
  bytes.set(name, at);
  return bytes;
}

const TABLE = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

export function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (value >>> 8) ^ (TABLE[(value ^ byte) & 255] ?? 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
