/** The explorer: reads what the page holds and shows it; says so where it cannot. */

import { start } from './app/app';
import { el } from './app/dom';
import { dropToken } from './app/served';
import { openPage } from './data/dataset';
import { createStage } from './stage/stage';

async function main(): Promise<void> {
  dropToken();
  // The page is still being read: what follows in its body are data, which have to stay.
  const parent = document.getElementById('app') ?? document.body.appendChild(el('div', { id: 'app' }));
  parent.replaceChildren(el('p', { class: 'opening', role: 'status' }, 'Reading the data …'));
  try {
    start(parent, await openPage(document), createStage);
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    parent.replaceChildren(
      el('div', { class: 'opening', role: 'alert' }, el('h1', {}, 'This page cannot be shown'), el('p', {}, words)),
    );
    throw problem;
  }
}

void main();
