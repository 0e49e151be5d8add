/** The pictures of rows at a glance: their mean, their core and their border. */

import { byCore } from '../statistics/core';
import { el, fill } from '../base/dom';
import { meanPicture, MOST_AVERAGED, thumbnail } from '../state/pictures';
import { effect } from '../base/signals';
import type { App } from '../state/state';

/** Pictures of the core, and as many of the border. */
const SHOWN = 12;

/** Nothing where rows have no pictures. */
export function gallery(app: App, rows: Uint32Array): (Node | undefined)[] {
  const { state, data } = app;
  if (!data.pictures) {
    return [];
  }
  const mean = el('div', { class: 'mean' });
  const averaged = Math.min(rows.length, MOST_AVERAGED);
  effect(() => {
    void state.pages.value;
    const made = meanPicture(state, rows);
    const of = averaged < rows.length ? `Mean of ${averaged.toLocaleString('en')} of them` : 'Mean';
    fill(mean, made && el('figure', {}, made.canvas, el('figcaption', {}, of)));
  });
  const { order, measure } = byCore(app.data, rows);
  const thumbs = (some: Uint32Array): HTMLElement =>
    el('div', { class: 'thumbs' }, ...[...some].map((row) => thumbnail(state, row)));
  if (order.length <= 2 * SHOWN) {
    return [mean, el('h3', {}, 'From core to border'), thumbs(order), el('p', { class: 'hint' }, measure)];
  }
  return [
    mean,
    el('h3', {}, 'Core'),
    thumbs(order.subarray(0, SHOWN)),
    el('h3', {}, 'Border'),
    thumbs(order.subarray(-SHOWN)),
    el('p', { class: 'hint' }, measure),
  ];
}
