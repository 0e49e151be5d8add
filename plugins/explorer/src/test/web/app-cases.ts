/** Tests pieces of the application that need no browser; ends with an error that lists what differs. */

import { inflate, type Bytes } from '../../main/web/data/blobs';
import { Sheet } from '../../main/web/data/sheet';
import type { CategoryData, GraphData } from '../../main/web/data/types';
import { schemeOf } from '../../main/web/app/colour/colour';
import { shownFigure } from '../../main/web/app/state/describe';
import { pngFile } from '../../main/web/app/export/pngfile';
import { zip } from '../../main/web/app/export/zip';
import { GraphIndex } from '../../main/web/app/graph/graph';
import { literal, quoted } from '../../main/web/app/query/find';
import { exact } from '../../main/web/app/query/scale';
import { packed, unpacked } from '../../main/web/app/runs';
import { combined, inverted, maskOf, rowsOf, selectionOf } from '../../main/web/app/state/selection';
import { Computed, detached, effect, flush, Signal } from '../../main/web/app/base/signals';

const wrong: string[] = [];

function equal(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) {
    wrong.push(`${what}: ${a} instead of ${b}`);
  }
}

// Addresses keep selections.
for (const rows of [[], [0], [999], [1, 2, 3, 500, 501], Array.from({ length: 1000 }, (_, row) => row)]) {
  const mask = maskOf(rows, 1000);
  equal(`rows ${rows.length} packed`, [...unpacked(packed(mask, 1000) ?? '', 1000)], [...mask]);
}
const scattered = new Uint8Array(500_000).map((_, row) => row % 2);
equal('a scattered selection', unpacked(packed(scattered, 500_000) ?? '', 500_000).every((one, row) => one === row % 2), true);
equal(
  'too long a selection',
  packed(
    new Uint8Array(9000).map((_, row) => row % 2),
    1000,
  ),
  undefined,
);

// Selections are joined, with their queries.
const [a, b] = [selectionOf(maskOf([1, 2], 5), 'a', 'x = 1'), selectionOf(maskOf([2, 3], 5), 'b', 'x = 2')];
const [both, less] = [combined(a, b, 'add'), combined(a, b, 'remove')];
equal('added', both && [[...rowsOf(both)], both.query], [[1, 2, 3], 'x = 1 or x = 2']);
equal('removed', less && [[...rowsOf(less)], less.query], [[1], '(x = 1) and not (x = 2)']);
equal('removed from nothing', combined(undefined, b, 'remove'), undefined);
const others = a && inverted(a);
equal('inverted', others && [[...rowsOf(others)], others.query], [[0, 3, 4], 'not (x = 1)']);

// Names are written so that queries read them.
equal('quoted', ['7', 'a b', "o'k", 'and', ''].map(quoted), ['7', "'a b'", "'o''k'", "'and'", "''"]);
equal('literal', literal('100 %_\\'), '100 \\%\\_\\\\');
equal(
  'single precision',
  [0.1, 58.8163, -3e-7, 16777217].map((value) => exact(Float32Array.of(value), 0)),
  [0.1, 58.8163, -3e-7, 16777216],
);

// Many categories fold, the most frequent stay, missing values come last.
const names = Array.from({ length: 300 }, (_, code) => `c${code}`);
const column: CategoryData = {
  name: 'many',
  type: 'category',
  categories: names,
  counts: names.map((_, code) => code),
  colours: [],
  missing: 1,
  values: Uint16Array.of(0, 299, 300),
};
const scheme = schemeOf(column);
equal('entries', scheme.entries.length, 52);
equal('folded', [scheme.entry(0), scheme.entry(1), scheme.entry(2)], [50, 49, 51]);
equal('others', [scheme.entries[50]?.name, scheme.entries[50]?.codes.length], ['250 others', 250]);

// Graphs: 0 - 1 - 2, 3 alone.
const graph = {
  nodes: 4,
  starts: Uint32Array.of(0, 2, 4, 6, 7),
  members: Uint32Array.of(0, 1, 1, 2, 2, 3, 4),
  links: Uint32Array.of(0, 1, 1, 1, 2, 1),
} as unknown as GraphData;
const index = new GraphIndex(graph, 6);
equal('path', index.path(0, 2), [0, 1, 2]);
equal('no path', index.path(0, 3), undefined);
equal('around', index.around(0, 1), [0, 1]);
equal('component', index.around(2, Infinity), [2, 1, 0]);
equal('nodes of a row', [...index.nodesOf(1)], [0, 1]);
equal('shared', [...index.shared(1, 2)], [2]);

// Effects run once for several changes, and end.
const [x, y] = [new Signal(1), new Signal(2)];
const sum = new Computed(() => x.value + y.value);
const seen: number[] = [];
const end = effect(() => void seen.push(sum.value));
x.value = 10;
y.value = 20;
flush();
end();
x.value = 100;
flush();
equal('effects', seen, [3, 30]);

// A settled value tells its readers only where it is another one.
const number = new Signal(1);
const even = new Computed(() => number.value % 2 === 0, true);
const told: boolean[] = [];
const stop = effect(() => void told.push(even.value));
for (const next of [3, 5, 6, 8, 9]) {
  number.value = next;
  flush();
}
stop();
equal('settled', told, [false, true, false]);

// Effects end with the one that made them, unless they were made apart.
const runs = { inner: 0, apart: 0 };
const made: (() => void)[] = [];
const outer = effect(() => {
  effect(() => void (y.value, runs.inner++));
  made.push(detached(() => effect(() => void (y.value, runs.apart++))));
});
outer();
y.value = 21;
flush();
made.forEach((finish) => finish());
y.value = 22;
flush();
equal('detached', runs, { inner: 1, apart: 2 });

// Figures of evaluations are shortened where they have many digits, and stay where they are names or whole.
equal(
  'figures',
  ['0.9571142857142857', '-12.34567', '1.5E-9', '0.975', '70000', 'v1.234567', ''].map(shownFigure),
  ['0.9571', '-12.35', '1.5E-9', '0.975', '70000', 'v1.234567', ''],
);

// Pictures of pages stand in layers where the stage looks for them, whether pages are laid out as layers are or not.
const shade = (row: number, x: number, y: number): number => (31 * row + 7 * y + x) & 255;
for (const [width, height, rows] of [[28, 28, 6000], [28, 28, 10], [8, 8, 66_000], [5, 7, 90_000], [28, 20, 6000]] as const) {
  const cell = Math.max(width, height);
  const across = Math.min(Math.floor(2048 / cell), Math.ceil(Math.sqrt(rows)));
  const [left, top] = [(cell - width) >> 1, (cell - height) >> 1];
  const sheet = new Sheet(width, height, 1, rows);
  for (let first = 0; first < rows; first += across * across) {
    const lines = Math.ceil(Math.min(across * across, rows - first) / across) * cell;
    for (let y = 0; y < lines; y++) {
      const line = Uint8Array.from({ length: across * cell }, (_, at) => {
        const row = first + Math.floor(y / cell) * across + Math.floor(at / cell);
        const [x, down] = [(at % cell) - left, (y % cell) - top];
        return row < rows && x >= 0 && x < width && down >= 0 && down < height ? shade(row, x, down) : 0;
      });
      sheet.take(first, cell, across, y, line);
    }
  }
  const misplaced = Array.from({ length: rows }, (_, row) => row).filter((row) => {
    const [layer, slot] = [sheet.layers[Math.floor(row / sheet.perLayer)]!, row % sheet.perLayer];
    const start = Math.floor(slot / sheet.across) * sheet.cellHeight * sheet.layerWidth + (slot % sheet.across) * sheet.cellWidth;
    return [[0, 0], [width - 1, 0], [0, height - 1], [width - 1, height - 1]].some(
      ([x, y]) => layer[start + y! * sheet.layerWidth + x!] !== shade(row, x!, y!),
    );
  });
  equal(`pictures of ${width} x ${height} that are misplaced among ${rows}`, misplaced, []);
}

// Files that other programs read: signature, size, and checksums as the formats define them.
const png = pngFile(
  { data: Uint8ClampedArray.of(1, 1, 1, 255, 2, 2, 2, 255), width: 2, height: 1 } as unknown as ImageData,
  1,
);
equal('png', [...png.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
equal('end of png', [...png.subarray(-12)], [0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130]);
const file = zip([{ name: 'a.txt', bytes: new TextEncoder().encode('123456789') as Uint8Array<ArrayBuffer> }]);
equal('zip', file.size, 30 + 5 + 9 + 46 + 5 + 22);

// Many parts of a page are unpacked at once, each to its own bytes; one that was cut short is told.
const parts = Array.from({ length: 300 }, (_, part) =>
  Uint8Array.from({ length: 1000 * (part % 100) + 1 }, (_, at) => (at * at + part) & 255),
);
const packs = await Promise.all(
  parts.map(async (part) => {
    const stream = new Blob([part]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }),
);
const found = await Promise.all(packs.map((pack, part) => inflate(pack, 'gzip', `part ${part}`)));
const differing = found.filter((bytes, part) => bytes.length !== parts[part]?.length || bytes.some((byte, at) => byte !== parts[part]?.[at]));
equal('parts unpacked at once that differ', differing.length, 0);
const cut: Bytes | undefined = packs[150]?.slice(0, -20);
const said = await inflate(cut as Bytes, 'gzip', 'map0').catch((problem: unknown) => String(problem));
equal('a part that was cut short', said, 'Error: The data "map0" of this page cannot be decompressed. Copy or write the page again.');

if (wrong.length > 0) {
  throw new Error(wrong.join('\n'));
}
