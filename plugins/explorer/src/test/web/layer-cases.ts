/** Tests what is worked out on maps: contours and dense parts, held against plain ways; ends with an error that lists what differs. */

import { contoursOf, SHARES } from '../../main/web/app/views/density';
import { ascending } from '../../main/web/app/views/ascending';
import { hatchOf, outlines } from '../../main/web/app/export/hatch';
import { shapeOf } from '../../main/web/app/colour/paint';
import { across, dbscan, NO_PART, usualRadius } from '../../main/web/app/review/dbscan';
import type { Base } from '../../main/web/app/review/edits';
import { groupsOf } from '../../main/web/app/review/groups';
import { agreement, type Labelling } from '../../main/web/app/review/measures';
import { stabilities } from '../../main/web/app/review/near';
import { RowNumbers } from '../../main/web/app/review/numbers';
import type { DataSet } from '../../main/web/data/types';
import { openingOf } from '../../main/web/scene/renderer';

const wrong: string[] = [];

function equal(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) {
    wrong.push(`${what}: ${a} instead of ${b}`);
  }
}

function holds(what: string, so: boolean): void {
  if (!so) {
    wrong.push(what);
  }
}

/** Numbers from 0 to 1, the same each time. */
function generator(state: number): () => number {
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const random = generator(11);
const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

// Two heaps: 600 rows about 0, 0 and 200 about 10, 0.
const heaps = Float32Array.from({ length: 1600 }, (_, at) => (at % 2 === 0 && at >= 1200 ? 10 : 0) + normal());
const contours = contoursOf(heaps, () => true);

/** How many rows lie within an odd number of lines. */
function within(lines: readonly Float32Array[], positions: Float32Array): number {
  let count = 0;
  for (let row = 0; row < positions.length / 2; row++) {
    const [x, y] = [positions[2 * row] as number, positions[2 * row + 1] as number];
    let odd = false;
    for (const line of lines) {
      for (let at = 0; at + 3 < line.length; at += 2) {
        const [ax, ay, bx, by] = line.subarray(at, at + 4) as unknown as [number, number, number, number];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
          odd = !odd;
        }
      }
    }
    count += odd ? 1 : 0;
  }
  return count;
}

equal(
  'shares',
  contours.map(({ share }) => share),
  SHARES,
);
for (const { share, lines } of contours) {
  const found = within(lines, heaps) / 800;
  // Kernels widen heaps a little, so that lines hold a little more than their share.
  holds(`the line of ${share} holds ${found}`, found > share - 0.03 && found < share + 0.13);
  for (const line of lines) {
    holds(`a line of ${share} closes`, line[0] === line.at(-2) && line[1] === line.at(-1) && line.length >= 8);
  }
}
holds('the outermost lines are about both heaps', (contours[0]?.lines.length ?? 0) >= 2);
equal(
  'contours of rows in one place',
  contoursOf(new Float32Array(20), () => true),
  [],
);
equal(
  'contours of no rows',
  contoursOf(heaps, () => false),
  [],
);

/** As it is defined, without cells. */
function plainDbscan(xy: Float32Array, rows: Uint32Array, radius: number, least: number): Int32Array {
  const near = (a: number, b: number): boolean => {
    const [i, j] = [rows[a] as number, rows[b] as number];
    return Math.hypot((xy[2 * i] ?? 0) - (xy[2 * j] ?? 0), (xy[2 * i + 1] ?? 0) - (xy[2 * j + 1] ?? 0)) <= radius;
  };
  const all = [...rows.keys()];
  const core = all.map((a) => all.filter((b) => near(a, b)).length >= least);
  const parts: number[][] = [];
  const of = new Int32Array(rows.length).fill(NO_PART);
  for (const start of all) {
    if (core[start] === true && of[start] === NO_PART) {
      const part = [start];
      of[start] = parts.length;
      for (let at = 0; at < part.length; at++) {
        for (const other of all) {
          if (core[other] === true && of[other] === NO_PART && near(part[at] as number, other)) {
            of[other] = parts.length;
            part.push(other);
          }
        }
      }
      parts.push(part);
    }
  }
  for (const row of all) {
    const first = core[row] === true ? undefined : all.find((other) => core[other] === true && near(row, other));
    if (first !== undefined) {
      of[row] = of[first] as number;
      parts[of[first] as number]?.push(row);
    }
  }
  const order = parts
    .map((part, at) => ({ at, size: part.length, first: Math.min(...part) }))
    .sort((a, b) => b.size - a.size || a.first - b.first);
  return of.map((part) => (part === NO_PART ? NO_PART : order.findIndex(({ at }) => at === part)));
}

const some = Uint32Array.from({ length: 260 }, (_, at) => at * 3);
for (const radius of [0.1, 0.2, 0.35, 0.7, 1.5, 4, 30]) {
  equal(`DBSCAN of radius ${radius}`, [...dbscan(heaps, some, radius, 5)], [...plainDbscan(heaps, some, radius, 5)]);
}
equal('DBSCAN of one place', [...new Set(dbscan(new Float32Array(60), Uint32Array.of(1, 2, 3, 4, 5), 1, 5))], [0]);
equal('DBSCAN of few rows', [...dbscan(heaps, Uint32Array.of(1, 2), 1e3, 5)], [NO_PART, NO_PART]);
const usual = usualRadius(heaps, some, 5);
holds(`a usual radius of ${usual}`, usual > 0.1 && usual < across(heaps, some) / 3);
equal('a usual radius of one place', usualRadius(new Float32Array(60), Uint32Array.of(1, 2), 5), 0);

// Accuracy: the best of all ways to give labels to groups.
const groupCodes = [0, 0, 0, 1, 1, 1, 2, 2, 0xffffffff, 0, 1];
const labelCodes = [1, 1, 0, 1, 1, 0, 2, 0, 2, -1, 2];
const base: Base = {
  grouping: 'cluster',
  groups: ['a', 'b', 'c'],
  numbers: Uint32Array.from(groupCodes.keys()),
  codes: Uint32Array.from(groupCodes),
};
const groups = groupsOf(base);
const labels: Labelling = { name: 'label', names: ['x', 'y', 'z'], of: (row) => labelCodes[row] ?? -1 };
const ways = [0, 1, 2].flatMap((a) => [0, 1, 2].filter((b) => b !== a).map((b) => [a, b, 3 - a - b]));
const right = (way: number[]): number =>
  groupCodes.filter((group, row) => group < 3 && labelCodes[row] === way[group]).length;
equal('accuracy', agreement(groups, labels)?.accuracy, Math.max(...ways.map(right)) / 10);
const many: Labelling = { ...labels, names: Array.from({ length: 300 }, (_, at) => `${at}`) };
equal('accuracy of too many labels', agreement(groups, many)?.accuracy, undefined);

// Stability: two nearest of each row, of which those of group a are in it but for one.
const nearest = [1, 2, 0, 2, 0, 3, 4, 5, 3, 5, 3, 0, 7, 8, 6, 9, 6, 7, 0, 1, 3, 4];
const data = {
  rows: 11,
  number: (row: number) => row,
  neighbors: { of: 'features', k: 2, rows: Uint32Array.from(nearest) },
} as unknown as DataSet;
const numbers = new RowNumbers(data);
equal(
  'stability',
  [...(stabilities(groups, data, numbers) ?? [])],
  groups.groups.map(({ rows }) => {
    const inside = [...rows].flatMap((row) => nearest.slice(2 * row, 2 * row + 2)).filter((one) => rows.includes(one));
    return inside.length / (2 * rows.length);
  }),
);
const { neighbors: _, ...without } = data;
equal('stability without nearest rows', stabilities(groups, without as DataSet, numbers), undefined);

// Neither of two categories of the same colour but for its shade has the shape of the other.
equal('shapes', [0, 7, 8, 15, 16].map(shapeOf), [0, 7, 1, 0, 2]);
equal('no category', shapeOf(-1), 0);

// Hatches of drawings stay within their slice and cross it.
for (const hatch of [1, 2, 3, 4, 5, 6, 7]) {
  const [from, to, radius] = [0.1, 0.45, 30];
  const { lines: hatched } = hatchOf(100, 200, radius, from, to, hatch);
  const places = hatched.flatMap((line) =>
    Array.from({ length: line.length / 2 }, (_, at) => [(line[2 * at] ?? 0) - 100, 200 - (line[2 * at + 1] ?? 0)] as const),
  );
  holds(`hatch ${hatch} has lines`, hatched.length >= 3);
  holds(
    `hatch ${hatch} is within its slice`,
    places.every(([x, y]) => {
      const turn = (Math.atan2(x, y) / (2 * Math.PI) + 1) % 1;
      return Math.hypot(x, y) < radius + 1e-6 && turn > from - 1e-6 && turn < to + 1e-6;
    }),
  );
}
equal('no hatch', hatchOf(0, 0, 30, 0, 1, 0).lines, []);
equal('outlines of shapes of one dot', [0, 1, 2, 3, 4, 5, 6, 7].map((shape) => outlines([5, 6], 2, shape).length), [0, 1, 1, 1, 1, 1, 1, 2]);

// Rows are put into the order of their numbers, however many there are.
const unsorted = Float64Array.from({ length: 3000 }, (_, at) => (at % 7 === 0 ? Infinity : Math.sin(at * at) * 10 ** (at % 9)));
unsorted.set([0, -0, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, -Infinity, 0], 100);
const byComparing = [...unsorted.keys()].sort((a, b) => (unsorted[a] ?? 0) - (unsorted[b] ?? 0) || a - b);
equal('order', [...ascending(unsorted)], byComparing.filter((place) => !Number.isNaN(unsorted[place])));
equal('order of missing numbers', [...ascending(Float64Array.of(NaN, 1, -NaN, -1))], [3, 1, 0, 2]);
equal('order of equal numbers', [...ascending(Float64Array.of(2, 2, 2))], [0, 1, 2]);

// Nodes open where none is half open at first, if there is such a size.
equal('opening of closed nodes', openingOf([3, 8, 19]), 1);
const opening = openingOf([12, 22, 24, 40]);
holds(`none is half open at ${opening}`, ![12, 22, 24, 40].some((r) => r > 20 * opening && r < 27 * opening));

if (wrong.length > 0) {
  throw new Error(wrong.join('\n'));
}
