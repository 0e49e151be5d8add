/** The page on which a person begins, and sees a run go on. */

import { el } from './app/base/dom';
import { dropToken } from './app/base/served';
import { runScreen } from './workbench/run';
import { startPage } from './workbench/start';
import { ask, type Overview } from './workbench/server';

const TASK = /^#task=(\d{1,9})$/;

async function show(main: HTMLElement): Promise<void> {
  const task = TASK.exec(location.hash)?.[1];
  if (task !== undefined) {
    runScreen(main, Number(task));
    return;
  }
  main.replaceChildren(el('h1', {}, 'Reeb'), el('p', { role: 'status' }, 'Looking for samples and earlier runs …'));
  try {
    startPage(main, await ask<Overview>('/api/workbench'));
  } catch (problem) {
    main.replaceChildren(
      el('h1', {}, 'Reeb'),
      el('p', { role: 'alert', class: 'wrong' }, problem instanceof Error ? problem.message : String(problem)),
    );
  }
}

async function main(): Promise<void> {
  dropToken();
  document.documentElement.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const place = document.body.appendChild(el('main', { class: 'workbench' }));
  addEventListener('hashchange', () => void show(place));
  if (location.hash === '' && location.pathname === '/') {
    // A workflow that was named on the command line is what the person wants to see.
    const front = await ask<{ task?: number }>('/api/front').then(
      ({ task }) => task,
      () => undefined,
    );
    if (front !== undefined) {
      history.replaceState(null, '', `#task=${front}`);
    }
  }
  await show(place);
}

void main();
