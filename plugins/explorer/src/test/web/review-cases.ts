/** Tests what a review works out besides its journal; ends with an error that lists what differs. */

import type { DataSet } from '../../main/web/data/types';
import type { Base } from '../../main/web/app/review/edits';
import { GraphIndex } from '../../main/web/app/graph/graph';
import { columnGroupings, componentsOf, graphGroupings } from '../../main/web/app/review/groupings';
import { groupColumns, ofNodes } from '../../main/web/app/review/columns';
import { groupsOf } from '../../main/web/app/review/groups';
import { kMeans } from '../../main/web/app/review/kmeans';
import { agreement, purityOf, type Labelling } from '../../main/web/app/review/measures';
import { intruders, ranked } from '../../main/web/app/review/near';
import { RowNumbers } from '../../main/web/app/review/numbers';
import { parted, union } from '../../main/web/app/review/rowset';
import { begun, groupsNow, perform, undo } from '../../main/web/app/review/journal';
import { named } from '../../main/web/app/review/words';
import type { CategoryData, GraphData } from '../../main/web/data/types';

const wrong: string[] = [];

function equal(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) {
    wrong.push(`${what}: ${a} instead of ${b}`);
  }
}

/** Rows are drawn in another order than that of their numbers 10, 11, ..., 19. */
const DRAWN = [19, 10, 18, 11, 17, 12, 16, 13, 15, 14];
const number = (row: number): number => DRAWN[row] ?? -1;
const numbers = new RowNumbers({ rows: DRAWN.length, number });

equal('numbers', [...numbers.ascending], [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
equal('row of a number', numbers.row(17), 4);
equal('rows of numbers', [...numbers.rows(Uint32Array.of(10, 19))], [1, 0]);
equal('numbers of rows', [...numbers.of([0, 1, 9], number)], [10, 14, 19]);
const far = new RowNumbers({ rows: 2, number: (row) => (row === 0 ? 2_000_000_000 : 5) });
equal('numbers far apart', [far.row(5), far.row(2_000_000_000)], [1, 0]);

// Sets of ascending numbers.
equal('union', [...union(Uint32Array.of(1, 3, 5), Uint32Array.of(2, 3, 9))], [1, 2, 3, 5, 9]);
equal(
  'parted',
  parted(Uint32Array.of(1, 3, 5), Uint32Array.of(3, 4)).map((set) => [...set]),
  [[3], [1, 5]],
);

// 10 to 13 in one group, 14 to 17 in another, 18 is noise, 19 alone.
const base: Base = {
  grouping: 'cluster',
  groups: ['a', 'b', 'c', 'empty'],
  numbers: numbers.ascending,
  codes: Uint32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 0xffffffff, 2),
};
const groups = groupsOf(base);
const labels: Labelling = {
  name: 'label',
  names: ['x', 'y'],
  // Three x and a y in the first group, y in the second, x as noise; 19 has none.
  of: (row) => [0, 0, 0, 1, 1, 1, 1, 1, 0, -1][row - 10] ?? -1,
};
equal(
  'purity of a group',
  groups.groups.map(({ rows }) => purityOf(rows, labels)),
  [{ share: 0.75, label: 'x' }, { share: 1, label: 'y' }, undefined, undefined],
);

const agreed = agreement(groups, labels);
equal('purity', agreed?.purity, 8 / 9);
equal('ari', agreed?.ari.toFixed(10), plainAri([0, 0, 0, 1, 1, 1, 1, 1, 0], [0, 0, 0, 0, 1, 1, 1, 1, 2]).toFixed(10));
equal('no labels', agreement(groups, { ...labels, of: () => -1 }), undefined);

/** By counting all pairs. */
function plainAri(a: readonly number[], b: readonly number[]): number {
  let [both, onlyA, onlyB, neither] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [x, y] = [a[i] === a[j], b[i] === b[j]];
      both += x && y ? 1 : 0;
      onlyA += x && !y ? 1 : 0;
      onlyB += y && !x ? 1 : 0;
      neither += !x && !y ? 1 : 0;
    }
  }
  const pairs = both + onlyA + onlyB + neither;
  const expected = ((both + onlyA) * (both + onlyB)) / pairs;
  return (both - expected) / ((both + onlyA + both + onlyB) / 2 - expected);
}

// Each row's two nearest are those of the next numbers; that of 17 are in group a.
const nearest = new Map([
  [10, [11, 12]],
  [11, [10, 12]],
  [12, [10, 11]],
  [13, [14, 15]],
  [14, [15, 16]],
  [15, [14, 16]],
  [16, [17, 13]],
  [17, [10, 18]],
  [18, [17, 19]],
  [19, [10, 11]],
]);
const data = {
  rows: DRAWN.length,
  number,
  columns: [],
  maps: [{ xy: Float32Array.from(DRAWN.flatMap((one) => [one, 0])) }],
  neighbors: {
    of: 'features',
    k: 2,
    rows: Uint32Array.from(DRAWN.flatMap((one) => (nearest.get(one) ?? []).map((other) => numbers.row(other)))),
  },
} as unknown as DataSet;
const [a, b] = groups.groups;
if (a && b) {
  equal(
    'ranked',
    ranked(groups, a, data, numbers).map(({ group, shared }) => [group.name, shared]),
    [
      ['b', 4],
      ['c', 2],
    ],
  );
  const { neighbors: _, ...without } = data;
  equal(
    'ranked by places',
    ranked(groups, b, without as DataSet, numbers).map(({ group }) => group.name),
    ['c', 'a'],
  );
  equal(
    'intruders',
    [...intruders(groups, a, data, numbers)].map(([row, group]) => [number(row), group.name]),
    [[13, 'b']],
  );
  equal('no intruders', intruders(groups, b, data, numbers).size, 0);
}

// Columns of the rows, in the order in which they are drawn.
const columns = groupColumns(
  { ...groups, groups: groups.groups.map((group) => ({ ...group, parent: group.id === '2' ? '' : 'round' })) },
  numbers,
  ['#111111'],
  4,
  (name) => name === 'super-group',
) as CategoryData[];
equal(
  'columns',
  columns.map(({ name, categories, counts, missing }) => [name, categories, counts, missing]),
  [
    ['group', ['a', 'b', 'c'], [4, 4, 1], 1],
    ['edited super-group', ['round'], [8], 2],
  ],
);
equal(
  'codes',
  DRAWN.map((_, row) => columns[0]?.values[row]),
  [2, 0, 3, 0, 1, 0, 1, 0, 1, 1],
);
equal('colours', columns[0]?.colours, ['#111111', '#56b4e9', '#009e73']);

// Components of a graph are numbered by their lowest nodes; a row is in that of its first node.
const graph = {
  name: 'graph',
  nodes: 4,
  starts: Uint32Array.of(0, 2, 4, 6, 7),
  members: Uint32Array.of(0, 1, 2, 3, 3, 4, 1),
  links: Uint32Array.of(0, 2, 1),
} as unknown as GraphData;
const index = new GraphIndex(graph, DRAWN.length);
equal('components', [...componentsOf(index)], [0, 1, 0, 2]);
const [grouping] = graphGroupings({ ...data, graphs: [graph] }, () => index);
const components = grouping?.base(numbers);
equal('grouping', [components?.grouping, components?.groups], ['graph component', ['0', '1', '2']]);
equal(
  'codes of components',
  DRAWN.map((one) => components?.codes[one - 10]),
  [0, 0, 1, 1, 0, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295],
);
const many = Array.from({ length: 501 }, (_, code) => `c${code}`);
const offered = columnGroupings({
  ...data,
  columns: [
    {
      name: 'few',
      type: 'category',
      categories: ['x'],
      counts: [10],
      colours: [],
      missing: 1,
      values: new Uint8Array(10).fill(1),
    },
    {
      name: 'many',
      type: 'category',
      categories: many,
      counts: [],
      colours: [],
      missing: 0,
      values: new Uint16Array(10),
    },
    {
      name: 'empty',
      type: 'category',
      categories: [],
      counts: [],
      colours: [],
      missing: 10,
      values: new Uint8Array(10),
    },
    { name: 'text', type: 'text', missing: 0, text: () => '' },
  ],
} as unknown as DataSet);
equal(
  'offered',
  offered.map(({ name, base: made }) => [name, [...made(numbers).codes.subarray(8)]]),
  [['few', [4294967295, 4294967295]]],
);
const [most, share] = columns[0] ? ofNodes(columns[0], index) : [];
equal('most of a node', most?.type === 'category' && [...most.values], [0, 0, 0, 0]);
equal('share of a node', share?.type === 'number' && [...share.values], [0.5, 0.5, 0.5, 1]);

// Two heaps and a row between them, the same each time; the larger part is the first.
const xy = Float32Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? (at < 36 ? 0 : 50) + (at % 7) : at % 5));
const rows = Uint32Array.from({ length: 30 }, (_, row) => row);
const parts = kMeans(xy, rows, 2);
equal(
  'k-means',
  [...parts],
  [...rows].map((row) => (row < 18 ? 0 : 1)),
);
equal('k-means again', [...kMeans(xy, rows, 3)], [...kMeans(xy, rows, 3)]);
equal('k-means of one place', new Set(kMeans(new Float32Array(60), rows, 4)).size, 1);

// Undo says what it undoes.
const journal = begun(base);
const merged = perform(journal, { op: 'merge', groups: ['0', '1'], into: '1' }, 2);
const [step] = merged.done;
equal('named', step && named(step.edit, step.before), 'merge of a into b');
equal('undone', groupsNow(undo(merged)) === journal.first, true);
equal('a move in words', named({ op: 'move', rows: '1-20', to: '0' }, groups), 'move of 20 rows to a');

if (wrong.length > 0) {
  throw new Error(wrong.join('\n'));
}
