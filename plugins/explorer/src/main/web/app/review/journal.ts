/**
 * A review as it has gone so far: the groups at first, the edits that hold and those that are undone. Values that do not change;
 * what a command gives is another journal.
 */

import { apply } from './apply';
import type { Base, Edit } from './edits';
import { groupOf, groupsOf, membersOf, type Groups } from './groups';
import { GrowingSet, Pile } from './growing';
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
  /** Edits that hold, the last on top. */
  readonly done: Pile<Step>;
  /** Edits that are undone, that which is done again first on top. */
  readonly undone: Pile<Step>;
  /** How many of the edits are from before the grouping was computed anew: undo does not go beyond. */
  readonly kept: number;
  /** Ids that groups which were split off have had. */
  readonly used: GrowingSet<string>;
}

export function begun(base: Base): Journal {
  return { base, first: groupsOf(base), done: Pile.empty(), undone: Pile.empty(), kept: 0, used: GrowingSet.empty() };
}

/** The groups as they are now. */
export function groupsNow({ first, done }: Journal): Groups {
  return done.top?.after ?? first;
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
    done: journal.done.and({ edit, line, before, after }),
    undone: Pile.empty(),
    used: edit.op === 'split' ? journal.used.and(edit.into) : journal.used,
  };
}

export function undo(journal: Journal): Journal {
  const { top, below } = journal.done;
  if (!top || !below || journal.done.size <= journal.kept) {
    throw new Refusal('there is no edit to undo');
  }
  return { ...journal, done: below, undone: journal.undone.and(top) };
}

export function redo(journal: Journal): Journal {
  const { top, below } = journal.undone;
  if (!top || !below) {
    throw new Refusal('there is no edit to do again');
  }
  return { ...journal, done: journal.done.and(top), undone: below };
}

/** The id of the next group that is split off. */
export function freshId({ used }: Journal): string {
  let last = 0;
  for (const id of used) {
    last = Math.max(last, Number(id.slice(1)));
  }
  return `g${last + 1}`;
}

/** The hashes of the groups that an edit touches, as its line has them; undefined where it names rows alone. */
export function hashesOf(state: Groups, edit: Edit): string | readonly string[] | undefined {
  switch (edit.op) {
    case 'merge':
      return edit.groups.map((id) => membersOf(groupOf(state, id)));
    case 'move':
      return membersOf(groupOf(state, edit.to));
    case 'noise':
    case 'tag':
    case 'untag':
      return undefined;
    default:
      return membersOf(groupOf(state, edit.group));
  }
}
