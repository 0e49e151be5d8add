/** Takes chosen rows along: as a table, as numbers, as pictures. */

import type { DataSet } from '../../data/types';
import { exactValue } from '../state/describe';
import type { State } from '../state/state';
import { fileName, save } from './files';
import { pngFile } from './pngfile';
import { MOST_ENTRIES, zip, type Entry } from './zip';

/** Written before a value that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function saveCsv(data: DataSet, rows: Uint32Array): void {
  const lines = [['row', ...data.columns.map(({ name }) => cell(name))].join(',')];
  numbered(data, rows).forEach((row) =>
    lines.push(
      [data.number(row), ...data.columns.map((column) => value(column.type, exactValue(column, row)))].join(','),
    ),
  );
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
  const numbers = Array.from(numbered(data, rows), (row) => data.number(row));
  save(
    fileName(`${data.manifest.title} numbers`, 'txt'),
    new Blob([`${numbers.join('\n')}\n`], { type: 'text/plain' }),
  );
}

/** Rows in the order of their numbers, not of drawing. */
function numbered(data: DataSet, rows: Uint32Array): Uint32Array {
  return rows.slice().sort((a, b) => data.number(a) - data.number(b));
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
  const entries: Entry[] = [];
  for (const [at, row] of rows.entries()) {
    const pixels = pictures.pixels(row);
    if (pixels) {
      entries.push({ name: path(state, row), bytes: pngFile(pixels, pictures.channels) });
    }
    if (at % 2000 === 1999) {
      state.message.value = `Writing pictures: ${(at + 1).toLocaleString('en')} of ${rows.length.toLocaleString('en')}`;
      await new Promise((next) => setTimeout(next)); // the page answers meanwhile
    }
  }
  const absent = rows.length - entries.length;
  state.message.value =
    absent > 0 ? `${absent.toLocaleString('en')} pictures are not loaded yet and are left out.` : '';
  save(fileName(`${data.manifest.title} pictures`, 'zip'), zip(entries));
}

function path(state: State, row: number): string {
  const { entries, entry } = state.scheme.peek();
  const folder = entries[entry(row)]?.name.replace(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^\.+/, '_');
  return `${folder ? `${folder}/` : ''}${state.data.number(row)}.png`;
}
