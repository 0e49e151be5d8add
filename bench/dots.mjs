#!/usr/bin/env node
// Draws rows in the plane for a page of many dots: 40 clusters of unequal size and width, and a tenth spread evenly; the same each time.
//
//   bench/dots.mjs FOLDER [ROWS]
//   ./reeb run FOLDER/dots.json --out FOLDER/run
//   bench/explorer.mjs FOLDER/run/page.html

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { generator } from './random.mjs';

const CLUSTERS = 40;

/** A header of NumPy's format 1.0 and the values behind it. */
function npy(type, shape, values) {
  const told = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const text = told.padEnd(Math.ceil((told.length + 11) / 64) * 64 - 11) + '\n';
  const head = Buffer.alloc(10);
  head.write('\x93NUMPY\x01\x00', 'latin1');
  head.writeUInt16LE(text.length, 8);
  return Buffer.concat([head, Buffer.from(text, 'latin1'), Buffer.from(values.buffer)]);
}

const [folder, given = '1000000'] = process.argv.slice(2);
const rows = Number(given);
if (!folder || !(rows >= 1)) {
  console.error('usage: bench/dots.mjs FOLDER [ROWS]');
  process.exit(1);
}
const random = generator(7);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const clusters = Array.from({ length: CLUSTERS }, () => ({
  x: 20 * random(), y: 12 * random(), wide: 0.15 + 0.6 * random(), high: 0.15 + 0.6 * random(), weight: 0.2 + random(),
}));
const whole = clusters.reduce((sum, { weight }) => sum + weight, 0);
const places = new Float32Array(2 * rows);
const labels = new Int32Array(rows);
for (let row = 0; row < rows; row++) {
  let left = random() * whole;
  let cluster = clusters.findIndex(({ weight }) => (left -= weight) < 0);
  cluster = cluster < 0 ? CLUSTERS - 1 : cluster;
  const { x, y, wide, high } = clusters[cluster];
  const even = row % 10 === 9;
  places[2 * row] = even ? 20 * random() : x + wide * normal();
  places[2 * row + 1] = even ? 12 * random() : y + high * normal();
  labels[row] = cluster % 10;
}
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'places.npy'), npy('<f4', [rows, 2], places));
writeFileSync(join(folder, 'labels.npy'), npy('<i4', [rows], labels));
writeFileSync(join(folder, 'dots.json'), JSON.stringify({
  name: `${rows} dots`,
  steps: [
    { name: 'dots', use: 'npy', file: 'places.npy', labels: 'labels.npy' },
    { name: 'page', use: 'explorer', of: 'dots', neighbors: 0 },
  ],
}, null, 2) + '\n');
