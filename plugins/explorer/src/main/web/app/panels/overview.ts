/** What the data set is, and how its results were judged: shown while nothing is pinned or chosen. */

import { el } from '../base/dom';
import { effect } from '../base/signals';
import { count, type App } from '../state/state';
import { evaluation } from './evaluation';

export function overview({ state, data }: App): HTMLElement {
  const { pictures, graphs, maps, evaluations, columns } = data;
  const element = el(
    'section',
    { class: 'panel overview', 'aria-labelledby': 'overview-title' },
    el('h2', { id: 'overview-title' }, count(data.rows, 'row')),
    el(
      'p',
      { class: 'hint' },
      [
        maps.length > 0 && count(maps.length, 'map'),
        graphs.length > 0 && count(graphs.length, 'graph'),
        columns.length > 0 && count(columns.length, 'column'),
        pictures && `pictures of ${pictures.width} × ${pictures.height}`,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    el(
      'p',
      { class: 'hint' },
      'Point at a mark to see it, click to pin it. Choose rows with the lasso, the legend, or a query.',
    ),
    ...evaluations.map((one) => evaluation(one, data)),
  );
  effect(() => {
    element.hidden = state.pinned.value !== undefined || state.selection.value !== undefined;
  });
  return element;
}
