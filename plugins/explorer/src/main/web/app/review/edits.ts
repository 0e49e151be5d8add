/**
 * What a review's journal is made of: lines of `edits.jsonl`, format 1, as docs/explorer.md tells and reeb.plugins.review reads
 * them. Rows stand in it by their numbers, never by their places.
 */

export type GroupState = 'new' | 'reviewed' | 'locked';

export const GROUP_STATES: readonly GroupState[] = ['new', 'reviewed', 'locked'];

/** Longest name and longest note, in UTF-16 units. */
export const LONGEST_NAME = 200;
export const LONGEST_NOTE = 10_000;

/** Fields that every edit has. `members` are hashes of the groups' rows before the edit, in the order of the groups. */
interface Written {
  readonly when?: string;
  readonly members?: string | readonly string[];
}

interface OfGroup extends Written {
  readonly group: string;
}

export interface NameEdit extends OfGroup {
  readonly op: 'name';
  readonly name: string;
}

export interface NoteEdit extends OfGroup {
  readonly op: 'note';
  readonly text: string;
}

export interface StateEdit extends OfGroup {
  readonly op: 'state';
  readonly state: GroupState;
}

/** Puts a group within a super-group; an empty name takes it out. */
export interface WithinEdit extends OfGroup {
  readonly op: 'within';
  readonly parent: string;
}

/** `into` is one of the groups, which keeps its id and its name. */
export interface MergeEdit extends Written {
  readonly op: 'merge';
  readonly groups: readonly string[];
  readonly into: string;
}

export interface SplitEdit extends OfGroup {
  readonly op: 'split';
  /** Some rows of the group, not all. */
  readonly rows: string;
  /** The id of the new group, `g1`, `g2`, ..., which no group has had. */
  readonly into: string;
  readonly name: string;
  readonly how: string;
}

export interface MoveEdit extends Written {
  readonly op: 'move';
  readonly rows: string;
  readonly to: string;
}

export interface NoiseEdit extends Written {
  readonly op: 'noise';
  readonly rows: string;
}

/** Gives rows a tag, or takes it from them, whatever groups they are in. */
export interface TagEdit extends Written {
  readonly op: 'tag' | 'untag';
  readonly rows: string;
  readonly tag: string;
}

/** What stands between the tags of a row where they are one text, before a blank. */
export const BETWEEN_TAGS = ';';

export type Edit =
  NameEdit | NoteEdit | StateEdit | WithinEdit | MergeEdit | SplitEdit | MoveEdit | NoiseEdit | TagEdit;

export interface Again extends Written {
  readonly op: 'undo' | 'redo';
}

/** More groups cannot be matched within some seconds where a grouping is computed anew. */
export const MOST_GROUPS = 2000;

/** The grouping that the edits after it change. */
export interface Base {
  readonly grouping: string;
  /** Names of the groups; the id of each is its place as text. */
  readonly groups: readonly string[];
  /** Numbers of the rows, ascending. */
  readonly numbers: Uint32Array;
  /** For each row a place in `groups`, or `NOISE`. */
  readonly codes: Uint32Array;
}

/** The code of rows in no group. */
export const NOISE = 0xffffffff;

/** A base as its line holds it. */
export interface BaseLine extends Written {
  readonly op: 'base';
  readonly journal: 1;
  readonly grouping: string;
  readonly rows: number;
  readonly groups: readonly string[];
  /** Base64 of the codes as little-endian u32, in the order of `numbers`, compressed in zlib's form. */
  readonly codes: string;
  readonly numbers: string;
}

export type Line = BaseLine | Edit | Again;
