#!/usr/bin/env node
// Draws pictures of 28 x 28 for a page of many of them: bars at some angle, place and width, and a label for each angle; the same each time.
//
//   bench/pictures.mjs FOLDER [PICTURES]
//   REEB_JAVA_OPTIONS=-Xmx2g ./reeb run FOLDER/pictures.json --out FOLDER/run
//   bench/explorer.mjs FOLDER/run/page.html --rounds 1
//
// The second tells how much memory it took at most with --progress json, the third how much the browser takes.

import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { generator } from './random.mjs';

const SIDE = 28;
const ANGLES = 8;
/** Pictures that are written at once. */
const PIECE = 10_000;

/** The first bytes of an IDX file of bytes. */
function header(...sizes) {
  const head = Buffer.alloc(4 + 4 * sizes.length);
  head.writeUInt8(8, 2);
  head.writeUInt8(sizes.length, 3);
  sizes.forEach((size, at) => head.writeUInt32BE(size, 4 + 4 * at));
  return head;
}

const [folder, given = '200000'] = process.argv.slice(2);
const count = Number(given);
if (!folder || !(count >= 1)) {
  console.error('usage: bench/pictures.mjs FOLDER [PICTURES]');
  process.exit(1);
}
const random = generator(7);
mkdirSync(folder, { recursive: true });
const [pictures, labels] = ['pictures.idx', 'labels.idx'].map((name) => openSync(join(folder, name), 'w'));
writeSync(pictures, header(count, SIDE, SIDE));
writeSync(labels, header(count));
for (let first = 0; first < count; first += PIECE) {
  const many = Math.min(PIECE, count - first);
  const pixels = Buffer.alloc(many * SIDE * SIDE);
  const classes = Buffer.alloc(many);
  for (let at = 0; at < many; at++) {
    const label = Math.floor(ANGLES * random());
    const turn = (Math.PI * (label + 0.6 * random())) / ANGLES;
    const [x, y, half] = [11 + 6 * random(), 11 + 6 * random(), 1.5 + 2 * random()];
    classes[at] = label;
    for (let row = 0; row < SIDE; row++) {
      for (let column = 0; column < SIDE; column++) {
        const off = Math.abs((column - x) * Math.sin(turn) - (row - y) * Math.cos(turn));
        pixels[(at * SIDE + row) * SIDE + column] = Math.max(0, Math.min(255, 255 * (half - off)));
      }
    }
  }
  writeSync(pictures, pixels);
  writeSync(labels, classes);
}
[pictures, labels].forEach(closeSync);
writeFileSync(join(folder, 'pictures.json'), JSON.stringify({
  name: `${count} pictures`,
  steps: [
    { name: 'pictures', use: 'idx', images: 'pictures.idx', labels: 'labels.idx' },
    { name: 'map', use: 'pca', of: 'pictures' },
    { name: 'page', use: 'explorer', of: 'map', neighbors: 0 },
  ],
}, null, 2) + '\n');
