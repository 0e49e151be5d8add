/** The run screen: how each step stands, where rows are meanwhile, and what went wrong. */

import { button, el, fill } from '../app/base/dom';
import { answer, ask, post, sentence, type Step, type Task } from './server';
import { dots, type Dots } from './dots';
import { bytes, count, seconds } from './words';

const PAUSE = 400;

const STATES: Readonly<Record<Step['state'], string>> = {
  waiting: 'Waiting',
  running: 'Running',
  computed: 'Done',
  cached: 'From the cache',
  'not needed': 'Not needed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

const PHASES: Readonly<Record<Task['state'], string>> = {
  waiting: 'Waiting until what was begun before has ended',
  reading: 'Looking at the data',
  running: 'Running',
  opening: 'Opening the page',
  finished: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export function runScreen(main: HTMLElement, number: number): void {
  const title = el('h1', { tabindex: -1 }, 'Run');
  const phase = el('p', { class: 'phase', role: 'status' });
  const facts = el('p', { class: 'hint facts' });
  const failure = el('div', { role: 'alert' });
  const list = el('ol', { class: 'steps', 'aria-label': 'Steps' });
  const warnings = el('div', {});
  const stop = button('Cancel', () => {
    stop.disabled = true;
    post(`/api/tasks/${number}/cancel`).catch(tell);
  });
  const caption = el('figcaption', { class: 'hint' }, 'Maps are shown here while they are computed.');
  const canvas = el('canvas', { 'aria-hidden': true });
  const figure = el('figure', { class: 'snapshot' }, canvas, caption);
  main.replaceChildren(
    el('nav', {}, el('a', { href: location.pathname === '/start' ? '#' : '/start#' }, 'Start page')),
    el('header', { class: 'run-head' }, title, phase, facts, el('div', { class: 'buttons' }, stop)),
    failure,
    el('div', { class: 'run' }, list, figure),
    warnings,
  );
  title.focus({ preventScroll: true });
  const shown = dots(canvas);
  const rows = new Map<string, HTMLElement>();
  let places = 0;
  let said = '';

  function tell(problem: unknown): void {
    fill(failure, el('p', { class: 'wrong' }, problem instanceof Error ? problem.message : String(problem)));
  }

  async function follow(): Promise<void> {
    while (title.isConnected) {
      const task = await ask<Task>(`/api/tasks/${number}`);
      draw(task);
      if (task.state === 'finished' && task.address !== undefined) {
        // In place of this page: "back" leads to where the person began.
        location.replace(task.address);
        return;
      }
      if (task.failure !== undefined || task.state === 'cancelled') {
        return;
      }
      await snapshot(task);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }

  function draw(task: Task): void {
    document.title = `${task.title} – Reeb`;
    title.textContent = task.title;
    const step = task.steps.find(({ state }) => state === 'running');
    const words = task.state === 'running' && step ? `Step ${step.name}: ${step.use}` : PHASES[task.state];
    if (words !== said) {
      // Told once, and not with each figure.
      phase.textContent = said = words;
    }
    const { used, most, peak } = task.memory;
    facts.textContent =
      `${seconds(task.seconds)} · memory ${bytes(used)} of ${bytes(most)}` + (peak > 0 ? ` · peak ${bytes(peak)}` : '');
    stop.hidden = !['waiting', 'reading', 'running', 'opening'].includes(task.state);
    for (const one of task.steps) {
      let row = rows.get(one.name);
      if (!row) {
        row = list.appendChild(el('li', {}));
        rows.set(one.name, row);
      }
      row.className = `step ${one.state.replace(' ', '-')}`;
      fill(row, ...ofStep(one));
    }
    fill(
      warnings,
      task.warnings.length > 0 && el('h2', {}, 'Warnings'),
      task.warnings.length > 0 && el('ul', { class: 'warnings' }, ...task.warnings.map((one) => el('li', {}, one))),
    );
    if (task.failure) {
      fill(failure, ...ofFailure(task.failure));
    }
  }

  async function snapshot({ places: newest }: Task): Promise<void> {
    if (newest && newest.number > places) {
      const response = await answer(`/api/tasks/${number}/places?after=${places}`);
      if (response.status === 200) {
        places = newest.number;
        shown.show(new Uint8Array(await response.arrayBuffer()));
        const some = newest.shown < newest.rows ? `${count(newest.shown)} of ` : '';
        caption.textContent = `Step ${newest.step}: ${some}${count(newest.rows)} places so far`;
      }
    }
  }

  follow().catch(tell);
}

function ofStep(step: Step): HTMLElement[] {
  const { done = 0, total = 0, rate, remaining } = step;
  const running = step.state === 'running';
  const progress = [
    step.task,
    total > 0 && `${count(done)} of ${count(total)}`,
    rate !== undefined && `${count(rate)} a second`,
    remaining !== undefined && `${seconds(remaining)} left`,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return [
    el(
      'div',
      { class: 'step-head' },
      el('span', { class: 'step-name' }, step.name),
      el('span', { class: 'step-part', title: step.about }, step.use),
      el('span', { class: 'step-state' }, STATES[step.state]),
      el('span', { class: 'number' }, running || step.seconds > 0 ? seconds(step.seconds) : ''),
    ),
    ...(running
      ? [
          el('progress', {
            'aria-label': `Progress of ${step.name}`,
            ...(total > 0 && { max: total, value: Math.min(done, total) }),
          }),
        ]
      : []),
    ...(running && progress.length > 0 ? [el('p', { class: 'hint number' }, progress.join(' · '))] : []),
    ...(step.result !== undefined ? [el('p', { class: 'hint' }, step.result)] : []),
  ];
}

/** Messages say what is wrong, and behind a semicolon what would be right. */
function ofFailure({ step, messages }: NonNullable<Task['failure']>): HTMLElement[] {
  return [
    el('h2', { class: 'wrong-head' }, step === undefined ? 'It could not be run' : `Step ${step} has failed`),
    ...messages.map((message) => {
      const words = step === undefined ? message : message.replace(`step '${step}': `, '');
      const cut = words.lastIndexOf('; ');
      return cut < 0
        ? el('p', { class: 'wrong' }, sentence(words))
        : el(
            'div',
            { class: 'wrong' },
            el('p', {}, sentence(words.slice(0, cut))),
            el('p', { class: 'remedy' }, el('strong', {}, 'What helps: '), sentence(words.slice(cut + 2))),
          );
    }),
    el('p', { class: 'hint' }, 'What had been computed is kept: the next run goes on from there.'),
  ];
}

export type { Dots };
