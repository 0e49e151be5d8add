/** Plays the lines of a journal again, and takes edits over to a grouping that was computed anew. */

import { apply } from './apply';
import type { Base, Edit, Line } from './edits';
import { groupOf, groupsOf, type Groups } from './groups';
import { GrowingSet, Pile } from './growing';
import { begun, groupsNow, hashesOf, perform, redo, undo, type Journal, type Step } from './journal';
import { isEdit, located, readBase, sameBase, type Lines } from './lines';
import { matched } from './matching';
import { Refusal } from './refusal';
import { parted, readRows, writeRows } from './rowset';

/** An edit that could not be taken over, in the words of the journal. */
export interface LeftOut {
  readonly line: number;
  readonly op: Edit['op'];
  readonly group: string | undefined;
  readonly why: string;
}

/** A journal as far as it has been read. It may review several groupings, one after another. */
export interface Replay {
  readonly journals: ReadonlyMap<string, Journal>;
  /** The grouping of the last base: what the next line is about. */
  readonly grouping: string | undefined;
  readonly leftOut: readonly LeftOut[];
  /** Lines whose hashes are not those of the groups: somebody changed the journal by hand. */
  readonly changed: GrowingSet<number>;
}

export const NOTHING: Replay = { journals: new Map(), grouping: undefined, leftOut: [], changed: GrowingSet.empty() };

/** Plays lines. Rejects with a `Refusal` that names the file and the line of the first that does not fit. */
export async function replay({ lines }: Lines, file: string): Promise<Replay> {
  let now = NOTHING;
  for (const { number, line } of lines) {
    try {
      now = line.op === 'base' ? withBase(now, await readBase(line)) : withLine(now, line, number);
    } catch (problem) {
      located(file, number, () => {
        throw problem;
      });
    }
  }
  return now;
}

/** Begins the review of a grouping, or goes on with what there was of it before. */
export function withBase(now: Replay, base: Base): Replay {
  const before = now.journals.get(base.grouping);
  const { journal, leftOut } = !before
    ? { journal: begun(base), leftOut: [] }
    : sameBase(before.base, base)
      ? { journal: before, leftOut: [] }
      : carried(before, base);
  return {
    ...now,
    journals: new Map(now.journals).set(base.grouping, journal),
    grouping: base.grouping,
    leftOut: [...now.leftOut, ...leftOut],
  };
}

/** Does an edit, undoes or does again. */
export function withLine(now: Replay, line: Exclude<Line, { op: 'base' }>, number: number): Replay {
  const journal = now.journals.get(now.grouping ?? '');
  if (!journal || now.grouping === undefined) {
    throw new Refusal("a journal begins with a line of the op 'base'");
  }
  const changed = isEdit(line) && differs(groupsNow(journal), line) ? now.changed.and(number) : now.changed;
  const after = isEdit(line) ? perform(journal, line, number) : line.op === 'undo' ? undo(journal) : redo(journal);
  return { ...now, journals: new Map(now.journals).set(now.grouping, after), changed };
}

/** Tells whether an edit was made of other rows. */
function differs(state: Groups, edit: Edit): boolean {
  if (edit.members === undefined) {
    return false;
  }
  return JSON.stringify(edit.members) !== JSON.stringify(hashesOf(state, edit));
}

/** Takes the edits that hold over to another base of the same grouping; they are not undone any more. */
export function carried(journal: Journal, base: Base): { journal: Journal; leftOut: LeftOut[] } {
  const matches = matched(journal.base, base);
  const first = groupsOf(base);
  const leftOut: LeftOut[] = [];
  let done = Pile.empty<Step>();
  let state = first;
  for (const { edit, line } of journal.done) {
    try {
      const { members: _, ...translated } = cut(translate(edit, matches, journal.base), state, base);
      const after = apply(state, translated);
      done = done.and({ edit: translated, line, before: state, after });
      state = after;
    } catch (problem) {
      if (!(problem instanceof Refusal)) {
        throw problem;
      }
      const group = problem instanceof Unmatched ? problem.group : groupNamed(edit);
      leftOut.push({ line, op: edit.op, group, why: problem.message });
    }
  }
  return { journal: { base, first, done, undone: Pile.empty(), kept: done.size, used: journal.used }, leftOut };
}

/** A group of the journal is none of the groups that there are now. */
class Unmatched extends Refusal {
  constructor(
    readonly group: string,
    name: string,
  ) {
    super(`the group '${name}' is none of the groups that there are now`);
  }
}

function groupNamed(edit: Edit): string | undefined {
  switch (edit.op) {
    case 'merge':
      return edit.into;
    case 'move':
      return edit.to;
    case 'noise':
    case 'tag':
    case 'untag':
      return undefined;
    default:
      return edit.group;
  }
}

/** Names the groups of an edit as the other base does. */
function translate(edit: Edit, matches: Int32Array, base: Base): Edit {
  const id = (old: string): string => {
    if (old.startsWith('g')) {
      return old;
    }
    const match = matches[Number(old)] ?? -1;
    if (match < 0) {
      throw new Unmatched(old, base.groups[Number(old)] ?? old);
    }
    return String(match);
  };
  switch (edit.op) {
    case 'merge':
      return { ...edit, groups: edit.groups.map(id), into: id(edit.into) };
    case 'move':
      return { ...edit, to: id(edit.to) };
    case 'noise':
    case 'tag':
    case 'untag':
      return edit;
    default:
      return { ...edit, group: id(edit.group) };
  }
}

/** Leaves out rows that there are no more, and of a split those that are not in the group. */
function cut(edit: Edit, state: Groups, base: Base): Edit {
  if (!('rows' in edit)) {
    return edit;
  }
  const there = edit.op === 'split' ? groupOf(state, edit.group).rows : base.numbers;
  const [rows] = parted(readRows(edit.rows, Infinity), there);
  if (rows.length === 0) {
    throw new Refusal(edit.op === 'split' ? 'none of its rows is in the group' : 'none of its rows is there any more');
  }
  return { ...edit, rows: writeRows(rows) };
}
