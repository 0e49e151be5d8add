/** Tags of what is chosen: a row may have several, and they are kept with the review. */

import { button, el, fill } from '../base/dom';
import { effect } from '../base/signals';
import type { TagEdit } from '../review/edits';
import { writeRows } from '../review/rowset';
import { count, type App } from '../state/state';

export function tags(app: App, rows: Uint32Array): HTMLElement[] {
  const { review } = app.state;
  const chips = el('div', { class: 'chips' });
  const known = el('datalist', { id: 'known-tags' });
  const input = el('input', { id: 'tag', list: 'known-tags', maxlength: 200, placeholder: 'A tag', 'aria-label': 'Tag' });
  const form = el(
    'form',
    {
      class: 'line',
      onsubmit: (event: Event) => {
        event.preventDefault();
        if (input.value.trim() !== '') {
          perform(app, 'tag', input.value.trim(), rows);
        }
      },
    },
    input,
    el('button', { type: 'submit' }, 'Tag them'),
  );
  effect(() => {
    const all = review.tags.value;
    fill(known, ...[...all.keys()].map((tag) => el('option', { value: tag })));
    fill(chips, ...[...all].map(([tag, tagged]) => chip(app, tag, tagged, rows)));
  });
  return [el('h3', {}, 'Tags'), chips, known, form];
}

/** A tag chooses its rows; a cross beside it takes it from those that are chosen, where they have it. */
function chip(app: App, tag: string, tagged: Uint32Array, rows: Uint32Array): HTMLElement {
  const { state, data } = app;
  const numbers = new Set(tagged);
  const here = rows.filter((row) => numbers.has(data.number(row)));
  const all = (): number[] => Array.from({ length: data.rows }, (_, row) => row).filter((row) => numbers.has(data.number(row)));
  return el(
    'span',
    { class: 'tag' },
    button(`${tag} (${here.length.toLocaleString('en')})`, () => state.chooseRows(all(), `tag ${tag}`, 'set'), {
      class: 'chip',
      title: `Choose all ${count(tagged.length, 'row')} with this tag`,
    }),
    here.length > 0 &&
      button('×', () => perform(app, 'untag', tag, here), {
        class: 'chip',
        'aria-label': `Take the tag ${tag} from ${count(here.length, 'row')}`,
      }),
  );
}

function perform({ state, data }: App, op: TagEdit['op'], tag: string, rows: Uint32Array): void {
  const numbers = Uint32Array.from(rows, (row) => data.number(row)).sort();
  try {
    if (op === 'tag') {
      state.review.perform({ op, tag, rows: writeRows(numbers) });
    } else {
      state.review.untag(tag, numbers);
    }
    state.spoken.value = `${op === 'tag' ? 'Tagged' : 'No longer tagged'}: ${tag}, ${count(rows.length, 'row')}`;
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    state.message.value = `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  }
}
