/**
 * A data set as the application works with it: the manifest of wire.ts with its blobs as arrays.
 *
 * Everything the manifest lists is there at once. Values arrive in the order in which they are needed: those of the view that is
 * shown first and of the first colour are there when `openPage` resolves; all others read as missing, and positions as empty, until
 * `complete` resolves. A row is its place in drawing order, as in wire.ts.
 */

import type { Sheet } from './sheet';
import type { Bytes } from './blobs';
import type { BlobName, Evaluation, Graph, Manifest, MapOfRows, NumberColumn } from './wire';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

interface NamedValues {
  readonly name: string;
  /** How many rows (or nodes) have no value. */
  readonly missing: number;
}

/** Categories. */
export interface CategoryData extends NamedValues {
  readonly type: 'category';
  readonly categories: readonly string[];
  readonly counts: readonly number[];
  readonly colours: readonly string[];
  /** A code for each row; `categories.length` where it is missing. */
  readonly values: Codes;
}

/** Numbers, NaN where missing. */
export interface NumberData extends NamedValues {
  readonly type: NumberColumn['type'];
  readonly range: readonly [number, number];
  readonly values: Float32Array | Float64Array;
}

/** Texts, empty where missing. */
export interface TextData extends NamedValues {
  readonly type: 'text';
  text(row: number): string;
}

export type ColumnData = CategoryData | NumberData | TextData;

export interface MapData extends Omit<MapOfRows, 'unplaced'> {
  /** x and y of each row in the map's own unit, y upwards; empty until it is there. */
  readonly xy: Float32Array;
  /** Rows that have no place; what `xy` says of them means nothing. */
  readonly unplaced: Uint32Array;
}

export interface GraphData extends Omit<
  Graph,
  'positions' | 'starts' | 'members' | 'links' | 'fates' | 'labels' | 'attributes'
> {
  /** x and y of each node; empty until it is there, as are the others. */
  readonly xy: Float32Array;
  /** Where each node's members begin in `members`; one more than nodes. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** Lower node, higher node, rows shared of each edge. */
  readonly links: Uint32Array;
  readonly fates: Uint8Array;
  /** What each node is called. */
  readonly labels: TextData;
  /** Values of nodes. */
  readonly attributes: readonly ColumnData[];
}

export interface NeighborData {
  readonly of: string;
  readonly k: number;
  /** k rows for each row, nearest first; empty until it is there. */
  readonly rows: Uint32Array;
}

/** The pictures of the rows. Pages come one after another. */
export interface PictureData {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** Pages decoded at full size, and how many there are. */
  readonly loaded: number;
  readonly pages: number;
  /** The pixels themselves, in layers as the stage draws them. */
  readonly full: Sheet;
  /** Smaller copies, which come first. */
  readonly small?: Sheet;
  /** The picture of a row at full size, or undefined while its page is not there. */
  pixels(row: number): ImageData | undefined;
  /** Calls back whenever another page is there, or none can be had any more; returns what ends that. */
  listen(callback: () => void): () => void;
}

export interface DataSet {
  readonly manifest: Manifest;
  readonly rows: number;
  /** The number by which people know a row. */
  number(row: number): number;
  readonly columns: readonly ColumnData[];
  readonly maps: readonly MapData[];
  readonly graphs: readonly GraphData[];
  readonly evaluations: readonly Evaluation[];
  /** The bytes of a file in the page; rejects with an error whose message is for people. */
  file(name: BlobName): Promise<Bytes>;
  readonly pictures?: PictureData;
  readonly neighbors?: NeighborData;
  /** Resolves when all values but pictures are there; rejects with an error whose message is for people. */
  readonly complete: Promise<void>;
  /** Resolves when the pictures are there too; rejects likewise. */
  readonly all: Promise<void>;
}
