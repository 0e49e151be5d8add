/** Takes chosen rows along: as a table, as numbers, as pictures. */

import type { DataSet } from '../../data/types';
import { exactValue } from '../describe';
import type { State } from '../state';
import { fileName, save } from './files';
import { MOST_ENTRIES, zip, type Entry } from './zip';

/** Written before a value that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function saveCsv(data: DataSet, rows: Uint32Array): void {
  const lines = [['row', ...data.columns.map(({ name }) => cell(name))].join(',')];
  rows.forEach((row) => lines.push([data.number(row), ...data.columns.map((column) => value(column.type, exactValue(column, row)))].join(',')));
  save(fileName(`${data.manifest.title} rows`, 'csv'), new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }));
}

/** Numbers may begin with a sign; names and texts that do are kept from being read as formulas. */
function value(type: string, text: string): string {
  return type === 'category' || type === 'text' ? cell(text) : text;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function saveNumbers(data: DataSet, rows: Uint32Array): void {
  const numbers = Array.from(rows, (row) => data.number(row)).sort((a, b) => a - b);
  save(fileName(`${data.manifest.title} numbers`, 'txt'), new Blob([`${numbers.join('\n')}\n`], { type: 'text/plain' }));
}

/** Writes a PNG file for each row into a zip, in folders by the category that colours. */
export async function savePictures(state: State, rows: Uint32Array): Promise<void> {
  const { data } = state;
  const pictures = data.pictures;
  if (!pictures) {
    return;
  }
  if (rows.length > MOST_ENTRIES) {
    state.message.value = `A zip can hold ${MOST_ENTRIES.toLocaleString('en')} pictures, but ${rows.length.toLocaleString('en')} rows are chosen; choose fewer.`;
    return;
  }
  const canvas = new OffscreenCanvas(pictures.width, pictures.height);
  const context = canvas.getContext('2d');
  const entries: Entry[] = [];
  let absent = 0;
  for (const row of rows) {
    const pixels = pictures.pixels(row);
    if (!context || !pixels) {
      absent++;
      continue;
    }
    context.putImageData(pixels, 0, 0);
    const file = await canvas.convertToBlob({ type: 'image/png' });
    entries.push({ name: path(state, row), bytes: new Uint8Array(await file.arrayBuffer()) });
    if (entries.length % 500 === 0) {
      state.message.value = `Writing pictures: ${entries.length.toLocaleString('en')} of ${rows.length.toLocaleString('en')}`;
    }
  }
  state.message.value = absent > 0 ? `${absent.toLocaleString('en')} pictures are not loaded yet and are left out.` : '';
  save(fileName(`${data.manifest.title} pictures`, 'zip'), zip(entries));
}

function path(state: State, row: number): string {
  const { entries, entry } = state.scheme.peek();
  const folder = entries[entry(row)]?.name.replace(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^\.+/, '_');
  return `${folder ? `${folder}/` : ''}${state.data.number(row)}.png`;
}
