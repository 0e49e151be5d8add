/** New pictures, or rows of tables, and where they belong; there where the page is served by "reeb explore". */

import { button, el, fill, iconButton } from '../base/dom';
import { chosen } from '../base/found';
import { narrow } from '../base/narrow';
import { sessionOf } from '../base/session';
import { detached, effect } from '../base/signals';
import { percent } from '../state/describe';
import { flyTo } from '../state/guests';
import { isOdd, type Placed } from '../state/placed';
import { thumbnail } from '../state/pictures';
import type { App } from '../state/state';
import type { Placing } from './placing';

/** Cards at first, and with each press for more. */
const CARDS = 40;
/** Known rows on a card. */
const NEAREST = 5;

export function newPictures(app: App, placing: Placing): HTMLElement {
  const { data } = app;
  const what = data.pictures ? 'pictures' : 'rows';
  const panel = el(
    'section',
    { class: 'panel placing', id: 'placing', 'aria-labelledby': 'placing-title', hidden: true },
    el('h2', { id: 'placing-title' }, `New ${what}`),
    el(
      'p',
      { class: 'hint' },
      data.pictures
        ? 'Drop pictures, or a folder of them, on the page: each is shown where it belongs. The run stays as it is.'
        : 'Drop a table of the same columns on the page: each row is shown where it belongs. The run stays as it is.',
    ),
    choosing(what, placing, data.pictures !== undefined),
    going(placing),
    list(app, placing),
  );
  void sessionOf(location).then((session) => {
    panel.hidden = session.placing !== true;
    app.state.takes = session.placing === true ? (found) => void placing.take(found) : undefined;
  });
  return panel;
}

/** Buttons, for those who drop nothing. */
function choosing(what: string, placing: Placing, folders: boolean): HTMLElement {
  const file = el('input', { type: 'file', multiple: true, hidden: true, onchange: () => take(file) });
  const folder = el('input', { type: 'file', webkitdirectory: true, hidden: true, onchange: () => take(folder) });
  const buttons = [
    button(`Place ${what} …`, () => file.click(), { class: 'place-files' }),
    ...(folders ? [button('A folder …', () => folder.click(), { class: 'place-folder' })] : []),
  ];
  effect(() => buttons.forEach((one) => (one.disabled = placing.doing.value !== '')));
  return el('div', { class: 'live-buttons' }, ...buttons, file, folder);

  function take(input: HTMLInputElement): void {
    const found = chosen(input);
    // The same files may be chosen again.
    void placing.take(found).then(() => (input.value = ''));
  }
}

/** What goes on, and what came of it. */
function going(placing: Placing): HTMLElement {
  const words = el('p', { class: 'hint', role: 'status' });
  const bar = el('progress', { 'aria-label': 'How far it is', max: 1 });
  const stop = button('Stop', () => placing.stop());
  const going = el('div', { class: 'placing-going' }, bar, stop);
  const wrong = el('ul', { class: 'placing-wrong' });
  effect(() => {
    words.textContent = placing.doing.value || placing.outcome.value;
    going.hidden = placing.doing.value === '';
    const share = placing.share.value;
    if (share === undefined) {
      bar.removeAttribute('value');
    } else {
      bar.value = share;
    }
  });
  effect(() => {
    fill(wrong, ...placing.wrong.value.map((one) => el('li', {}, one)));
    wrong.hidden = placing.wrong.value.length === 0;
  });
  return el('div', { class: 'placing-told' }, words, going, el('div', { role: 'alert' }, wrong));
}

function list(app: App, placing: Placing): HTMLElement {
  const { state } = app;
  const cards = el('ul', { class: 'guests', 'aria-label': 'What was placed' });
  const more = button('', () => draw(shown + CARDS), { class: 'plain' });
  const clear = button('Remove all', () => placing.clear());
  const made = new Map<Placed, HTMLElement>();
  let shown = CARDS;
  const draw = (most: number): void => {
    const all = state.placed.peek();
    shown = all.length <= CARDS ? CARDS : most;
    const looked = state.placedAt.peek();
    // Who looks at one beyond those that are shown is to see its card.
    shown = Math.max(shown, looked ? all.indexOf(looked) + 1 : 0);
    [...made.keys()].filter((one) => !all.includes(one)).forEach((one) => made.delete(one));
    // What a card shows is painted when its page of pictures comes, also after the list was drawn anew.
    const now = all.slice(0, shown).map((one) => made.get(one) ?? detached(() => card(app, placing, one)));
    now.forEach((element, place) => made.set(all[place] as Placed, element));
    fill(cards, ...now);
    more.hidden = all.length <= shown;
    more.textContent = `${(all.length - shown).toLocaleString('en')} more`;
    clear.hidden = all.length === 0;
  };
  effect(() => {
    void state.placed.value;
    draw(shown);
  });
  effect(() => {
    const looked = state.placedAt.value;
    if (looked && !made.has(looked)) {
      draw(shown);
    }
    made.forEach((element, one) => element.classList.toggle('looked', one === looked));
    const element = looked && made.get(looked);
    element?.scrollIntoView({ block: 'nearest' });
  });
  return el('div', {}, cards, el('div', { class: 'live-buttons' }, more, clear));
}

function card(app: App, placing: Placing, one: Placed): HTMLElement {
  const { state } = app;
  const go = el(
    'button',
    { type: 'button', class: 'guest-go', title: 'Go there', onclick: () => look() },
    one.picture,
    el('span', {}, one.name),
  );
  const head = el('div', { class: 'guest-head' }, go, iconButton('close', `Remove ${one.name}`, () => placing.remove(one)));
  return el(
    'li',
    { class: isOdd(one) ? 'guest odd' : 'guest' },
    head,
    el('p', {}, ...belongs(one)),
    isOdd(one) &&
      el(
        'p',
        { class: 'guest-odd' },
        `Unlike what is known: ${(100 * one.outlier).toLocaleString('en', { maximumFractionDigits: 1 })} % of the known rows are nearer to others than it is to them.`,
      ),
    one.nearest.length > 0 && el('p', { class: 'hint' }, one.known ? 'Equal to the first of' : 'Nearest'),
    el('div', { class: 'thumbs' }, ...one.nearest.slice(0, NEAREST).map((row) => thumbnail(state, row))),
  );

  function look(): void {
    state.placedAt.value = one;
    if (narrow()) {
      state.open.value = new Set(); // the list would cover what is flown to
    }
    app.panes.peek().forEach((pane) => flyTo(state, pane, one));
    state.spoken.value = `${one.name}: ${belongs(one)
      .map((part) => (typeof part === 'string' ? part : (part.textContent ?? '')))
      .join('')}`;
  }
}

/** Where it belongs, in a sentence. */
function belongs({ node, nodeName, nodes, group, confidence }: Placed): (string | HTMLElement)[] {
  if (node < 0) {
    return ['In no node, as most of the known rows nearest to it.'];
  }
  const [first, ...others] = nodes.map((one) => one.node);
  const all = [node, ...[first, ...others].filter((one) => one !== undefined && one !== node)].slice(0, NEAREST);
  // Names of nodes begin with their numbers where these tell them apart.
  const named = /^\d+(: |$)/.test(nodeName) ? nodeName : nodeName === '' ? String(node) : `${node}: ${nodeName}`;
  const rest = all.length > 1 ? `, near ${all.slice(1).join(', ')}` : '';
  return [el('strong', {}, group), `, ${percent(confidence ?? 0)} sure; node ${named}${rest}`];
}
