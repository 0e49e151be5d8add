/** The review: which groups, how they agree with labels, undo and redo, where edits are kept, the list, and one group closely. */

import { el, fill, iconButton, button } from '../../base/dom';
import { save } from '../../export/files';
import { named } from '../../review/words';
import { Computed, effect } from '../../base/signals';
import { count, type App } from '../../state/state';
import { act, measured, sentence } from './command';
import { moveCommands } from './commands';
import { groupDetail } from './groupdetail';
import { groupList } from './grouplist';

export function reviewPanel(app: App): HTMLElement {
  const { state } = app;
  const { review } = state;
  const title = el('h2', { id: 'review-title', tabindex: -1 }, 'Review');
  const element = el('aside', {
    class: 'rail right review',
    id: 'review',
    'aria-labelledby': 'review-title',
    hidden: true,
  });
  element.addEventListener('keydown', (event) => undoKeys(app, event));
  effect(() => {
    // Nothing is worked out for who does not review.
    if (!state.open.value.has('review') || !state.ready.value) {
      return;
    }
    review.begun.value = true;
  });
  const opened = new Computed(() => review.begun.value && state.ready.value, true);
  effect(() => {
    fill(
      element,
      el(
        'header',
        { class: 'panel-head' },
        title,
        iconButton('close', 'Close the review', () => state.toggle('review', false), 'R'),
      ),
      ...(opened.value ? body(app) : []),
    );
  });
  return element;
}

function body(app: App): HTMLElement[] {
  const { state } = app;
  const { review } = state;
  const nothing = new Computed(() => review.grouping.value === undefined, true);
  if (nothing.value) {
    return [
      el('p', { class: 'hint' }, 'There is nothing to review: no column of at most 500 categories, and no graph.'),
    ];
  }
  return [
    el('div', { class: 'review-head' }, choices(app), summary(app), history(app), kept(app)),
    groupList(app),
    el('div', { class: 'review-tail' }, moveCommands(app), groupDetail(app)),
  ];
}

function choices({ state: { review } }: App): HTMLElement {
  const grouping = el('select', { onchange: () => (review.asked.value = grouping.value) });
  const labels = el('select', { onchange: () => (review.labelled.value = labels.value) });
  effect(() => {
    fill(grouping, ...review.groupings.value.map(({ name }) => el('option', { value: name }, name)));
    grouping.value = review.grouping.value?.name ?? '';
  });
  effect(() => {
    fill(
      labels,
      el('option', { value: '' }, 'nothing'),
      ...review.labels.value.map(({ name }) => el('option', { value: name }, name)),
    );
    labels.value = review.labelling.value?.name ?? '';
  });
  return el(
    'div',
    { class: 'line' },
    el('label', {}, el('span', {}, 'Groups'), grouping),
    el('label', {}, el('span', {}, 'Labels'), labels),
  );
}

function summary({ state: { review } }: App): HTMLElement {
  const line = el('p', { class: 'hint' });
  const left = el('ul');
  const heading = el('summary');
  const told = el('details', { class: 'left-out' }, heading, left);
  effect(() => {
    const groups = review.groups.value;
    fill(
      line,
      groups &&
        [
          count(groups.groups.length, 'group'),
          groups.noise.length > 0 && `${count(groups.noise.length, 'row')} in none`,
          measured(groups, review.labelling.value),
        ]
          .filter(Boolean)
          .join(' · '),
    );
  });
  effect(() => {
    const notes = [
      ...(review.cut.value ? ['The last line was cut short while it was written, and is left out'] : []),
      ...review.leftOut.value.map(({ line: number, op, why }) => `Line ${number}, ${op}: ${why}`),
      ...[...review.replay.value.changed].map(
        (number) => `Line ${number}: was made of other rows than are in its groups`,
      ),
    ];
    told.hidden = notes.length === 0;
    fill(heading, toldOf(review));
    fill(left, ...notes.map((note) => el('li', {}, note)));
  });
  return el('div', {}, line, told);
}

/** Says in short what is to be known of the journal. */
export function toldOf(review: App['state']['review']): string {
  const left = review.leftOut.value.length;
  return left > 0 ? `${count(left, 'edit')} of the journal could not be taken over` : 'About the journal';
}

/** Undo and redo of edits, which say what they would undo. */
function history(app: App): HTMLElement {
  const { review } = app.state;
  const undo = iconButton('undo', 'Undo', () => act(app, { op: 'undo' }));
  const redo = iconButton('redo', 'Redo', () => act(app, { op: 'redo' }));
  const words = el('span', { class: 'hint words' });
  const colour = button(
    'Colour by group',
    () => (app.state.colour.value = review.columns.peek()[0]?.name ?? app.state.colour.peek()),
    { class: 'chip' },
  );
  effect(() => {
    const { done, undone, kept = 0 } = review.journal.value ?? {};
    const edits = done?.size ?? 0;
    const [last, next] = [edits > kept ? done?.top : undefined, undone?.top];
    [[undo, 'Undo', last, 'Ctrl+Z'] as const, [redo, 'Redo', next, 'Ctrl+Shift+Z'] as const].forEach(
      ([one, verb, step, key]) => {
        const label = step ? `${verb} ${named(step.edit, step.before)}` : `Nothing to ${verb.toLowerCase()}`;
        one.setAttribute('aria-label', label);
        one.title = `${label} (${key})`;
        one.setAttribute('aria-disabled', String(!step));
      },
    );
    const column = review.columns.value[0]?.name ?? '';
    colour.setAttribute('aria-pressed', String(column !== '' && app.state.colour.value === column));
    fill(words, `${count(edits, 'edit')}${last ? `, the last: ${named(last.edit, last.before)}` : ''}`);
  });
  return el('div', { class: 'line', role: 'toolbar', 'aria-label': 'Edits' }, undo, redo, words, colour);
}

/** Where edits are kept and how that goes, and the journal as a file. */
function kept(app: App): HTMLElement {
  const { state } = app;
  const { review } = state;
  const { keeping } = review;
  const status = el('p', { class: 'hint', role: 'status' });
  const again = button('Try again', () => void keeping.again(), { class: 'plain' });
  const anew = button('Begin anew', () => keeping.replace(''), { class: 'plain' });
  effect(() => {
    const saving = keeping.saving.value;
    const keeper = keeping.keeper.value;
    const place = keeper?.place ?? '';
    const words = {
      none: `Edits are kept ${place}.`,
      saved: `Saved ${place}.`,
      saving: 'Saving …',
      failed: saving.kind === 'failed' ? `Not saved: ${saving.reason}.` : '',
    }[saving.kind];
    const problem = keeping.problem.value;
    const off = problem === '' && keeping.off.value !== '' ? sentence(keeping.off.value) : '';
    fill(
      status,
      problem ? `What was kept cannot be read: ${problem}.` : off || words,
      keeper?.reason !== undefined && ` Not beside the run: ${keeper.reason}`,
    );
    status.classList.toggle('wrong', saving.kind === 'failed' || problem !== '');
    again.hidden = saving.kind !== 'failed';
    anew.hidden = problem === '' || keeper?.served !== false;
  });
  window.addEventListener('beforeunload', (event) => {
    // The browser asks whether to leave all the same.
    if (['saving', 'failed'].includes(keeping.saving.peek().kind)) {
      event.preventDefault();
    }
  });
  const file = el('input', { type: 'file', accept: '.jsonl', hidden: true, onchange: () => void open() });
  const opener = button('Open journal', () => file.click(), { class: 'chip' });
  effect(() => {
    void keeping.saving.value;
    const full = keeping.keeper.value?.served === true && keeping.lines > 0;
    opener.disabled = full;
    opener.title = full ? 'This run has a journal already: move its edits.jsonl away to begin with another' : '';
  });
  return el(
    'div',
    { class: 'kept' },
    status,
    el(
      'div',
      { class: 'line' },
      again,
      anew,
      button('Save journal', () => void saveJournal(), { class: 'chip' }),
      opener,
      file,
    ),
  );

  async function saveJournal(): Promise<void> {
    const text = await keeping.text();
    save('edits.jsonl', new Blob([text], { type: 'application/jsonl' }));
  }

  async function open(): Promise<void> {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (!chosen) {
      return;
    }
    try {
      await review.open(await chosen.text(), chosen.name);
      state.message.value = `${count(keeping.lines, 'line')} of ${chosen.name} are replayed.`;
    } catch (problem) {
      state.message.value = sentence(problem instanceof Error ? problem.message : String(problem));
    }
  }
}

/** Within the review Ctrl+Z is about edits, but for what is being typed. */
function undoKeys(app: App, event: KeyboardEvent): void {
  const key = event.key.toLowerCase();
  const wanted = (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y');
  const field = (event.target as Element).closest('input, textarea') as HTMLInputElement | null;
  if (!wanted || (field && field.value !== field.defaultValue)) {
    return;
  }
  event.preventDefault();
  act(app, { op: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
}
