/**
 * A review as it has gone so far: the groups at first, the edits that hold and those that are undone. Values that do not change;
 * what a command gives is another journal.
 */

import { apply } from './apply';
import type { Base, Edit } from './edits';
import { groupOf, groupsOf, membersOf, type Groups } from './groups';
import { Refusal } from './refusal';

export interface Step {
  readonly edit: Edit;
  /** The number of its line in the journal, from 1. */
  readonly line: number;
  readonly before: Groups;
  readonly after: Groups;
}

export interface Journal {
  readonly base: Base;
  readonly first: Groups;
  /** Edits that hold, the oldest first. */
  readonly done: readonly Step[];
  /** Edits that are undone, that which is done again first at the end. */
  readonly undone: readonly Step[];
  /** How many of the edits are from before the grouping was computed anew: undo does not go beyond. */
  readonly kept: number;
  /** Ids that groups which were split off have had. */
  readonly used: ReadonlySet<string>;
}

export function begun(base: Base): Journal {
  return { base, first: groupsOf(base), done: [], undone: [], kept: 0, used: new Set() };
}

/** The groups as they are now. */
export function groupsNow({ first, done }: Journal): Groups {
  return done.at(-1)?.after ?? first;
}

/** Does an edit; what could be done again is forgotten. Throws a `Refusal` where it does not fit. */
export function perform(journal: Journal, edit: Edit, line: number): Journal {
  const before = groupsNow(journal);
  if (edit.op === 'split' && journal.used.has(edit.into)) {
    throw new Refusal(`the id '${edit.into}' was used before in this journal`);
  }
  const after = apply(before, edit);
  return {
    ...journal,
    done: [...journal.done, { edit, line, before, after }],
    undone: [],
    used: edit.op === 'split' ? new Set([...journal.used, edit.into]) : journal.used,
  };
}

export function undo(journal: Journal): Journal {
  const last = journal.done.at(-1);
  if (!last || journal.done.length <= journal.kept) {
    throw new Refusal('there is no edit to undo');
  }
  return { ...journal, done: journal.done.slice(0, -1), undone: [...journal.undone, last] };
}

export function redo(journal: Journal): Journal {
  const next = journal.undone.at(-1);
  if (!next) {
    throw new Refusal('there is no edit to do again');
  }
  return { ...journal, done: [...journal.done, next], undone: journal.undone.slice(0, -1) };
}

/** The id of the next group that is split off. */
export function freshId({ used }: Journal): string {
  return `g${Math.max(0, ...[...used].map((id) => Number(id.slice(1)))) + 1}`;
}

/** The hashes of the groups that an edit touches, as its line has them; undefined where it names rows alone. */
export function hashesOf(state: Groups, edit: Edit): string | readonly string[] | undefined {
  switch (edit.op) {
    case 'merge':
      return edit.groups.map((id) => membersOf(groupOf(state, id)));
    case 'move':
      return membersOf(groupOf(state, edit.to));
    case 'noise':
      return undefined;
    default:
      return membersOf(groupOf(state, edit.group));
  }
}
