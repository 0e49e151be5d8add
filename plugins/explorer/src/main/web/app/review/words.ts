/** Edits in words, for undo and redo. */

import type { Edit } from './edits';
import type { Groups } from './groups';
import { readRows } from './rowset';

/** Names an edit so that it goes on after "Undo": `merge of fours into nines`. */
export function named(edit: Edit, before: Groups): string {
  const name = (id: string): string => before.groups.find((group) => group.id === id)?.name ?? id;
  const rows = (text: string): string => {
    const { length } = readRows(text, Infinity);
    return `${length.toLocaleString('en')} ${length === 1 ? 'row' : 'rows'}`;
  };
  switch (edit.op) {
    case 'name':
      return `naming of ${name(edit.group)} as ${edit.name}`;
    case 'note':
      return `note on ${name(edit.group)}`;
    case 'state':
      return `${edit.state === 'new' ? 'setting back' : edit.state === 'locked' ? 'locking' : 'acceptance'} of ${name(edit.group)}`;
    case 'within':
      return edit.parent === ''
        ? `taking ${name(edit.group)} out of its super-group`
        : `putting ${name(edit.group)} within ${edit.parent}`;
    case 'merge': {
      const others = edit.groups.filter((id) => id !== edit.into).map(name);
      return `merge of ${others.join(', ')} into ${name(edit.into)}`;
    }
    case 'split':
      return `split of ${edit.name} off ${name(edit.group)}`;
    case 'move':
      return `move of ${rows(edit.rows)} to ${name(edit.to)}`;
    case 'noise':
      return `move of ${rows(edit.rows)} to noise`;
    case 'tag':
      return `tag ${edit.tag} on ${rows(edit.rows)}`;
    case 'untag':
      return `removal of the tag ${edit.tag} from ${rows(edit.rows)}`;
  }
}
