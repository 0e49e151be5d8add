/** Columns of values as they arrive: present at once and missing everywhere, then filled from their blobs. */

import type { CategoryColumn, Column, NumberColumn, TextColumn } from './wire';
import type { Blobs } from './blobs';
import type { CategoryData, ColumnData, NumberData, TextData } from './types';

export interface Arriving<T> {
  readonly data: T;
  /** Reads the values. */
  load(): Promise<void>;
}

/** A column of so many values. */
export function column(wire: Column, count: number, blobs: Blobs): Arriving<ColumnData> {
  switch (wire.type) {
    case 'category':
      return categories(wire, count, blobs);
    case 'text':
      return texts(wire, count, blobs);
    default:
      return numbers(wire, count, blobs);
  }
}

/** Calls a loader once, however often it is asked. */
export function once(load: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= load());
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

function categories(wire: CategoryColumn, count: number, blobs: Blobs): Arriving<CategoryData> {
  const none = wire.categories.length;
  const codes = none < 256 ? new Uint8Array(count) : none < 65536 ? new Uint16Array(count) : new Uint32Array(count);
  const { name, type, missing, categories, counts, colours } = wire;
  const data: Open<CategoryData> = { name, type, missing, categories, counts, colours, values: codes.fill(none) };
  const load = once(async () => {
    data.values = await blobs.numbers(wire.values, 'u8', 'u16', 'u32');
  });
  return { data, load };
}

function numbers(wire: NumberColumn, count: number, blobs: Blobs): Arriving<NumberData> {
  const { name, type, missing, range } = wire;
  const data: Open<NumberData> = { name, type, missing, range, values: new Float32Array(count).fill(NaN) };
  const load = once(async () => {
    data.values = await blobs.numbers(wire.values, 'f32', 'f64');
  });
  return { data, load };
}

/** Texts of so many rows or nodes. */
export function texts(wire: TextColumn, count: number, blobs: Blobs): Arriving<TextData> {
  const decoder = new TextDecoder();
  let bytes = new Uint8Array(0);
  let starts = new Uint32Array(count + 1);
  const text = (row: number): string => decoder.decode(bytes.subarray(starts[row], starts[row + 1]));
  const { name, type, missing } = wire;
  const load = once(async () => {
    [bytes, starts] = await Promise.all([blobs.bytes(wire.values), blobs.numbers(wire.starts, 'u32')]);
  });
  return { data: { name, type, missing, text }, load };
}
