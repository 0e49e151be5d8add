/** The card beside the pointer: a picture, and what is known of the mark. */

import type { Mark, Pair } from '../../scene/contract';
import { nameOf } from '../state/describe';
import { el, fill } from '../base/dom';
import { picture } from '../state/pictures';
import { effect } from '../base/signals';
import { count, type App } from '../state/state';
import { bars, nodeFacts, rowFacts } from './facts';

/** A card that came at once would flicker while the pointer crosses the map. */
const DELAY = 125;
const MOST_FACTS = 8;
const MOST_PICTURES = 8;
/** Widest side of the picture on the card, in pixels. */
const LARGEST = 196;
const MAGNIFIED = 6;

export function card(app: App): HTMLElement {
  const { state } = app;
  const element = el('div', { class: 'card', hidden: true });
  let timer = 0;
  let told = '';
  effect(() => {
    const hover = state.hovered.value;
    clearTimeout(timer);
    if (!hover?.at) {
      element.hidden = true;
    } else if (element.hidden) {
      const { mark, at } = hover;
      timer = window.setTimeout(() => show(mark, at), DELAY);
    } else {
      show(hover.mark, hover.at);
    }
  });
  return element;

  function show(mark: Mark, at: Pair): void {
    const name = nameOf(state, mark);
    if (element.hidden || name !== told) {
      fill(element, ...content(app, mark));
      element.hidden = false;
      told = name;
    }
    place(element, at);
  }
}

/** Keeps the card within its parent, and off the pointer. */
function place(element: HTMLElement, [x, y]: Pair): void {
  const room = element.parentElement?.getBoundingClientRect();
  if (!room) {
    return;
  }
  const { width, height } = element.getBoundingClientRect();
  const left = x + 18 + width > room.width ? x - 18 - width : x + 18;
  const top = Math.min(y + 18, room.height - height - 8);
  element.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(Math.max(8, top))}px)`;
}

function content({ state, data }: App, mark: Mark): (Node | undefined)[] {
  const name = el('strong', {}, nameOf(state, mark));
  if ('row' in mark) {
    const magnified = data.pictures
      ? Math.min(MAGNIFIED, LARGEST / Math.max(data.pictures.width, data.pictures.height))
      : 1;
    const nodes = state.index.peek()?.nodesOf(mark.row) ?? [];
    const held =
      nodes.length > 0
        ? el('p', { class: 'hint' }, `In ${nodes.length === 1 ? 'node' : 'nodes'} ${[...nodes].slice(0, 6).join(', ')}`)
        : undefined;
    const { neighbors } = data;
    const nearest = neighbors
      ? neighbors.rows.subarray(mark.row * neighbors.k, mark.row * neighbors.k + Math.min(neighbors.k, MOST_PICTURES))
      : new Uint32Array();
    const strip =
      data.pictures && nearest.length > 0 ? [el('p', { class: 'hint' }, 'Nearest'), pictures(state, nearest)] : [];
    return [picture(state, mark.row, magnified), name, rowFacts(state, mark.row, MOST_FACTS), held, ...strip];
  }
  const index = state.index.peek();
  if (!index) {
    return [name];
  }
  const members = index.members(mark.node);
  const step = Math.max(1, members.length / MOST_PICTURES);
  const some = Array.from(
    { length: Math.min(MOST_PICTURES, members.length) },
    (_, at) => members[Math.floor(at * step)] ?? 0,
  );
  return [
    name,
    el(
      'p',
      { class: 'hint' },
      `${count(members.length, 'row')}, joined to ${count(index.joined(mark.node).length, 'node')}`,
    ),
    bars(state, members, 5) ?? nodeFacts(index.graph.attributes, mark.node, MOST_FACTS),
    data.pictures && pictures(state, some),
  ];
}

function pictures(state: App['state'], rows: Iterable<number>): HTMLElement {
  return el(
    'div',
    { class: 'strip' },
    ...[...rows].map((row) =>
      picture(state, row, 24 / Math.max(state.data.pictures?.width ?? 26, state.data.pictures?.height ?? 26)),
    ),
  );
}
