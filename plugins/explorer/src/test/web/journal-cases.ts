/** Replays the journals of cases.json, which plugins/review replays in Java; ends with an error that lists what differs. */

import { hexOf, okabeIto } from '../../main/web/app/colour/colour';
import type { BaseLine } from '../../main/web/app/review/edits';
import { GrowingSet, Pile } from '../../main/web/app/review/growing';
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
  readonly tags?: readonly { readonly tag: string; readonly rows: string }[];
  readonly undo?: string | null;
  readonly redo?: string | null;
  readonly leftOut?: readonly { readonly line: number; readonly op: string; readonly group?: string | null }[];
  readonly changed?: readonly number[];
  readonly cut?: boolean;
}

/** What of Node is asked for: its types are no dependency. */
declare const process: { cpuUsage(before?: CpuUsage): CpuUsage };

/** Microseconds of the processor. */
interface CpuUsage {
  readonly user: number;
  readonly system: number;
}

const wrong: string[] = [];
const FILE = 'edits.jsonl';
/** Of rows 0 to 3, 4 to 6, 7 and 8; the last is noise. */
const BASE_CODES = 'eNpjYEAFjEiYCYr/AwEACoIEBA==';

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
  const { groups, noise, tags } = groupsNow(journal);
  equal(
    `${one.name}: groups`,
    groups.map(({ id, name, parent, note, state, rows }) => ({ id, name, parent, note, state, rows: writeRows(rows) })),
    one.groups,
  );
  equal(`${one.name}: noise`, writeRows(noise), one.noise);
  equal(
    `${one.name}: tags`,
    [...tags].map(([tag, rows]) => ({ tag, rows: writeRows(rows) })),
    one.tags ?? [],
  );
  const last = journal.done.size > journal.kept ? journal.done.top : undefined;
  equal(`${one.name}: undo`, last?.edit.op ?? null, one.undo);
  equal(`${one.name}: redo`, journal.undone.top?.edit.op ?? null, one.redo);
  equal(
    `${one.name}: left out`,
    now.leftOut.map(({ line, op, group }) => ({ line, op, group })),
    one.leftOut,
  );
  equal(`${one.name}: changed`, [...now.changed], one.changed);
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


// Sets and piles of before stay as they were, whichever is made of them.
const one = GrowingSet.empty<string>().and('a');
const [left, right] = [one.and('b'), one.and('c')];
const same = one.and('b');
equal(
  'sets',
  [one, left, right, same, right.and('b')].map((set) => [...set]),
  [['a'], ['a', 'b'], ['a', 'c'], ['a', 'b'], ['a', 'c', 'b']],
);
equal('what is in sets', [one.has('b'), left.has('b'), right.has('b'), right.has('c')], [false, true, false, true]);
const pile = Pile.empty<number>().and(1).and(2);
equal('piles', [[...pile], [...pile.and(3)], [...(pile.below ?? [])], pile.size], [[1, 2], [1, 2, 3], [1], 2]);

// A long review takes as long for each edit as a short one: eight times the edits take some eight times the work of the processor,
// however much else it has to do, and sixty-four times where each edit copies what was there before.
const PAIRS = 2_500;
const LONGER = 8;
await workOf(PAIRS); // compiles what is measured
const short = await workOf(PAIRS);
const long = await workOf(LONGER * PAIRS);
equal(`${LONGER} times the edits take ${long} ms of work, and the edits ${short}`, long < 3 * LONGER * Math.max(short, 20), true);

/** Replays so many splits that are merged again, and gives the milliseconds that the processor worked on it. */
async function workOf(pairs: number): Promise<number> {
  const split = (id: string): object => ({ op: 'split', group: '0', rows: '0', into: id, name: 'a', how: 'chosen' });
  const lines = [
    { op: 'base', journal: 1, grouping: 'cluster', rows: 10, groups: ['0', '1', '2'], codes: BASE_CODES, numbers: '0-9' },
    ...Array.from({ length: pairs }, (_, at) => [
      split(`g${at + 1}`),
      { op: 'merge', groups: ['0', `g${at + 1}`], into: '0', members: ['0000000000000000', '0000000000000000'] },
    ]).flat(),
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const before = process.cpuUsage();
  const after = await replay(readLines(text, FILE), FILE);
  const { user, system } = process.cpuUsage(before);
  equal('edits of a long review', [after.journals.get('cluster')?.done.size, after.changed.size], [2 * pairs, pairs]);
  return Math.round((user + system) / 1000);
}

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
