/** Splits the group that is looked at: the chosen rows off the rest, or into parts by k-means or DBSCAN on a map, which are shown first. */

import { el, fill } from '../../base/dom';
import { short } from '../../views/arrange';
import { medoid } from '../../statistics/core';
import { thumbnail } from '../../state/pictures';
import { apply } from '../../review/apply';
import { across, dbscan, NO_PART, usualRadius } from '../../review/dbscan';
import type { SplitEdit } from '../../review/edits';
import type { Group, Groups } from '../../review/groups';
import { freshId } from '../../review/journal';
import { kMeans } from '../../review/kmeans';
import { parted, writeRows } from '../../review/rowset';
import { rowsOf } from '../../state/selection';
import { Computed, effect, Signal } from '../../base/signals';
import { count, type App } from '../../state/state';
import { act, command, effectOf } from './command';
import { part } from './commands';

const CHOSEN = 'chosen';
const DBSCAN = 'dbscan';
const MOST_PARTS = 8;
/** Parts by DBSCAN that are made: a person would not look at more, and each is a line of the journal. */
const MOST_DENSE = 24;
/** Rows within the radius that make a row a core. */
const LEAST = 5;
/** Places of the slider of radii, from a 512th to a fourth of the group's extent. */
const STOPS = 60;

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
    app.data.maps.length > 0 && el('option', { value: DBSCAN }, 'dense parts by DBSCAN on the map'),
  );
  /** The place of the slider; undefined: the usual radius. */
  const stop = new Signal<number | undefined>(undefined);
  const group = new Computed(() => review.groups.value?.groups.find((one) => one.id === id));
  const edits = new Computed((): readonly SplitEdit[] => {
    const one = group.value;
    if (!one || how.value === CHOSEN) {
      return one ? ofChosen(app, one) : [];
    }
    return how.value === DBSCAN ? ofDense(app, one, radius.value) : ofParts(app, one, Number(how.value));
  });
  const scale = new Computed(() => (group.value && how.value === DBSCAN ? placed(app, group.value) : undefined));
  const radius = new Computed(() => {
    const [on, at] = [scale.value, stop.value];
    return !on
      ? 0
      : at === undefined
        ? usualRadius(on.xy, on.rows, LEAST)
        : across(on.xy, on.rows) * 2 ** (at / (STOPS / 7) - 9);
  });
  const slider = el('input', {
    type: 'range',
    max: STOPS,
    'aria-label': 'Radius of DBSCAN',
    oninput: () => (stop.value = Number(slider.value)),
  });
  const reach = el('span', { class: 'hint' });
  const radii = el('label', { class: 'line' }, el('span', {}, 'Radius'), slider, reach);
  effect(() => {
    const on = scale.value;
    radii.hidden = !on;
    if (on) {
      const value = radius.value;
      slider.value = String(Math.round((Math.log2(value / across(on.xy, on.rows)) + 9) * (STOPS / 7)));
      fill(reach, short('number', value));
    }
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
        : how.value === DBSCAN
          ? `with this radius there is one dense part or none; a smaller one parts more`
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
  return part('Split', el('div', { class: 'line' }, select, split), radii, parts, said);
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

/** The rows of a group that have a place on the map that is shown, or on the first: by their numbers, and as they are drawn. */
function placed({ data, pane, state }: App, group: Group): Placed | undefined {
  const { kind, index } = pane.view.value;
  const map = data.maps[kind === 'map' ? index : 0];
  const numbers = state.review.numbers.value;
  if (!map || !numbers) {
    return undefined;
  }
  const nowhere = new Set(map.unplaced);
  const found = group.rows.filter((number) => !nowhere.has(numbers.row(number)));
  return { xy: map.xy, numbers: found, rows: numbers.rows(found) };
}

interface Placed {
  readonly xy: Float32Array;
  readonly numbers: Uint32Array;
  readonly rows: Uint32Array;
}

/** All parts but the largest, which stays. Rows without a place on the map stay, too. */
function ofParts(app: App, group: Group, k: number): SplitEdit[] {
  const on = placed(app, group);
  return on ? parting(app, group, on, kMeans(on.xy, on.rows, k), 'k-means') : [];
}

/** Likewise; rows in no part stay with the largest. */
function ofDense(app: App, group: Group, radius: number): SplitEdit[] {
  const on = placed(app, group);
  return on && radius > 0 ? parting(app, group, on, dbscan(on.xy, on.rows, radius, LEAST), 'DBSCAN') : [];
}

function parting(app: App, group: Group, { numbers }: Placed, found: ArrayLike<number>, how: string): SplitEdit[] {
  const sets: number[][] = [];
  numbers.forEach((number, at) => {
    const part = found[at] ?? NO_PART;
    if (part > 0 && part <= MOST_DENSE) {
      (sets[part - 1] ??= []).push(number);
    }
  });
  return splits(
    app.state.review,
    group,
    sets.map((rows) => Uint32Array.from(rows)),
    how,
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
    const typical = rows && medoid(app.data, rows);
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
