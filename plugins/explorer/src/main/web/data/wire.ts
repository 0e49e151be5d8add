/**
 * What a page or a server tells the application about a data set: one manifest of JSON and blobs of little-endian numbers.
 * The Java side of it is in reeb.plugins.explorer.wire; both change together, with `format`.
 *
 * Rows are in drawing order: along a Hilbert curve of the first map, so that near pictures lie on near pages. Wherever a row
 * stands on the wire it is its place in that order; `numbers` gives the numbers by which people know them.
 */

/** The name of a blob: a key of `Manifest.blobs`. */
export type BlobName = string;

export type BlobType = 'u8' | 'u16' | 'u32' | 'i32' | 'f32' | 'f64' | 'bytes';

export interface Blob {
  readonly type: BlobType;
  /** How many numbers, or bytes where the type is `bytes`, after decoding. */
  readonly length: number;
  /** Of the bytes as they travel, in hex. */
  readonly sha256: string;
  /** `gzip` where the bytes travel compressed. Absent: as they are. */
  readonly encoding?: 'gzip';
  /** Where it begins in the file beside the page. Absent: it is the script element of the page whose id is `blob:` and the name. */
  readonly at?: number;
  /** How many bytes it has there. */
  readonly bytes?: number;
}

/** A file beside the page in which its blobs lie one behind another, where they are too much for the page itself. */
export interface DataFile {
  /** Relative to the page. */
  readonly path: string;
  readonly bytes: number;
  /** 32 bytes in hex with which the file begins, so that another is not taken for it. */
  readonly mark: string;
}

export interface Manifest {
  readonly format: 1;
  readonly title: string;
  /** Version of Reeb that wrote it. */
  readonly version: string;
  readonly rows: number;
  /** i32, a number for each row. Absent: the rows' places are their numbers. */
  readonly numbers?: BlobName;
  readonly columns: readonly Column[];
  readonly maps: readonly MapOfRows[];
  readonly graphs: readonly Graph[];
  readonly evaluations: readonly Evaluation[];
  readonly pictures?: Pictures;
  readonly neighbors?: Neighbors;
  /** Name of the column that colours at first. */
  readonly colour?: string;
  /** What is shown first, as addresses name it. Absent: the first map. */
  readonly view?: string;
  readonly blobs: Readonly<Record<BlobName, Blob>>;
  readonly data?: DataFile;
}

interface Named {
  readonly name: string;
}

/** Categories: codes from 0, with one more code than there are names for what is missing. */
export interface CategoryColumn extends Named {
  readonly type: 'category';
  readonly categories: readonly string[];
  /** How many rows each category has. */
  readonly counts: readonly number[];
  /** `#rrggbb` for each category, as figures and exports colour it. */
  readonly colours: readonly string[];
  readonly missing: number;
  /** u8, u16 or u32 codes. */
  readonly values: BlobName;
}

/**
 * Numbers; NaN where missing. Single precision holds them where it keeps each as it was written: the shortest decimal that reads
 * back as the same float (6 to 9 digits) is the number.
 */
export interface NumberColumn extends Named {
  readonly type: 'number' | 'whole' | 'date' | 'time';
  /** Least and greatest finite value, 0 and 0 where there is none; dates are days and times seconds since 1970-01-01T00:00:00Z. */
  readonly range: readonly [number, number];
  readonly missing: number;
  /** f32, or f64 where f32 would lose digits. */
  readonly values: BlobName;
}

/** Texts: UTF-8 bytes one behind another, and where each begins. */
export interface TextColumn extends Named {
  readonly type: 'text';
  readonly missing: number;
  /** bytes. */
  readonly values: BlobName;
  /** u32, one more than rows; a text of no bytes is missing. */
  readonly starts: BlobName;
}

export type Column = CategoryColumn | NumberColumn | TextColumn;

/** Where the rows lie in the plane, y upwards. */
export interface MapOfRows extends Named {
  /** u16 x 2 for each row: 0 is the least and 65535 the greatest value of `bounds`. */
  readonly positions: BlobName;
  /** u32: rows whose values are not finite, so that they have no place. Absent: all have one. */
  readonly unplaced?: BlobName;
  /** Least x, least y, greatest x, greatest y in the map's own unit. */
  readonly bounds: readonly [number, number, number, number];
  /** Names of the two axes, where they mean something. */
  readonly axes?: readonly [string, string];
  /** Columns and rows of cells, where each row has a cell of its own. */
  readonly grid?: readonly [number, number];
  /** How it was made, one line each. */
  readonly facts: readonly string[];
}

/** A Mapper graph of v nodes. */
export interface Graph extends Named {
  readonly nodes: number;
  readonly edges: number;
  /** f32 x 2 for each node, y upwards, the middle edge is 1 long. */
  readonly positions: BlobName;
  /** u32, v + 1: where each node's members begin in `members`. */
  readonly starts: BlobName;
  /** u32 rows, ascending within a node. */
  readonly members: BlobName;
  /** u32 x 3 for each edge: lower node, higher node, rows shared. */
  readonly links: BlobName;
  /** u8 for each row: a place in `fateNames`. */
  readonly fates: BlobName;
  readonly fateNames: readonly string[];
  /** What each node is called in pictures and exports: v texts. */
  readonly labels: TextColumn;
  /** Columns of v values: size, component, purity where there are labels, and what exports write of the nodes. */
  readonly attributes: readonly Column[];
  readonly facts: readonly string[];
}

export interface Evaluation extends Named {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What it tells people besides. */
  readonly section?: Section;
}

/** Texts for people, none of which is markup. */
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly picture?: SectionPicture;
}

export interface SectionPicture {
  /** What is to be seen. */
  readonly words: string;
  readonly width: number;
  readonly height: number;
  /** A file of PNG. */
  readonly file: BlobName;
}

/** A picture for each row, in cells of pages. */
export interface Pictures {
  /** Pixels of one picture. */
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** Pixels of a cell's side. The picture begins at floor((cell - width) / 2), floor((cell - height) / 2). */
  readonly cell: number;
  /** Cells in a row of a page, and in a column: a page is cell x across pixels wide and high. */
  readonly across: number;
  /**
   * PNG files of `bytes`, grey or RGB of 8 bits, not interlaced; page p holds the rows from p x across x across on, left to
   * right, top to bottom. The last page may end below its last picture.
   */
  readonly pages: readonly BlobName[];
  /** The same pictures in smaller cells, to paint first. */
  readonly small?: SmallPictures;
}

/** Pages as in `Pictures`, of pictures scaled down, in fewer shades. */
export interface SmallPictures {
  /** Pixels of one picture within its cell. */
  readonly width: number;
  readonly height: number;
  readonly cell: number;
  readonly across: number;
  readonly pages: readonly BlobName[];
}

/** The nearest other rows of each row, nearest first, in the features that `of` names. */
export interface Neighbors {
  readonly of: string;
  readonly k: number;
  /** u32, k for each row. */
  readonly rows: BlobName;
}

/** Graphs that a server has built anew, in place of those of the same names on a page: rows are in the page's order. */
export interface Update {
  readonly format: 1;
  readonly rows: number;
  readonly graphs: readonly Graph[];
  readonly blobs: Readonly<Record<BlobName, Blob>>;
  /** Base64 of each blob. */
  readonly letters: Readonly<Record<BlobName, string>>;
}
