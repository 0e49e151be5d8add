/** Commands of a review: buttons that are off where they would change nothing, and what they would do to the measures. */

import { el } from '../../base/dom';
import type { Again, Edit } from '../../review/edits';
import type { Groups } from '../../review/groups';
import { agreement, type Agreement, type Labelling } from '../../review/measures';
import { named } from '../../review/words';
import { effect } from '../../base/signals';
import type { App } from '../../state/state';

/** Does edits one after another and says so; tells whether all could be done. */
export function act({ state }: App, ...edits: readonly (Edit | Again)[]): boolean {
  const { review } = state;
  try {
    for (const edit of edits) {
      const journal = review.journal.peek();
      const step = edit.op === 'undo' ? journal?.done.top : edit.op === 'redo' ? journal?.undone.top : undefined;
      const before = step?.before ?? review.groups.peek();
      review.perform(edit);
      const words = before ? named(step?.edit ?? (edit as Edit), before) : '';
      const how = edit.op === 'undo' ? 'Undone' : edit.op === 'redo' ? 'Done again' : 'Done';
      state.spoken.value = `${how}: ${words}. ${measured(review.groups.peek(), review.labelling.peek()) ?? ''}`;
    }
    return true;
  } catch (problem) {
    state.message.value = sentence(problem instanceof Error ? problem.message : String(problem));
    return false;
  }
}

/** A button that is off, with the reason, where `refused` gives one; it can be reached even then, so that all can learn why. */
export function command(
  { state }: App,
  label: string,
  refused: () => string | undefined,
  run: () => void,
): HTMLButtonElement {
  let reason: string | undefined;
  const button = el(
    'button',
    {
      type: 'button',
      onclick: () => {
        if (reason === undefined) {
          run();
        } else {
          state.message.value = sentence(reason);
        }
      },
    },
    label,
  );
  effect(() => {
    reason = refused();
    button.title = reason === undefined ? '' : sentence(reason);
    if (reason === undefined) {
      button.removeAttribute('aria-disabled');
    } else {
      button.setAttribute('aria-disabled', 'true');
    }
  });
  return button;
}

export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** Purity, accuracy and adjusted Rand index of groups. */
export function measured(groups: Groups | undefined, labels: Labelling | undefined): string | undefined {
  const now = groups && labels && agreement(groups, labels);
  return now && WORDS.map(([name, of]) => `${name} ${of(now)}`).join(', ');
}

/** The measures before and after, or that there is nothing to measure by. */
export function effectOf({ state: { review } }: App, after: Groups | undefined): string {
  const [groups, labels] = [review.groups.value, review.labelling.value];
  const was = groups && labels && agreement(groups, labels);
  const is = after && labels && agreement(after, labels);
  if (!after) {
    return '';
  }
  return was && is
    ? WORDS.map(([name, of]) => `${name} ${of(was)} → ${of(is)}`).join(', ')
    : 'Choose a column of labels above to see purity, accuracy and ARI before and after.';
}

const WORDS: readonly (readonly [string, (of: Agreement) => string])[] = [
  ['Purity', ({ purity }) => share(purity)],
  ['accuracy', ({ accuracy }) => (accuracy === undefined ? '–' : share(accuracy))],
  ['ARI', ({ ari }) => ari.toFixed(4)],
];

function share(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}
