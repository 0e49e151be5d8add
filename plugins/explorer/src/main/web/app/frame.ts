/** Where the panels lie: top bar, left rail, stage, right rail, table; on phones the rails are sheets over the stage. */

import { el, fill, icon } from './base/dom';
import { sessionOf } from './base/session';
import type { History } from './state/history';
import { card } from './panels/card';
import { inspector } from './panels/inspector';
import { layers } from './panels/layers';
import { legend } from './panels/legend';
import { SHORTCUTS } from './input/keys';
import { later } from './later/later';
import { overview } from './panels/overview';
import { reviewPanel } from './panels/review/panel';
import { selected } from './panels/selected';
import { selectionBar } from './panels/selectionbar';
import { table } from './panels/table';
import { tools } from './panels/tools';
import { topBar } from './panels/topbar';
import { effect } from './base/signals';
import type { App, Panel, State } from './state/state';

/** How long a message stays. */
const READ = 9000;

/**
 * The frame without panels: the stage has its size in it before anything is drawn, as drawing again at another size takes long
 * where there is no graphics card.
 */
export function bareFrame(state: State, stage: HTMLElement): HTMLElement {
  const rail = (side: string, panel: Panel): HTMLElement =>
    el('div', { class: `rail ${side}`, hidden: !state.open.peek().has(panel) });
  return el(
    'div',
    { class: 'frame' },
    el('div', { class: 'top-bar' }),
    rail('left', 'layers'),
    stage,
    rail('right', 'inspector'),
    el('div', { class: 'folds' }),
  );
}

export function frame(app: App, stage: HTMLElement, history: History): HTMLElement {
  const { state } = app;
  const left = el(
    'aside',
    { class: 'rail left', id: 'layers', 'aria-label': 'Views and legend' },
    layers(app),
    legend(app),
    served(app),
  );
  const right = el(
    'aside',
    { class: 'rail right', id: 'inspector', 'aria-label': 'Inspector' },
    inspector(app),
    selected(app),
    overview(app),
  );
  const review = reviewPanel(app);
  const bottom = table(app);
  bottom.id = 'table';
  stage.append(tools(app), selectionBar(app), card(app), messages(app));
  effect(() => {
    const open = state.open.value;
    left.hidden = !open.has('layers');
    right.hidden = !open.has('inspector');
    review.hidden = !open.has('review');
    bottom.hidden = !open.has('table');
  });
  const all = el('div', { class: 'frame' }, topBar(app, history), left, stage, right, review, bottom, folds(app));
  let helped = false;
  effect(() => {
    if (state.help.value && !helped) {
      helped = true;
      // Not within this effect, which would end those of the help with its own next turn.
      queueMicrotask(() => all.append(later().help(app, SHORTCUTS)));
    }
  });
  return all;
}

/** What the server adds that the page came from. */
function served(app: App): HTMLElement {
  const panels = el('div', { class: 'served' });
  void sessionOf(location).then(({ live, choices, placing }) => {
    if (live === true || choices === true || placing === true) {
      panels.append(...later().servedPanels(app));
    }
  });
  return panels;
}

/** Buttons that open and fold the panels; on phones they are the bar at the bottom. */
function folds({ state }: App): HTMLElement {
  const fold = (panel: Panel, name: 'left' | 'right' | 'review' | 'table', label: string, key: string): HTMLElement => {
    const button = el(
      'button',
      {
        type: 'button',
        class: 'fold',
        title: `${label} (${key})`,
        'aria-controls': panel,
        onclick: () => state.toggle(panel),
      },
      icon(name),
      el('span', {}, label),
    );
    effect(() => button.setAttribute('aria-expanded', String(state.open.value.has(panel))));
    return button;
  };
  return el(
    'nav',
    { class: 'folds', 'aria-label': 'Panels' },
    fold('layers', 'left', 'Views', '['),
    fold('table', 'table', 'Table', 'T'),
    fold('review', 'review', 'Review', 'R'),
    fold('inspector', 'right', 'Details', ']'),
  );
}

function messages({ state }: App): HTMLElement {
  const words = el('div', { class: 'message', role: 'status', hidden: true });
  const live = el('div', { class: 'unseen', 'aria-live': 'polite' });
  let timer = 0;
  effect(() => {
    const message = state.message.value;
    fill(words, message);
    words.hidden = message === '';
    clearTimeout(timer);
    if (message !== '' && state.pathFrom.peek() === undefined) {
      timer = window.setTimeout(() => (state.message.value = ''), READ);
    }
  });
  effect(() => fill(live, state.spoken.value));
  return el('div', {}, words, live);
}
