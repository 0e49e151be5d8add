/** The explorer: reads what the page holds and shows it; says so where it cannot. */

import { start } from './app/app';
import { el } from './app/base/dom';
import { dropToken } from './app/base/served';
import { openPage } from './data/dataset';
import { createStage } from './stage/stage';
import type { DataFile } from './data/wire';

async function main(): Promise<void> {
  dropToken();
  // The page is still being read: what follows in its body are data, which have to stay, and after which nothing may be put.
  const parent = document.getElementById('app') as HTMLElement;
  const reading = (): void =>
    parent.replaceChildren(el('p', { class: 'opening', role: 'status' }, 'Reading the data …'));
  reading();
  try {
    const data = await openPage(document, async (file, wrong) => {
      const given = await asked(parent, file, wrong);
      reading();
      return given;
    });
    start(parent, data, createStage);
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    parent.replaceChildren(
      el('div', { class: 'opening', role: 'alert' }, el('h1', {}, 'This page cannot be shown'), el('p', {}, words)),
    );
    throw problem;
  }
}

/** Asks for the file in which the data of a page lie that was opened as a file. */
function asked(parent: HTMLElement, { path, bytes }: DataFile, wrong: string): Promise<Blob> {
  const input = el('input', { type: 'file', id: 'data-file' });
  const megabytes = Math.round(bytes / 2 ** 20).toLocaleString('en');
  parent.replaceChildren(
    el(
      'main',
      { class: 'opening' },
      el('h1', {}, `Where is ${path}?`),
      el(
        'p',
        {},
        `The data of this page, ${megabytes} MB, are in the file ${path} beside it. Browsers let a page that is opened as a file read ` +
          'nothing by itself: choose that file here, or drop it on this page. From a web server, as of “reeb explore”, it is read without asking.',
      ),
      wrong !== '' && el('p', { class: 'wrong', role: 'alert' }, `This is not the file: ${wrong}.`),
      el('label', { for: 'data-file' }, 'File of data '),
      input,
    ),
  );
  return new Promise((resolve) => {
    const ended = new AbortController();
    const take = (event: Event, files: FileList | null | undefined): void => {
      event.preventDefault();
      const [file] = files ?? [];
      if (file) {
        ended.abort();
        resolve(file);
      }
    };
    const { signal } = ended;
    input.addEventListener('change', (event) => take(event, input.files), { signal });
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener('drop', (event) => take(event, event.dataTransfer?.files), { signal });
  });
}

void main();
