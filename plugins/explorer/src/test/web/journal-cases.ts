/** Replays the journals of cases.json, which plugins/review replays in Java; ends with an error that lists what differs. */

import { hexOf, okabeIto } from '../../main/web/app/colour';
import type { BaseLine } from '../../main/web/app/review/edits';
import { groupsNow } from '../../main/web/app/review/journal';
import { readBase, readLine, readLines, writeBase } from '../../main/web/app/review/lines';
import { Refusal } from '../../main/web/app/review/refusal';
import { replay, withBase } from '../../main/web/app/review/replay';
import { hashOf, writeRows } from '../../main/web/app/review/rowset';
import cases from '../../../../review/src/test/resources/reeb/plugins/review/cases.json';

interface Case {
  readonly name: string;
  /** A line as it stands in the file with its end, or an object. */
  readonly lines: readonly (string | object)[];
  /** The number of the line that is refused. */
  readonly refused?: number;
  /** A base onto which the journal is carried over. */
  readonly on?: BaseLine;
  readonly grouping?: string;
  readonly groups?: unknown;
  readonly noise?: string;
  readonly undo?: string | null;
  readonly redo?: string | null;
  readonly leftOut?: readonly { readonly line: number; readonly op: string; readonly group?: string | null }[];
  readonly changed?: readonly number[];
  readonly cut?: boolean;
}

const wrong: string[] = [];
const FILE = 'edits.jsonl';

function equal(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) {
    wrong.push(`${what}: ${a} instead of ${b}`);
  }
}

for (const one of cases.cases as unknown as Case[]) {
  const text = one.lines.map((line) => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`)).join('');
  try {
    await played(one, text);
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    if (one.refused === undefined || !(problem instanceof Refusal) || !said.startsWith(`${FILE}:${one.refused}: `)) {
      wrong.push(`${one.name}: ${said}`);
    }
  }
}

async function played(one: Case, text: string): Promise<void> {
  const lines = readLines(text, FILE);
  let now = await replay(lines, FILE);
  if (one.refused !== undefined) {
    wrong.push(`${one.name}: is not refused`);
    return;
  }
  if (one.on) {
    now = withBase(now, await readBase(one.on));
  }
  const journal = now.journals.get(one.grouping ?? 'cluster');
  if (!journal) {
    wrong.push(`${one.name}: there is no journal`);
    return;
  }
  const { groups, noise } = groupsNow(journal);
  equal(
    `${one.name}: groups`,
    groups.map(({ id, name, parent, note, state, rows }) => ({ id, name, parent, note, state, rows: writeRows(rows) })),
    one.groups,
  );
  equal(`${one.name}: noise`, writeRows(noise), one.noise);
  const last = journal.done.length > journal.kept ? journal.done.at(-1) : undefined;
  equal(`${one.name}: undo`, last?.edit.op ?? null, one.undo);
  equal(`${one.name}: redo`, journal.undone.at(-1)?.edit.op ?? null, one.redo);
  equal(
    `${one.name}: left out`,
    now.leftOut.map(({ line, op, group }) => ({ line, op, group })),
    one.leftOut,
  );
  equal(`${one.name}: changed`, now.changed, one.changed);
  equal(`${one.name}: cut`, lines.cut, one.cut);
}

// What is written is read again.
const base = {
  grouping: 'cluster',
  groups: ['a', 'b', 'a b'],
  numbers: Uint32Array.of(3, 4, 5, 1000, 2147483647),
  codes: Uint32Array.of(2, 0, 0xffffffff, 1, 1),
};
const again = await readBase(readLine(JSON.stringify(await writeBase(base))) as BaseLine);
equal(
  'base',
  { ...again, numbers: [...again.numbers], codes: [...again.codes] },
  {
    ...base,
    numbers: [...base.numbers],
    codes: [...base.codes],
  },
);
// FNV-1a of "" and of "a" with three zero bytes, as big integers have it.
equal('hash of nothing', hashOf([]), 'cbf29ce484222325');
equal('hash', hashOf([97]), plainHash([97, 0, 0, 0]));
equal('hash of many', hashOf([0, 70_000, 2147483647]), plainHash([0, 0, 0, 0, 0x70, 0x11, 1, 0, 255, 255, 255, 127]));
equal('colours', hexOf(okabeIto(0)), '#e69f00');

function plainHash(bytes: readonly number[]): string {
  const hash = bytes.reduce(
    (before, byte) => ((before ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn,
    0xcbf29ce484222325n,
  );
  return hash.toString(16).padStart(16, '0');
}

if (wrong.length > 0) {
  throw new Error(wrong.join('\n'));
}
