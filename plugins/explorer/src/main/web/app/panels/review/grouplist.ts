/** The groups, one line each: picture, name, rows, purity, stability, state, super-group; the least pure first. */

import { percent } from '../../state/describe';
import { el, fill } from '../../base/dom';
import { medoid } from '../../statistics/core';
import { picture } from '../../state/pictures';
import { GROUP_STATES, LONGEST_NAME, type GroupState } from '../../review/edits';
import type { Group } from '../../review/groups';
import { purityOf } from '../../review/measures';
import { stabilities } from '../../review/near';
import { detached, effect, Signal, untracked } from '../../base/signals';
import type { App } from '../../state/state';
import { act } from './command';
import { look } from './look';

type Key = 'name' | 'rows' | 'purity' | 'stability' | 'state' | 'within';

interface Order {
  readonly key: Key;
  readonly falling: boolean;
}

const HEADS: readonly (readonly [Key, string, string?])[] = [
  ['name', 'Group'],
  ['rows', 'Rows'],
  ['purity', 'Purity', 'The share of its rows that have its most frequent label'],
  ['stability', 'Stable', 'Stability: the share of the nearest rows of its rows that are in the group, too'],
  ['state', 'State'],
  ['within', 'Within'],
];

/** More lines take long to draw; a person goes through the first of an order anyway. */
const MOST_LINES = 300;
/** Side of the picture, in pixels. */
const SIDE = 36;

interface Line {
  readonly element: HTMLElement;
  readonly end: () => void;
  readonly group: Signal<Group>;
}

export function groupList(app: App): HTMLElement {
  const { review } = app.state;
  const order = new Signal<Order>({ key: 'purity', falling: false });
  const body = el('tbody');
  const more = el('p', { class: 'hint' });
  const heads = HEADS.map(([key, words, about]) => {
    const cell = el(
      'th',
      { scope: 'col', class: `of-${key}` },
      el('button', { type: 'button', title: about ?? 'Sort', onclick: () => sort(key) }, words),
    );
    effect(() =>
      cell.setAttribute(
        'aria-sort',
        order.value.key !== key ? 'none' : order.value.falling ? 'descending' : 'ascending',
      ),
    );
    return cell;
  });
  const lines = new Map<string, Line>();
  effect(() => {
    const groups = review.groups.value;
    const sorted = ordered(app, groups?.groups ?? [], order.value);
    const drawn = sorted.slice(0, MOST_LINES);
    detached(() => draw(drawn));
    fill(more, sorted.length > drawn.length ? `and ${sorted.length - drawn.length} more; sort by something else` : '');
  });
  return el(
    'div',
    { class: 'groups', tabindex: 0, role: 'region', 'aria-label': 'Groups', onkeydown: walk },
    el('table', { 'aria-label': 'Groups' }, el('thead', {}, el('tr', {}, ...heads)), body),
    more,
  );

  /** From picture to picture; those who want a name or a state go on with Tab. */
  function walk(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const line = (event.target as Element).closest('.thumb')?.closest('tr');
    if (step !== undefined && line) {
      event.preventDefault();
      const next = step < 0 ? line.previousElementSibling : line.nextElementSibling;
      next?.querySelector<HTMLElement>('.thumb')?.focus();
    }
  }

  function sort(key: Key): void {
    const now = order.peek();
    order.value = { key, falling: now.key === key && !now.falling };
  }

  /** Lines stay in the document while they can, so that what has the focus keeps it. */
  function draw(groups: readonly Group[]): void {
    const ids = new Set(groups.map(({ id }) => id));
    lines.forEach((line, id) => {
      if (!ids.has(id)) {
        line.end();
        line.element.remove();
        lines.delete(id);
      }
    });
    const focused = document.activeElement;
    groups.forEach((group, place) => {
      const line = lines.get(group.id) ?? groupLine(app, group);
      lines.set(group.id, line);
      line.group.value = group;
      if (body.children[place] !== line.element) {
        body.insertBefore(line.element, body.children[place] ?? null);
      }
    });
    if (focused instanceof HTMLElement && body.contains(focused)) {
      focused.focus();
    }
  }
}

function ordered(app: App, groups: readonly Group[], { key, falling }: Order): Group[] {
  const { review } = app.state;
  const labels = review.labelling.value;
  const sign = falling ? -1 : 1;
  const purity = (group: Group): number => (labels && purityOf(group.rows, labels)?.share) ?? 2;
  const stability = stabilityOf(app);
  const compared: Readonly<Record<Key, (a: Group, b: Group) => number>> = {
    name: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
    // The largest first, as a press on the other heads gives what matters most.
    rows: (a, b) => b.rows.length - a.rows.length,
    purity: (a, b) => purity(a) - purity(b),
    stability: (a, b) => (stability(a) ?? 2) - (stability(b) ?? 2),
    state: (a, b) => GROUP_STATES.indexOf(a.state) - GROUP_STATES.indexOf(b.state),
    within: (a, b) => a.parent.localeCompare(b.parent, 'en', { numeric: true }),
  };
  return [...groups].sort((a, b) => sign * compared[key](a, b) || b.rows.length - a.rows.length);
}

/** How stable groups are as they are now; undefined where that cannot be told. */
function stabilityOf({ state: { review }, data }: App): (group: Group) => number | undefined {
  const [groups, numbers] = [review.groups.value, review.numbers.value];
  const shares = groups && numbers && stabilities(groups, data, numbers);
  return ({ id }) => {
    const share = shares?.[groups?.groups.findIndex((one) => one.id === id) ?? -1];
    return share === undefined || Number.isNaN(share) ? undefined : share;
  };
}

function groupLine(app: App, first: Group): Line {
  const { state } = app;
  const { review } = state;
  const { id } = first;
  const group = new Signal(first);
  let told = '';
  const shown = el('button', { type: 'button', class: 'thumb', onclick: () => look(app, id) });
  const name = el('input', {
    type: 'text',
    class: 'group-name',
    maxlength: LONGEST_NAME,
    autocomplete: 'off',
    onchange: () => rename(),
    onkeydown: (event: KeyboardEvent) => typed(event),
  });
  const note = el('p', { class: 'hint note' });
  const rows = el('td', { class: 'of-rows' });
  const purity = el('td', { class: 'of-purity' });
  const stable = el('td', { class: 'of-stability' });
  const states = el(
    'select',
    { onchange: () => set(states.value as GroupState) },
    ...GROUP_STATES.map((one) => el('option', { value: one }, one)),
  );
  const within = el('td', { class: 'of-within' });
  const element = el(
    'tr',
    { onclick: (event: Event) => (event.target as Element).closest('button, input, select') ?? look(app, id) },
    el('td', {}, el('div', { class: 'group-head' }, shown, el('div', {}, name, note))),
    rows,
    purity,
    stable,
    el('td', {}, states),
    within,
  );
  const ends = [
    effect(() => {
      const { name: now, rows: members, parent, note: text, state: at } = group.value;
      shown.setAttribute('aria-label', `Look at ${now}`);
      name.setAttribute('aria-label', `Name of ${now}`);
      name.title = at === 'locked' ? 'Locked: set its state to new or reviewed first' : '';
      name.readOnly = at === 'locked';
      // What is being typed stays.
      name.value = name.value === told ? now : name.value;
      name.defaultValue = now;
      told = now;
      fill(note, text);
      fill(rows, members.length.toLocaleString('en'));
      states.setAttribute('aria-label', `State of ${now}`);
      states.value = at;
      fill(within, parent);
    }),
    effect(() => {
      const labels = review.labelling.value;
      const found = labels && purityOf(group.value.rows, labels);
      fill(purity, found ? percent(found.share) : '–', found && el('span', { class: 'hint' }, ` ${found.label}`));
      purity.title = found ? `${percent(found.share)} of its rows have the ${labels?.name} ${found.label}` : '';
    }),
    effect(() => {
      // What happens to other groups makes this one more or less stable.
      const share = stabilityOf(app)(group.value);
      fill(stable, share === undefined ? '–' : percent(share));
    }),
    effect(() => {
      const drawn = review.numbers.value?.rows(group.value.rows);
      const typical = drawn && untracked(() => medoid(app.data, drawn));
      const { pictures } = app.data;
      fill(
        shown,
        typical !== undefined && pictures
          ? picture(state, typical, SIDE / Math.max(pictures.width, pictures.height))
          : typical === undefined
            ? '–'
            : String(app.data.number(typical)),
      );
    }),
    effect(() => {
      const here = review.looked.value === id;
      element.classList.toggle('here', here);
      shown.setAttribute('aria-pressed', String(here));
    }),
  ];
  return { element, group, end: () => ends.forEach((end) => end()) };

  function rename(): void {
    const wanted = name.value.trim();
    // The line is brought up to date later than the field is left.
    const now = review.groups.peek()?.groups.find((one) => one.id === id)?.name ?? '';
    if (wanted === now || !act(app, { op: 'name', group: id, name: wanted })) {
      name.value = now;
    }
  }

  function typed(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault(); // it would press the button, too
      rename();
      shown.focus(); // keys are commands again, not signs of the name
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      name.value = group.peek().name;
      shown.focus();
    }
  }

  function set(wanted: GroupState): void {
    if (!act(app, { op: 'state', group: id, state: wanted })) {
      states.value = group.peek().state;
    }
  }
}
