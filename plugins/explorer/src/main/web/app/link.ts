/** What is shown, in the fragment of the page's address: it survives a reload and can be sent to others. */

import { packed, unpacked } from './runs';
import { keep, kept } from './kept';
import { selectionOf } from './state/selection';
import { effect } from './base/signals';
import { usualColour, usualInk, usualShapes, type App } from './state/state';

/** Some mailers and chats cut longer addresses. */
const LONGEST = 1000;
const PAUSE = 250;

/** Shows what the address says, and keeps the address as what is shown. */
export function followAddress(app: App): void {
  let written = '';
  let timer = 0;
  restore(app, location.hash);
  if (location.protocol === 'about:') {
    // A frame in a notebook has no address of its own, and may not change the notebook's.
    return;
  }
  effect(() => {
    const fragment = fragmentOf(app);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      written = fragment;
      history.replaceState(null, '', fragment);
    }, PAUSE);
  });
  window.addEventListener('hashchange', () => {
    if (location.hash !== written) {
      restore(app, location.hash);
    }
  });
}

function fragmentOf({ state, data }: App): string {
  const parts = new URLSearchParams();
  parts.set('view', state.view.value.id);
  if (state.split.value) {
    parts.set('beside', state.beside.value.id);
  }
  if (state.colour.value !== usualColour(data)) {
    parts.set('colour', state.colour.value);
  }
  if (state.ink.value !== usualInk(data)) {
    parts.set('ink', state.ink.value);
  }
  if (state.size.value !== '') {
    parts.set('size', state.size.value);
  }
  if (state.shapes.value !== usualShapes()) {
    parts.set('shapes', state.shapes.value ? '1' : '0');
  }
  if (state.contours.value) {
    parts.set('contours', '1');
  }
  if (state.review.begun.value) {
    // Queries and colours may ask for its columns also while it is closed.
    parts.set(state.open.value.has('review') ? 'review' : 'groups', state.review.grouping.value?.name ?? '');
  }
  parts.set('theme', state.theme.value);
  const camera = state.camera.value;
  if (camera) {
    parts.set(
      'camera',
      [camera.x, camera.y, innerWidth / camera.scale].map((number) => number.toPrecision(5)).join(','),
    );
  }
  const pinned = state.pinned.value;
  if (pinned) {
    parts.set('pin', 'row' in pinned ? `${data.number(pinned.row)}` : `node${pinned.node}`);
  }
  const chosen = state.selection.value;
  if (chosen?.query !== undefined) {
    parts.set('query', chosen.query);
  } else if (chosen) {
    parts.set('rows', packed(chosen.mask, LONGEST) ?? '');
    parts.set('words', chosen.words.slice(0, 80));
  }
  if (parts.get('rows') === '' || parts.toString().length > LONGEST) {
    ['rows', 'words', 'query'].forEach((part) => parts.delete(part));
    const mark = chosen && keep(chosen, data.manifest.title);
    if (mark) {
      parts.set('kept', mark);
    }
  }
  return `#${parts}`;
}

function restore({ state, data, pane }: App, fragment: string): void {
  const parts = new URLSearchParams(fragment.slice(1));
  const view = state.views.find(({ id }) => id === parts.get('view'));
  if (view) {
    state.view.value = view;
  }
  const beside = state.views.find(({ id }) => id === parts.get('beside'));
  state.beside.value = beside ?? state.beside.peek();
  state.split.value = beside !== undefined;
  const theme = parts.get('theme');
  if (theme === 'dark' || theme === 'light') {
    state.theme.value = theme;
  }
  state.size.value = parts.get('size') ?? '';
  state.contours.value = parts.has('contours');
  state.shapes.value = parts.has('shapes') ? parts.get('shapes') === '1' : usualShapes();
  const ink = parts.get('ink');
  state.ink.value = ink === 'colour' || ink === 'photograph' ? ink : usualInk(data);
  const show = (): void => {
    restoreReview(state, parts);
    const colour = parts.get('colour');
    if (colour !== null) {
      state.colour.value = colour;
    }
    restoreSelection(state, parts);
    restorePin(state, data, parts.get('pin'));
    const [x = NaN, y = NaN, across = NaN] = (parts.get('camera') ?? '').split(',').map(Number);
    if ([x, y, across].every(Number.isFinite) && across > 0) {
      // The arrangement that the address names has to be there first.
      setTimeout(() => pane.stage.look({ x, y, scale: innerWidth / across }, true));
    }
  };
  // Why values are missing is told where they are read.
  state.opened.then(show, () => undefined);
}

function restoreReview(state: App['state'], parts: URLSearchParams): void {
  const grouping = parts.get('review') ?? parts.get('groups');
  if (grouping !== null) {
    state.review.asked.value = grouping;
    state.review.begun.value = true;
  }
  if (parts.has('review')) {
    state.toggle('review', true);
  }
}

function restoreSelection(state: App['state'], parts: URLSearchParams): void {
  const query = parts.get('query');
  const rows = parts.get('rows');
  const mark = parts.get('kept');
  try {
    if (query !== null) {
      state.ask(query);
    } else if (rows !== null) {
      state.choose(selectionOf(unpacked(rows, state.data.rows), parts.get('words') ?? 'the address'), 'set');
    } else if (mark !== null) {
      state.choose(kept(mark, state.data.rows), 'set');
    }
  } catch (problem) {
    state.message.value = `The selection of the address cannot be shown: ${problem instanceof Error ? problem.message.split('\n')[0] : String(problem)}`;
  }
}

function restorePin(state: App['state'], data: App['data'], pin: string | null): void {
  if (pin?.startsWith('node')) {
    state.pinned.value = { node: Number(pin.slice(4)) };
  } else if (pin) {
    const row = Array.from({ length: data.rows }, (_, at) => at).find((at) => data.number(at) === Number(pin));
    state.pinned.value = row === undefined ? undefined : { row };
  }
}
