/** Reads and writes the lines of `edits.jsonl`. */

import { inflate, fromBase64 } from '../../data/blobs';
import { MOST_GROUPS, NOISE, type Base, type BaseLine, type Edit, type Line } from './edits';
import { Refusal } from './refusal';
import { readRows, writeRows } from './rowset';

/** Most bytes of a line, and of a journal. */
const LONGEST_LINE = 4 << 20;
const LONGEST = 64 << 20;
/** More rows than any page shows; a base that tells of more is not read. */
const MOST_ROWS = 1 << 24;

type Field = 'text' | 'texts' | 'number';

/** The fields that the lines of each kind have, besides `when` and `members`. */
const FIELDS: Readonly<Record<Line['op'], Readonly<Record<string, Field>>>> = {
  base: { journal: 'number', grouping: 'text', rows: 'number', groups: 'texts', codes: 'text', numbers: 'text' },
  name: { group: 'text', name: 'text' },
  note: { group: 'text', text: 'text' },
  state: { group: 'text', state: 'text' },
  within: { group: 'text', parent: 'text' },
  merge: { groups: 'texts', into: 'text' },
  split: { group: 'text', rows: 'text', into: 'text', name: 'text', how: 'text' },
  move: { rows: 'text', to: 'text' },
  noise: { rows: 'text' },
  tag: { rows: 'text', tag: 'text' },
  untag: { rows: 'text', tag: 'text' },
  undo: {},
  redo: {},
};

const IS: Readonly<Record<Field, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  texts: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  number: (value) => Number.isSafeInteger(value),
};

/** Reads a line. Throws a `Refusal` that says what is wrong in it. */
export function readLine(text: string): Line {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    throw new Refusal('is not JSON');
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    throw new Refusal('is not an object of JSON');
  }
  const given = line as Record<string, unknown>;
  const { op } = given;
  const fields = typeof op === 'string' && Object.hasOwn(FIELDS, op) ? FIELDS[op as Line['op']] : undefined;
  if (!fields) {
    throw new Refusal(`has the op ${JSON.stringify(op)}; known are ${Object.keys(FIELDS).join(', ')}`);
  }
  for (const [name, field] of Object.entries(fields)) {
    if (!IS[field](given[name])) {
      const kind = { text: 'a text', texts: 'a list of texts', number: 'a whole number' }[field];
      throw new Refusal(
        `'${String(op)}' needs ${kind} '${name}', but it is ${JSON.stringify(given[name])?.slice(0, 80)}`,
      );
    }
  }
  return given as unknown as Line;
}

/** Lines of a journal with their numbers from 1, and whether a last line that was cut short was left out. */
export interface Lines {
  readonly lines: readonly { readonly number: number; readonly line: Line }[];
  readonly cut: boolean;
}

/** Reads all lines. Throws a `Refusal` that names the file and the line of the first mistake. */
export function readLines(text: string, file: string): Lines {
  if (text.length > LONGEST) {
    throw new Refusal(`${file}: a journal has at most ${LONGEST >> 20} MiB`);
  }
  const texts = text.split('\n');
  // What follows the last end of a line is nothing, or the beginning of a line whose writing was interrupted.
  const rest = texts.pop() ?? '';
  const lines = texts.map((one, at) => ({
    number: at + 1,
    line: located(file, at + 1, () => {
      if (one.length > LONGEST_LINE) {
        throw new Refusal(`a line has at most ${LONGEST_LINE >> 20} MiB`);
      }
      return readLine(one);
    }),
  }));
  return { lines, cut: rest !== '' };
}

/** Puts file and line before what is wrong. */
export function located<T>(file: string, number: number, work: () => T): T {
  try {
    return work();
  } catch (problem) {
    throw problem instanceof Refusal ? new Refusal(`${file}:${number}: ${problem.message}`) : problem;
  }
}

/** Unpacks what a base line tells. Rejects with a `Refusal` where it does not agree with itself. */
export async function readBase(line: BaseLine): Promise<Base> {
  if (line.journal !== 1) {
    throw new Refusal(`the journal has format ${line.journal}, but this page reads format 1; open it in a newer Reeb`);
  }
  const { rows, groups, grouping } = line;
  if (rows < 0 || rows > MOST_ROWS) {
    throw new Refusal(`'rows' is from 0 to ${MOST_ROWS}, not ${rows}`);
  }
  if (groups.length > MOST_GROUPS) {
    throw new Refusal(`a grouping has at most ${MOST_GROUPS} groups, not ${groups.length}`);
  }
  const numbers = readRows(line.numbers, rows);
  if (numbers.length !== rows) {
    throw new Refusal(`'numbers' names ${numbers.length} rows, but 'rows' is ${rows}`);
  }
  let bytes;
  try {
    bytes = await inflate(fromBase64(line.codes), 'deflate', 'codes');
  } catch {
    throw new Refusal("'codes' is not base64 of compressed codes");
  }
  if (bytes.length !== 4 * rows) {
    throw new Refusal(`'codes' holds ${bytes.length} bytes instead of ${4 * rows}, four for each row`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const codes = new Uint32Array(rows).map((_, at) => view.getUint32(4 * at, true));
  const wrong = codes.find((code) => code !== NOISE && code >= groups.length);
  if (wrong !== undefined) {
    throw new Refusal(`'codes' has the code ${wrong}, but there are ${groups.length} groups`);
  }
  return { grouping, groups, numbers, codes };
}

/** Packs a base into a line. */
export async function writeBase({ grouping, groups, numbers, codes }: Base): Promise<BaseLine> {
  const bytes = new DataView(new ArrayBuffer(4 * codes.length));
  codes.forEach((code, at) => bytes.setUint32(4 * at, code, true));
  const packed = new Blob([bytes.buffer]).stream().pipeThrough(new CompressionStream('deflate'));
  const deflated = new Uint8Array(await new Response(packed).arrayBuffer());
  return {
    op: 'base',
    journal: 1,
    grouping,
    rows: numbers.length,
    groups,
    codes: toBase64(deflated),
    numbers: writeRows(numbers),
  };
}

/** In pieces, as a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(signs);
}

/** Writes a line without its end. */
export function writeLine(line: Line): string {
  return JSON.stringify(line);
}

export function isEdit(line: Line): line is Edit {
  return line.op !== 'base' && line.op !== 'undo' && line.op !== 'redo';
}

/** Tells whether two bases group the same rows alike. */
export function sameBase(a: Base, b: Base): boolean {
  return (
    a.grouping === b.grouping && equal(a.groups, b.groups) && equal(a.numbers, b.numbers) && equal(a.codes, b.codes)
  );
}

function equal<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  return a.length === b.length && Array.prototype.every.call(a, (value, at) => value === b[at]);
}
