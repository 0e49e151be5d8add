/** What each edit does to the groups, and why it may not be done. */

import {
  BETWEEN_TAGS,
  GROUP_STATES,
  LONGEST_NAME,
  LONGEST_NOTE,
  type Edit,
  type MergeEdit,
  type SplitEdit,
  type TagEdit,
} from './edits';
import { groupOf, type Group, type Groups } from './groups';
import { Refusal } from './refusal';
import { parted, readRows, union } from './rowset';

/** Does an edit. Throws a `Refusal` where it does not fit the groups or would change nothing. */
export function apply(state: Groups, edit: Edit): Groups {
  switch (edit.op) {
    case 'name':
      checkName(edit.name);
      return changed(state, edit.group, 'name', edit.name, `is called '${edit.name}' already`);
    case 'note':
      if (edit.text.length > LONGEST_NOTE) {
        throw new Refusal(
          `a note has at most ${LONGEST_NOTE.toLocaleString('en')} characters, not ${edit.text.length.toLocaleString('en')}`,
        );
      }
      return changed(state, edit.group, 'note', edit.text, 'has this note already');
    case 'state':
      if (!GROUP_STATES.includes(edit.state)) {
        throw new Refusal(`a state is one of ${GROUP_STATES.join(', ')}, not '${String(edit.state)}'`);
      }
      return changed(state, edit.group, 'state', edit.state, `is ${edit.state} already`);
    case 'within':
      if (edit.parent !== '') {
        checkName(edit.parent);
      }
      return changed(
        state,
        edit.group,
        'parent',
        edit.parent,
        edit.parent === '' ? 'is in no super-group' : `is in '${edit.parent}' already`,
      );
    case 'merge':
      return merged(state, edit);
    case 'split':
      return split(state, edit);
    case 'move':
      return moved(state, edit.rows, edit.to);
    case 'noise':
      return moved(state, edit.rows);
    case 'tag':
    case 'untag':
      return tagged(state, edit);
  }
}

/** Numbers of the rows that an edit names. */
export function rowsNamed(state: Groups, text: string): Uint32Array {
  const rows = readRows(text, state.rows);
  if (rows.length === 0) {
    throw new Refusal('names no row');
  }
  return rows;
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > LONGEST_NAME) {
    throw new Refusal(
      name.trim() === ''
        ? 'a name has at least one character'
        : `a name has at most ${LONGEST_NAME} characters, not ${name.length}`,
    );
  }
}

function unlocked(group: Group): Group {
  if (group.state === 'locked') {
    throw new Refusal(`'${group.name}' is locked: set its state to new or reviewed first`);
  }
  return group;
}

function changed<K extends 'name' | 'note' | 'state' | 'parent'>(
  state: Groups,
  id: string,
  field: K,
  value: Group[K],
  already: string,
): Groups {
  const group = groupOf(state, id);
  if (field !== 'state') {
    unlocked(group);
  }
  if (group[field] === value) {
    throw new Refusal(`'${group.name}' ${already}`);
  }
  return replaced(state, new Map([[group, { ...group, [field]: value }]]));
}

/** Puts groups in the places of others; undefined takes one out. */
function replaced(state: Groups, by: ReadonlyMap<Group, Group | undefined>, noise = state.noise): Groups {
  const groups = state.groups.flatMap((group) => (by.has(group) ? (by.get(group) ?? []) : [group]));
  return { ...state, groups, noise };
}

function merged(state: Groups, { groups: ids, into }: MergeEdit): Groups {
  if (new Set(ids).size !== ids.length || ids.length < 2) {
    throw new Refusal('a merge names two groups or more, each once');
  }
  if (!ids.includes(into)) {
    throw new Refusal(`a merge ends in one of its groups ${ids.join(', ')}, not in '${into}'`);
  }
  const groups = ids.map((id) => unlocked(groupOf(state, id)));
  const kept = groupOf(state, into);
  const rows = groups.map((group) => group.rows).reduce(union);
  return replaced(state, new Map(groups.map((group) => [group, group === kept ? { ...kept, rows } : undefined])));
}

function split(state: Groups, { group: id, rows: text, into, name }: SplitEdit): Groups {
  const group = unlocked(groupOf(state, id));
  checkName(name);
  if (!/^g[1-9]\d*$/.test(into) || state.groups.some((one) => one.id === into)) {
    throw new Refusal(`a group that is split off has a new id such as 'g1', not '${into}'`);
  }
  const rows = rowsNamed(state, text);
  const [within, without] = parted(group.rows, rows);
  if (within.length < rows.length) {
    throw new Refusal(
      `${(rows.length - within.length).toLocaleString('en')} of the ${rows.length.toLocaleString('en')} rows are not in '${group.name}'`,
    );
  }
  if (without.length === 0) {
    throw new Refusal(`these are all rows of '${group.name}', so that none would stay`);
  }
  const fresh: Group = { id: into, name, parent: group.parent, note: '', state: 'new', rows: within };
  const after = replaced(state, new Map([[group, { ...group, rows: without }]]));
  return { ...after, groups: [...after.groups, fresh] };
}

function tagged(state: Groups, { op, rows: text, tag }: TagEdit): Groups {
  const rows = rowsNamed(state, text);
  const before = state.tags.get(tag) ?? new Uint32Array();
  if (op === 'tag') {
    checkName(tag);
    if (tag.includes(BETWEEN_TAGS)) {
      throw new Refusal('a tag has no semicolon, which stands between the tags of a row');
    }
    if (/\p{Cc}/u.test(tag)) {
      throw new Refusal('a tag has no control characters, such as tabs and ends of lines');
    }
    requireKnown(state, rows);
  }
  const after = op === 'tag' ? union(before, rows) : parted(before, rows)[1];
  if (after.length === before.length) {
    throw new Refusal(
      op === 'tag' ? `these rows have the tag '${tag}' already` : `none of these rows has the tag '${tag}'`,
    );
  }
  const tags = new Map(state.tags).set(tag, after);
  if (after.length === 0) {
    tags.delete(tag);
  }
  return { ...state, tags };
}

function requireKnown(state: Groups, rows: Uint32Array): void {
  const known = [state.noise, ...state.groups.map((group) => group.rows)]
    .map((set) => parted(set, rows)[0].length)
    .reduce((sum, found) => sum + found, 0);
  if (known < rows.length) {
    throw new Refusal(`${(rows.length - known).toLocaleString('en')} of the rows are not in this data set`);
  }
}

/** Moves rows to a group, or to noise. */
function moved(state: Groups, text: string, to?: string): Groups {
  const rows = rowsNamed(state, text);
  const target = to === undefined ? undefined : unlocked(groupOf(state, to));
  const by = new Map<Group, Group | undefined>();
  let found = 0;
  let taken = 0;
  for (const group of state.groups) {
    const [within, without] = parted(group.rows, rows);
    found += within.length;
    if (group !== target && within.length > 0) {
      unlocked(group);
      taken += within.length;
      by.set(group, { ...group, rows: without });
    }
  }
  const [noise, rest] = parted(state.noise, rows);
  if (found + noise.length < rows.length) {
    throw new Refusal(
      `${(rows.length - found - noise.length).toLocaleString('en')} of the rows are not in this data set`,
    );
  }
  taken += target ? noise.length : 0;
  if (taken === 0) {
    throw new Refusal(target ? `these rows are in '${target.name}' already` : 'these rows are noise already');
  }
  if (!target) {
    return replaced(state, by, union(state.noise, rows));
  }
  by.set(target, { ...target, rows: union(target.rows, rows) });
  return replaced(state, by, rest);
}
