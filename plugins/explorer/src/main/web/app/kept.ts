/** Selections that are too large for an address: the browser keeps the last one for its tab, so that it survives a reload. */

import { packed, unpacked } from './runs';
import { selectionOf, type Selection } from './state/selection';

const KEY = 'reeb-selection';
/** Bytes of a selection that are kept at most: browsers have room for some five million signs. */
const MOST = 3_000_000;

interface Kept {
  readonly mark: string;
  readonly rows: string;
  readonly words: string;
  readonly query?: string;
}

const marks = new WeakMap<Selection, string>();

/** Keeps a selection of a page, and gives the mark by which it is found again; empty where it cannot be kept. */
export function keep(chosen: Selection, page: string): string {
  const known = marks.get(chosen) ?? written(chosen, page);
  marks.set(chosen, known);
  return known;
}

function written({ mask, words, query }: Selection, page: string): string {
  const rows = packed(mask, MOST);
  if (rows === undefined) {
    return '';
  }
  const mark = hash(`${page} ${rows}`);
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ mark, rows, words, ...(query !== undefined && { query }) }));
    return mark;
  } catch {
    return ''; // nothing is kept for this page, or there is no room
  }
}

/** Finds a selection by its mark; throws an error for people where it is not there. */
export function kept(mark: string, rows: number): Selection | undefined {
  let found: Partial<Kept> = {};
  try {
    found = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
  } catch {
    // What is no JSON was kept by somebody else.
  }
  if (found.mark !== mark || found.rows === undefined) {
    throw new Error('it was too large for an address, and only the tab knows it in which it was made');
  }
  return selectionOf(unpacked(found.rows, rows), found.words ?? 'the address', found.query);
}

/** FNV-1a of 32 bits: tells one selection from the next. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(16);
}
