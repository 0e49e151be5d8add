/** Opens the data set of a page: what the first view needs at once, then the rest in the order in which it is missed. */

import type { Graph, Manifest, MapOfRows, Neighbors, Update } from './wire';
import { Beside, type AskForFile } from './beside';
import { arrived, Blobs } from './blobs';
import { column, once, texts, type Arriving } from './columns';
import { PicturesArriving } from './pictures';
import type { DataSet, GraphData, MapData, NeighborData } from './types';

type Open<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The data set of a document. Rejects with an error whose message is for people.
 *
 * @param ask for the file of data beside a page that was opened as a file
 */
export async function openPage(document: Document, ask: AskForFile): Promise<DataSet> {
  const manifest = await readManifest(document);
  const { data } = manifest;
  const beside = data && new Beside(data, new URL(data.path, document.baseURI), ask);
  const blobs = new Blobs(document, manifest.blobs, undefined, beside);
  const { rows } = manifest;
  const columns = manifest.columns.map((each) => column(each, rows, blobs));
  const maps = manifest.maps.map((each) => map(each, blobs));
  const graphs = manifest.graphs.map((each) => graph(each, blobs));
  const neighbors = manifest.neighbors === undefined ? undefined : neighborsOf(manifest.neighbors, blobs);
  const pictures = manifest.pictures === undefined ? undefined : new PicturesArriving(manifest.pictures, rows, blobs);
  let numbers: Int32Array | undefined;

  const colours = columns.find((each) => each.data.name === manifest.colour);
  const [, first] = /^graph:(\d+)$/.exec(manifest.view ?? '') ?? [];
  await Promise.all([(graphs[Number(first ?? -1)] ?? maps[0])?.load(), colours?.load()]);

  const small = once(async () => pictures?.loadSmall());
  const rest = once(async () => {
    // Damaged pictures must not keep the values away; `all` tells of them.
    await small().catch(() => undefined);
    if (manifest.numbers !== undefined) numbers = await blobs.numbers(manifest.numbers, 'i32');
    for (const each of [...graphs, ...columns, ...maps]) await each.load();
    await neighbors?.load();
  });
  const complete = drawn().then(rest);
  const all = complete
    .then(small)
    .then(() => pictures?.loadFull())
    .finally(() => pictures?.tell());
  all.catch(() => undefined);

  return {
    manifest,
    rows,
    number: (row) => numbers?.[row] ?? row,
    columns: columns.map((each) => each.data),
    maps: maps.map((each) => each.data),
    graphs: graphs.map((each) => each.data),
    evaluations: manifest.evaluations,
    file: (name) => blobs.bytes(name),
    ...(pictures === undefined ? {} : { pictures }),
    ...(neighbors === undefined ? {} : { neighbors: neighbors.data }),
    complete,
    all,
  };
}

/** The graphs of an update, complete. Rejects with an error whose message is for people. */
export async function graphsOf(update: Update, rows: number): Promise<GraphData[]> {
  if (update.format !== 1 || update.rows !== rows)
    throw new Error('The server has other rows than this page, or another version: load the page again.');
  const blobs = new Blobs(document, update.blobs, update.letters);
  const graphs = update.graphs.map((each) => graph(each, blobs));
  await Promise.all(graphs.map((each) => each.load()));
  return graphs.map((each) => each.data);
}

/** Resolves when the first view has been drawn, or would have been if anybody saw the page. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 250);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

async function readManifest(document: Document): Promise<Manifest> {
  const element = await arrived(document, 'manifest');
  if (element === undefined) throw new Error('This page holds no data: its element "manifest" is missing.');
  let manifest: Manifest;
  try {
    manifest = JSON.parse(element.textContent ?? '') as Manifest;
  } catch {
    throw new Error('The list of this page\'s data, its element "manifest", is not JSON. Write the page again.');
  }
  if (manifest.format !== 1)
    throw new Error(`This page's data has format ${String(manifest.format)}, but its script reads format 1.`);
  return manifest;
}

function map(wire: MapOfRows, blobs: Blobs): Arriving<MapData> {
  const { unplaced, ...told } = wire;
  const data: Open<MapData> = { ...told, xy: new Float32Array(0), unplaced: new Uint32Array(0) };
  const load = once(async () => {
    const places = await blobs.numbers(wire.positions, 'u16');
    const [left, bottom, right, top] = wire.bounds;
    const [width, height] = [(right - left) / 65535, (top - bottom) / 65535];
    const xy = new Float32Array(places.length);
    for (let i = 0; i < xy.length; i += 2) {
      xy[i] = left + places[i]! * width;
      xy[i + 1] = bottom + places[i + 1]! * height;
    }
    if (unplaced !== undefined) data.unplaced = await blobs.numbers(unplaced, 'u32');
    data.xy = xy;
  });
  return { data, load };
}

function graph(wire: Graph, blobs: Blobs): Arriving<GraphData> {
  const attributes = wire.attributes.map((each) => column(each, wire.nodes, blobs));
  const names = texts(wire.labels, wire.nodes, blobs);
  const { positions, starts, members, links, fates, labels: _, attributes: __, ...told } = wire;
  const data: Open<GraphData> = {
    ...told,
    xy: new Float32Array(0),
    starts: new Uint32Array(0),
    members: new Uint32Array(0),
    links: new Uint32Array(0),
    fates: new Uint8Array(0),
    labels: names.data,
    attributes: attributes.map((each) => each.data),
  };
  const load = once(async () => {
    const xy = await blobs.numbers(positions, 'f32');
    const [from, rows, edges] = await Promise.all([starts, members, links].map((each) => blobs.numbers(each, 'u32')));
    const fate = await blobs.numbers(fates, 'u8');
    for (const each of [names, ...attributes]) await each.load();
    Object.assign(data, { xy, starts: from, members: rows, links: edges, fates: fate });
  });
  return { data, load };
}

function neighborsOf(wire: Neighbors, blobs: Blobs): Arriving<NeighborData> {
  const data: Open<NeighborData> = { of: wire.of, k: wire.k, rows: new Uint32Array(0) };
  const load = once(async () => {
    data.rows = await blobs.numbers(wire.rows, 'u32');
  });
  return { data, load };
}
