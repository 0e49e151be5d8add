/** Splits the group that is looked at: the chosen rows off the rest, or into parts by k-means on a map, which are shown first. */

import { el, fill } from '../../dom';
import { medoid } from '../../core';
import { thumbnail } from '../../pictures';
import { apply } from '../../review/apply';
import type { SplitEdit } from '../../review/edits';
import type { Group, Groups } from '../../review/groups';
import { freshId } from '../../review/journal';
import { kMeans } from '../../review/kmeans';
import { parted, writeRows } from '../../review/rowset';
import { rowsOf } from '../../selection';
import { Computed, effect, Signal } from '../../signals';
import { count, type App } from '../../state';
import { act, command, effectOf } from './command';
import { part } from './commands';

const CHOSEN = 'chosen';
const MOST_PARTS = 8;

export function splitCommand(app: App, id: string): HTMLElement {
  const { state } = app;
  const { review } = state;
  const how = new Signal(CHOSEN);
  const select = el(
    'select',
    { 'aria-label': 'How to split', onchange: () => (how.value = select.value) },
    el('option', { value: CHOSEN }, 'the chosen rows off the rest'),
    ...(app.data.maps.length > 0
      ? Array.from({ length: MOST_PARTS - 1 }, (_, at) => at + 2).map((k) =>
          el('option', { value: k }, `${k} parts by k-means on the map`),
        )
      : []),
  );
  const group = new Computed(() => review.groups.value?.groups.find((one) => one.id === id));
  const edits = new Computed((): readonly SplitEdit[] => {
    const one = group.value;
    return !one ? [] : how.value === CHOSEN ? ofChosen(app, one) : ofParts(app, one, Number(how.value));
  });
  const after = new Computed((): Groups | undefined => {
    const groups = review.groups.value;
    const [first] = edits.value;
    return groups && first && review.refused(first) === undefined ? edits.value.reduce(apply, groups) : undefined;
  });
  const refused = (): string | undefined => {
    void review.groups.value;
    const [first] = edits.value;
    if (!first) {
      return how.value === CHOSEN
        ? 'choose some rows of this group first: with the lasso, for instance'
        : 'its rows lie on one place of the map';
    }
    return review.refused(first);
  };
  const split = command(app, 'Split', refused, () => {
    if (act(app, ...edits.peek())) {
      how.value = CHOSEN;
      select.value = CHOSEN;
    }
  });
  const said = el('p', { class: 'hint outcome' });
  const parts = el('div', { class: 'parts' });
  effect(() => {
    const groups = after.value;
    fill(said, effectOf(app, groups));
    // The column of groups shows the parts before they are made.
    review.preview.value = how.value === CHOSEN ? undefined : groups;
    fill(parts, ...(how.value === CHOSEN || !groups ? [] : shown(app, groups, id, edits.value)));
  });
  return part('Split', el('div', { class: 'line' }, select, split), parts, said);
}

/** Those of the chosen rows that are in the group. */
function ofChosen({ state, data }: App, group: Group): SplitEdit[] {
  const { review } = state;
  const chosen = state.selection.value;
  const numbers = review.numbers.value;
  if (!chosen || !numbers) {
    return [];
  }
  const [rows] = parted(
    group.rows,
    numbers.of(rowsOf(chosen), (row) => data.number(row)),
  );
  const how = /^(lasso|box|brush)\b/.exec(chosen.words)?.[0] ?? 'selection';
  return rows.length === 0 ? [] : splits(review, group, [rows], how);
}

/** All parts but the largest, which stays. Rows without a place on the map stay, too. */
function ofParts({ state, data, pane }: App, group: Group, k: number): SplitEdit[] {
  const { review } = state;
  const { kind, index } = pane.view.value;
  const map = data.maps[kind === 'map' ? index : 0];
  const numbers = review.numbers.value;
  if (!map || !numbers) {
    return [];
  }
  const nowhere = new Set(map.unplaced);
  const placed = group.rows.filter((number) => !nowhere.has(numbers.row(number)));
  const found = kMeans(map.xy, numbers.rows(placed), k);
  const sets = Array.from({ length: k - 1 }, (_, at) => placed.filter((__, row) => found[row] === at + 1));
  return splits(
    review,
    group,
    sets.filter((rows) => rows.length > 0),
    'k-means',
  );
}

function splits(review: App['state']['review'], group: Group, sets: readonly Uint32Array[], how: string): SplitEdit[] {
  const journal = review.journal.value;
  const taken = new Set(review.groups.value?.groups.map(({ name }) => name));
  const first = journal ? Number(freshId(journal).slice(1)) : 1;
  return sets.map((rows, at) => {
    let number = 2;
    while (taken.has(`${group.name} (${number})`)) {
      number++;
    }
    const name = `${group.name} (${number})`;
    taken.add(name);
    return { op: 'split', group: group.id, rows: writeRows(rows), into: `g${first + at}`, name, how };
  });
}

/** The parts with their most typical rows; a press chooses the rows of one. */
function shown(app: App, groups: Groups, id: string, edits: readonly SplitEdit[]): HTMLElement[] {
  const { state } = app;
  const numbers = state.review.numbers.peek();
  return [id, ...edits.map(({ into }) => into)].flatMap((one) => {
    const group = groups.groups.find((each) => each.id === one);
    const rows = group && numbers?.rows(group.rows);
    const typical = rows && medoid(app, rows);
    if (!group || !rows || typical === undefined) {
      return [];
    }
    return el(
      'div',
      { class: 'part' },
      thumbnail(state, typical),
      el(
        'button',
        { type: 'button', class: 'plain', onclick: () => state.chooseRows(rows, `part ${group.name}`, 'set') },
        `${group.name}: ${count(rows.length, 'row')}`,
      ),
    );
  });
}
