/** The start page: data of one's own, earlier runs, samples. */

import { button, el, fill } from '../app/base/dom';
import { chosen, dropped, type Found } from '../app/base/found';
import { ask, goTo, post, type Overview, type Run, type Sample } from './server';
import { send } from './upload';
import { bytes, day, seconds } from './words';

export function startPage(main: HTMLElement, overview: Overview): void {
  document.title = 'Reeb';
  const wrong = el('p', { class: 'wrong', role: 'alert', hidden: true });
  const tell = (problem: unknown): void => {
    wrong.textContent = problem instanceof Error ? problem.message : String(problem);
    wrong.hidden = false;
    wrong.scrollIntoView({ block: 'nearest' });
  };
  const begin = (path: string): void => {
    wrong.hidden = true;
    post<{ task: number }>(path).then(({ task }) => goTo(task), tell);
  };
  const list = el('div', {}, el('p', { class: 'hint', role: 'status' }, 'Looking for samples …'));
  ask<{ samples: readonly Sample[] }>('/api/samples').then(
    (answer) => fill(list, samples(answer.samples, begin)),
    (problem: unknown) => (fill(list), tell(problem)),
  );
  main.replaceChildren(
    el(
      'header',
      {},
      el('h1', {}, 'Reeb'),
      el('p', { class: 'hint' }, 'Maps and graphs of your data, in this browser and on this machine alone.'),
    ),
    wrong,
    going(overview),
    own(overview, wrong, tell),
    earlier(overview.runs, begin),
    list,
  );
}

function going({ tasks }: Overview): HTMLElement | string {
  return tasks.length === 0
    ? ''
    : el(
        'section',
        { 'aria-labelledby': 'going' },
        el('h2', { id: 'going' }, 'Under way'),
        el(
          'ul',
          {},
          ...tasks.map(({ task, title }) => el('li', {}, el('a', { href: `#task=${task}` }, title))),
        ),
      );
}

/** Where files are dropped or chosen, and how far they have come. */
function own(overview: Overview, wrong: HTMLElement, tell: (problem: unknown) => void): HTMLElement {
  const { limits, folder } = overview;
  const file = el('input', { type: 'file', hidden: true, 'aria-label': 'File', onchange: () => take(chosen(file)) });
  const directory = el('input', {
    type: 'file',
    hidden: true,
    webkitdirectory: true,
    'aria-label': 'Folder',
    onchange: () => take(chosen(directory)),
  });
  const status = el('p', { role: 'status', class: 'upload-status' });
  const bar = el('progress', { max: 1, value: 0, 'aria-label': 'Sent', hidden: true });
  let stop: AbortController | undefined;
  const cancel = button('Cancel', () => stop?.abort(), { hidden: true });
  const choose = [
    button('Choose a file', () => file.click(), { class: 'first' }),
    button('Choose a folder', () => directory.click()),
  ];
  const area = el(
    'div',
    { class: 'drop' },
    el('p', { class: 'drop-words' }, 'Drop a file or a folder here'),
    el(
      'p',
      { class: 'hint' },
      'A table (csv, tsv, parquet, json lines), an array (npy, npz), or pictures: a folder, with a folder for each class if ' +
        'you like, or a zip of it.',
    ),
    el('div', { class: 'buttons' }, ...choose, cancel),
    bar,
    status,
    file,
    directory,
  );
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('over');
  });
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('over');
    if (event.dataTransfer) {
      take(dropped(event.dataTransfer));
    }
  });

  function take(found: Promise<readonly Found[]>): void {
    if (stop) {
      return; // one at a time
    }
    const mine = (stop = new AbortController());
    busy(true);
    found
      .then((files) =>
        send(files, limits, mine.signal, (sent, all) => {
          bar.value = all > 0 ? sent / all : 1;
          status.textContent = `${bytes(sent)} of ${bytes(all)} taken`;
        }),
      )
      .then(goTo, (problem: unknown) => (mine.signal.aborted ? undefined : tell(problem)))
      .finally(() => {
        stop = undefined;
        busy(false);
        [file.value, directory.value] = ['', ''];
      });
  }

  function busy(now: boolean): void {
    wrong.hidden = wrong.hidden || now;
    bar.hidden = cancel.hidden = !now;
    choose.forEach((one) => (one.disabled = now));
    fill(status, now ? 'Reading …' : '');
  }

  return el(
    'section',
    { 'aria-labelledby': 'own' },
    el('h2', { id: 'own' }, 'Your data'),
    area,
    el(
      'p',
      { class: 'hint' },
      `At most ${bytes(limits.bytes)} and ${limits.files.toLocaleString('en')} files; larger ones are named on the command ` +
        `line: reeb explore PATH. Data and runs go into `,
      el('code', {}, folder),
      '.',
    ),
  );
}

function earlier(runs: readonly Run[], begin: (path: string) => void): HTMLElement {
  return el(
    'section',
    { 'aria-labelledby': 'earlier' },
    el('h2', { id: 'earlier' }, 'Recent runs'),
    runs.length === 0
      ? el('p', { class: 'hint' }, 'None yet: what you run is listed here.')
      : el('ul', { class: 'cards' }, ...runs.map((run) => el('li', {}, card(run, begin)))),
  );
}

function card(run: Run, begin: (path: string) => void): HTMLElement {
  const facts = [
    run.rows?.replace(' x ', ' × '),
    run.started && day(run.started),
    run.seconds !== undefined && `took ${seconds(run.seconds)}`,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return el(
    'button',
    { type: 'button', class: 'card', onclick: () => begin(`/api/runs/${run.run}`) },
    el(
      'span',
      { class: 'thumb' },
      run.picture && el('img', { src: `/api/runs/${run.run}/picture`, alt: '', loading: 'lazy' }),
    ),
    el('span', { class: 'card-title' }, run.title ?? run.name),
    run.data && el('span', { class: 'card-data' }, run.data),
    ...facts.map((fact) => el('span', { class: 'card-fact' }, fact)),
  );
}

function samples(all: readonly Sample[], begin: (path: string) => void): HTMLElement | string {
  return all.length === 0
    ? ''
    : el(
        'section',
        { 'aria-labelledby': 'samples' },
        el('h2', { id: 'samples' }, 'Samples'),
        el('ul', { class: 'samples' }, ...all.map((sample) => el('li', {}, ofSample(sample, begin)))),
      );
}

function ofSample(sample: Sample, begin: (path: string) => void): HTMLElement {
  const words = [el('span', { class: 'card-title' }, sample.title), sample.about && el('span', {}, sample.about)];
  return sample.missing === undefined
    ? el(
        'button',
        { type: 'button', class: 'sample', onclick: () => begin(`/api/samples?name=${encodeURIComponent(sample.name)}`) },
        ...words,
      )
    : el(
        'details',
        { class: 'sample missing' },
        el('summary', {}, ...words, el('span', { class: 'card-fact' }, 'Its data are not on this machine')),
        el('p', { class: 'hint' }, sample.missing),
      );
}
