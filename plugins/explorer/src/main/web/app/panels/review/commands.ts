/** Commands on the group that is looked at and on the rows that are chosen, each with purity and ARI before and after. */

import { el, fill } from '../../base/dom';
import type { Edit, MergeEdit, MoveEdit, NoiseEdit } from '../../review/edits';
import type { Groups } from '../../review/groups';
import { ranked } from '../../review/near';
import { writeRows } from '../../review/rowset';
import { rowsOf } from '../../state/selection';
import { Computed, effect, Signal } from '../../base/signals';
import { count, type App } from '../../state/state';
import { act, command, effectOf } from './command';

interface Choice {
  readonly id: string;
  readonly words: string;
}

/** A list of groups to choose one from, which keeps what was chosen where it is still there. */
export function groupSelect(
  label: string,
  chosen: Signal<string>,
  choices: () => readonly Choice[],
): HTMLSelectElement {
  const select = el('select', { 'aria-label': label, onchange: () => (chosen.value = select.value) });
  effect(() => {
    const all = choices();
    const wanted = all.some(({ id }) => id === chosen.peek()) ? chosen.peek() : (all[0]?.id ?? '');
    fill(select, ...all.map(({ id, words }) => el('option', { value: id }, words)));
    select.value = wanted;
    chosen.value = wanted;
  });
  return select;
}

/** A command with what it needs, and a line that says what it would do. */
export function part(title: string, ...children: readonly (Node | false | undefined)[]): HTMLElement {
  return el('fieldset', { class: 'command' }, el('legend', {}, title), ...children);
}

/** A line with the measures before and after an edit, where it can be done. */
export function outcome(app: App, edit: () => Edit): HTMLElement {
  const line = el('p', { class: 'hint outcome' });
  effect(() => {
    void app.state.review.groups.value;
    const wanted = edit();
    fill(line, app.state.review.refused(wanted) === undefined ? effectOf(app, app.state.review.after(wanted)) : '');
  });
  return line;
}

/** Merges the group that is looked at into another: those first that share the most nearest rows with it. */
export function mergeCommand(app: App, id: string): HTMLElement {
  const { review } = app.state;
  const into = new Signal('');
  const edit = (): MergeEdit => ({ op: 'merge', groups: [id, into.value], into: into.value });
  const select = groupSelect('Group to merge into', into, () => {
    const [groups, numbers] = [review.groups.value, review.numbers.value];
    const group = groups?.groups.find((one) => one.id === id);
    return groups && group && numbers
      ? ranked(groups, group, app.data, numbers).map(({ group: other, shared }) => ({
          id: other.id,
          words: shared > 0 ? `${other.name} · ${shared.toLocaleString('en')} neighbours` : other.name,
        }))
      : [];
  });
  const refused = (): string | undefined => {
    void review.groups.value;
    return into.value === '' ? 'there is no other group to merge with' : review.refused(edit());
  };
  const merge = command(app, 'Merge', refused, () => {
    const target = into.peek();
    if (act(app, edit())) {
      review.looked.value = target;
    }
  });
  return part('Merge into', el('div', { class: 'line' }, select, merge), outcome(app, edit));
}

/** Moves the rows that are chosen to a group, or to noise. */
export function moveCommands(app: App): HTMLElement {
  const { state, data } = app;
  const { review } = state;
  const to = new Signal('');
  const rows = new Computed(() => {
    const chosen = state.selection.value;
    return chosen && review.numbers.value
      ? writeRows(review.numbers.value.of(rowsOf(chosen), (row) => data.number(row)))
      : '';
  });
  const move = (): MoveEdit => ({ op: 'move', rows: rows.value, to: to.value });
  const noise = (): NoiseEdit => ({ op: 'noise', rows: rows.value });
  const refused = (edit: () => Edit) => (): string | undefined => {
    void review.groups.value;
    return rows.value === '' ? 'choose rows first: with the lasso, the legend, a query' : review.refused(edit());
  };
  const select = groupSelect('Group to move rows to', to, () => byName(review.groups.value));
  const title = el('legend');
  effect(() => {
    const chosen = state.selection.value;
    fill(title, chosen ? `The ${count(chosen.count, 'chosen row')}` : 'Chosen rows');
  });
  return el(
    'fieldset',
    { class: 'command' },
    title,
    el(
      'div',
      { class: 'line' },
      select,
      command(app, 'Move here', refused(move), () => act(app, move())),
    ),
    outcome(app, move),
    el(
      'div',
      { class: 'line' },
      command(app, 'Make them noise', refused(noise), () => act(app, noise())),
    ),
    outcome(app, noise),
  );
}

function byName(groups: Groups | undefined): Choice[] {
  return [...(groups?.groups ?? [])]
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map(({ id, name, rows }) => ({ id, words: `${name} (${rows.length.toLocaleString('en')})` }));
}
