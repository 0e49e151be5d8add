/** The group that is looked at: its pictures from core to border with those that seem to be elsewhere, and what can be done. */

import { byCore } from '../../statistics/core';
import { percent } from '../../state/describe';
import { button, el, fill } from '../../base/dom';
import { meanPicture, thumbnail } from '../../state/pictures';
import { LONGEST_NAME, LONGEST_NOTE } from '../../review/edits';
import type { Group } from '../../review/groups';
import { purityOf } from '../../review/measures';
import { intruders } from '../../review/near';
import { Computed, effect, Signal } from '../../base/signals';
import { count, type App } from '../../state/state';
import { act } from './command';
import { mergeCommand } from './commands';
import { splitCommand } from './split';

/** Pictures shown at first, and more with each press. */
const SHOWN = 60;

export function groupDetail(app: App): HTMLElement {
  const { review } = app.state;
  const element = el('section', { class: 'group-detail', 'aria-label': 'The group' });
  // Built anew for another group only, so that edits of this one leave the focus where it is.
  const id = new Computed(() => review.group.value?.id, true);
  effect(() => {
    const looked = id.value;
    review.preview.value = undefined;
    fill(
      element,
      ...(looked === undefined
        ? [el('p', { class: 'hint' }, 'Press a group’s picture to see its rows, merge it, or split it.')]
        : detail(app, looked)),
    );
  });
  return element;
}

function detail(app: App, id: string): Node[] {
  const { review } = app.state;
  const group = new Computed(() => review.groups.value?.groups.find((one) => one.id === id));
  const title = el('h3');
  effect(() => {
    const one = group.value;
    const labels = review.labelling.value;
    const pure = one && labels && purityOf(one.rows, labels);
    fill(
      title,
      one && `${one.name}: ${count(one.rows.length, 'row')}`,
      pure ? `, ${percent(pure.share)} ${labels?.name} ${pure.label}` : '',
    );
  });
  return [
    el('div', { class: 'line' }, mean(app, group), title),
    mergeCommand(app, id),
    splitCommand(app, id),
    words(app, id, group, 'within'),
    words(app, id, group, 'note'),
    mosaic(app, group),
  ];
}

/** The mean of the group's pictures, as far as they are there. */
function mean({ state, data }: App, group: Computed<Group | undefined>): HTMLElement {
  const element = el('div', { class: 'mean' });
  const members = new Computed(() => group.value?.rows, true);
  effect(() => {
    void state.pages.value;
    const rows = data.pictures && members.value && state.review.numbers.value?.rows(members.value);
    fill(element, rows && meanPicture(state, rows)?.canvas);
  });
  return element;
}

/** Pictures from core to border, evenly chosen where there are many, and the intruders by themselves. */
function mosaic(app: App, group: Computed<Group | undefined>): HTMLElement {
  const { state, data } = app;
  const { review } = state;
  const element = el('div', { class: 'mosaic' });
  const members = new Computed(() => group.value?.rows, true);
  const most = new Signal(SHOWN);
  effect(() => {
    void members.value;
    most.value = SHOWN;
  });
  effect(() => {
    const [numbers, groups] = [review.numbers.value, review.groups.value];
    const [one, rows] = [group.value, members.value && numbers?.rows(members.value)];
    if (!one || !rows || !numbers || !groups) {
      return;
    }
    const { order, measure } = byCore(app.data, rows);
    const foreign = intruders(groups, one, data, numbers);
    const shown = evenly(order, most.value);
    const thumb = (row: number): HTMLElement => {
      const other = foreign.get(row);
      const made = thumbnail(state, row, other && `nearest rows mostly of ${other.name}`);
      made.classList.toggle('intruder', other !== undefined);
      return made;
    };
    const strange = order.filter((row) => foreign.has(row)).reverse();
    fill(
      element,
      ...(foreign.size === 0
        ? []
        : [
            el('h4', {}, count(foreign.size, 'intruder')),
            thumbs('Intruders', strange.subarray(0, SHOWN), thumb),
            button('Choose them', () => state.chooseRows(foreign.keys(), `intruders in ${one.name}`, 'set'), {
              class: 'chip',
            }),
          ]),
      el('p', { class: 'hint' }, hint(data.neighbors?.of, foreign.size)),
      el('h4', {}, 'From core to border'),
      thumbs('From core to border', shown, thumb),
      shown.length < order.length && button('Show more', () => (most.value *= 2), { class: 'chip' }),
      el(
        'p',
        { class: 'hint' },
        `${shown.length < order.length ? `${shown.length.toLocaleString('en')} of ${count(order.length, 'row')}, evenly chosen. ` : ''}${measure}.`,
      ),
    );
  });
  return element;
}

function thumbs(label: string, rows: Uint32Array, thumb: (row: number) => HTMLElement): HTMLElement {
  return el('div', { class: 'thumbs', role: 'group', 'aria-label': label }, ...Array.from(rows, thumb));
}

function hint(of: string | undefined, found: number): string {
  if (of === undefined) {
    return 'Intruders are not told: the page was written without nearest rows.';
  }
  return found === 0
    ? `No intruders: no row has most of its nearest in ${of} in one other group.`
    : `Most of an intruder’s nearest in ${of} are in one other group.`;
}

/** So many rows at even steps, the first and the last among them. */
function evenly(rows: Uint32Array, most: number): Uint32Array {
  if (rows.length <= most) {
    return rows;
  }
  return Uint32Array.from({ length: most }, (_, at) => rows[Math.round((at * (rows.length - 1)) / (most - 1))] ?? 0);
}

/** A field for the super-group or for the note, which is kept when it is left. */
function words(app: App, id: string, group: Computed<Group | undefined>, op: 'within' | 'note'): HTMLElement {
  const { review } = app.state;
  const list = el('datalist', { id: 'super-groups' });
  const field =
    op === 'note'
      ? el('textarea', { rows: 2, maxlength: LONGEST_NOTE, onchange: () => keep() })
      : el('input', {
          type: 'text',
          maxlength: LONGEST_NAME,
          list: 'super-groups',
          autocomplete: 'off',
          onchange: () => keep(),
        });
  const now = (): string => (op === 'note' ? group.peek()?.note : group.peek()?.parent) ?? '';
  let told = '';
  effect(() => {
    void group.value;
    field.value = field.value === told ? now() : field.value;
    told = now();
    field.defaultValue = told;
    field.readOnly = group.value?.state === 'locked';
    field.title = field.readOnly ? 'Locked: set its state to new or reviewed first' : '';
  });
  effect(() => {
    const parents = new Set(review.groups.value?.groups.map(({ parent }) => parent));
    fill(list, ...[...parents].filter(Boolean).map((value) => el('option', { value })));
  });
  field.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    if (key === 'Enter' && op === 'within') {
      keep();
    } else if (key === 'Escape') {
      event.stopPropagation();
      field.value = now();
    }
  });
  return el(
    'label',
    { class: 'words-field' },
    el('span', {}, op === 'note' ? 'Note' : 'Within the super-group'),
    field,
    op === 'within' && list,
  );

  function keep(): void {
    const wanted = op === 'note' ? field.value : field.value.trim();
    const edit =
      op === 'note' ? ({ op, group: id, text: wanted } as const) : ({ op, group: id, parent: wanted } as const);
    if (wanted === now() || !act(app, edit)) {
      field.value = now();
    }
  }
}
