/** What was measured, as a table; and what a part tells of it: words and a picture. All of its texts are text, none is markup. */

import type { DataSet } from '../../data/types';
import type { Evaluation, SectionPicture } from '../../data/wire';
import { shownFigure } from '../state/describe';
import { el } from '../base/dom';

export function evaluation({ name, columns, rows, section }: Evaluation, data: DataSet): HTMLElement {
  return el(
    'details',
    { open: true, class: section && 'section' },
    el('summary', { title: section && name }, section?.title ?? name),
    ...(section?.paragraphs ?? []).map((words) => el('p', {}, words)),
    columns.length > 0 && table(section?.title ?? name, columns, rows),
    section?.picture && picture(section.picture, data),
  );
}

function table(label: string, columns: readonly string[], rows: Evaluation['rows']): HTMLElement {
  return el(
    'div',
    { class: 'scroll-x', tabindex: 0, role: 'region', 'aria-label': label },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...columns.map((column) => el('th', { scope: 'col' }, column)))),
      el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map((cell) => el('td', { title: cell }, shownFigure(cell)))))),
    ),
  );
}

/** An element of the browser's shows the file, which runs nothing; where it cannot, the words stand for it. */
function picture({ words, width, height, file }: SectionPicture, data: DataSet): HTMLElement {
  const image = el('img', { alt: words, width, height });
  data.file(file).then(
    (bytes) => {
      image.src = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
    },
    () => undefined,
  );
  return el('figure', {}, image, el('figcaption', { class: 'hint' }, words));
}
