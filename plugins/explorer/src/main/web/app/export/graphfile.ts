/** The graph for other programs, as GEXF and GraphML have it: attributes, places, sizes and colours of nodes, rows shared as weights. */

import type { ColumnData } from '../../data/types';
import { exactValue } from '../state/describe';
import { nodeColours } from '../colour/paint';
import { ofNodes } from '../review/columns';
import type { App } from '../state/state';
import { fileName, save, xmlOf } from './files';

const GEXF = 'http://gexf.net/1.3';
const VIZ = 'http://gexf.net/1.3/viz';
const GRAPHML = 'http://graphml.graphdrawing.org/xmlns';
/** Units of Gephi for each unit of the layout. */
const SCALE = 60;

type Attributes = Record<string, string | number>;

/** A graph as files tell it. */
interface Told {
  readonly attributes: readonly ColumnData[];
  readonly nodes: readonly Node[];
  /** Lower node, higher node, rows shared. */
  readonly edges: readonly (readonly [number, number, number])[];
}

interface Node {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly rgb: readonly number[];
  /** One for each attribute; empty where it is missing. */
  readonly values: readonly string[];
}

export function saveGraph(app: App, ending: 'gexf' | 'graphml'): void {
  save(graphName(app, ending), new Blob([graphText(app, ending)], { type: 'application/xml' }));
}

/** What the file of the graph is called. */
export function graphName(app: App, ending: string): string {
  return fileName(`${app.data.manifest.title} ${app.state.index.peek()?.graph.name ?? ''}`, ending);
}

/** The graph that is asked about, as a document. */
export function graphText(app: App, ending: 'gexf' | 'graphml'): string {
  if (!app.state.index.peek()) {
    throw new Error('there is no graph');
  }
  const page = ending === 'gexf' ? gexf(told(app)) : graphMl(told(app));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(page)}\n`;
}

function told({ state }: App): Told {
  const index = state.index.peek();
  const graph = index?.graph;
  if (!graph) {
    return { attributes: [], nodes: [], edges: [] };
  }
  const attributes = [
    ...graph.attributes,
    ...state.review.columns.peek().flatMap((column) => (column.type === 'category' ? ofNodes(column, index) : [])),
  ];
  const { pies } = nodeColours(state.scheme.peek(), index);
  const nodes = Array.from({ length: graph.nodes }, (_, id): Node => ({
    label: graph.labels.text(id) || String(id),
    x: SCALE * (graph.xy[2 * id] ?? 0),
    y: SCALE * (graph.xy[2 * id + 1] ?? 0),
    size: Math.sqrt(index.size(id)),
    rgb: (pies[id]?.[0]?.rgb ?? [0, 0, 0]).map(Math.round),
    values: attributes.map((attribute) => exactValue(attribute, id)),
  }));
  const edges = Array.from({ length: graph.links.length / 3 }, (_, edge) => {
    const [a = 0, b = 0, shared = 1] = graph.links.subarray(3 * edge, 3 * edge + 3);
    return [a, b, shared] as const;
  });
  return { attributes, nodes, edges };
}

/** Begins a document, and gives what adds elements to it. */
function documentOf(
  space: string,
  tag: string,
): [Document, (parent: Element, tag: string, attributes?: Attributes, own?: string) => Element] {
  const page = document.implementation.createDocument(space, tag);
  return [
    page,
    (parent, name, attributes = {}, own = space) => {
      const element = page.createElementNS(own, name);
      Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
      parent.append(element);
      return element;
    },
  ];
}

function gexf({ attributes, nodes, edges }: Told): Document {
  const [page, add] = documentOf(GEXF, 'gexf');
  page.documentElement.setAttribute('version', '1.3');
  page.documentElement.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:viz', VIZ);
  const root = add(page.documentElement, 'graph', { defaultedgetype: 'undirected', mode: 'static' });
  const declared = add(root, 'attributes', { class: 'node' });
  attributes.forEach((attribute, id) =>
    add(declared, 'attribute', { id, title: attribute.name, type: typeOf(attribute, 'integer') }),
  );
  const listed = add(root, 'nodes');
  nodes.forEach(({ label, x, y, size, rgb: [r = 0, g = 0, b = 0], values }, id) => {
    const node = add(listed, 'node', { id, label });
    const held = add(node, 'attvalues');
    values.forEach((value, key) => value !== '' && add(held, 'attvalue', { for: key, value }));
    add(node, 'viz:color', { r, g, b }, VIZ);
    add(node, 'viz:position', { x, y, z: 0 }, VIZ);
    add(node, 'viz:size', { value: size }, VIZ);
  });
  const joined = add(root, 'edges');
  edges.forEach(([source, target, weight], id) => add(joined, 'edge', { id, source, target, weight }));
  return page;
}

/** With the names by which Gephi and others know places, sizes and colours. */
function graphMl({ attributes, nodes, edges }: Told): Document {
  const [page, add] = documentOf(GRAPHML, 'graphml');
  const key = (id: string, of: string, name: string, type: string): Element =>
    add(page.documentElement, 'key', { id, for: of, 'attr.name': name, 'attr.type': type });
  const own: readonly (readonly [string, string, (node: Node) => string | number])[] = [
    ['label', 'string', ({ label }) => label],
    ['x', 'double', ({ x }) => x],
    ['y', 'double', ({ y }) => y],
    ['size', 'double', ({ size }) => size],
    ...['r', 'g', 'b'].map((name, at) => [name, 'int', ({ rgb }: Node) => rgb[at] ?? 0] as const),
  ];
  own.forEach(([name, type]) => key(name, 'node', name, type));
  // What a data set calls by one of those names must not take its place.
  const taken = new Set(own.map(([name]) => name));
  attributes.forEach((attribute, id) =>
    key(
      `a${id}`,
      'node',
      taken.has(attribute.name) ? `node ${attribute.name}` : attribute.name,
      typeOf(attribute, 'long'),
    ),
  );
  key('weight', 'edge', 'weight', 'double');
  const root = add(page.documentElement, 'graph', { edgedefault: 'undirected' });
  const value = (parent: Element, name: string, text: string | number): void => {
    if (text !== '') {
      add(parent, 'data', { key: name }).textContent = String(text);
    }
  };
  nodes.forEach((one, id) => {
    const node = add(root, 'node', { id: `n${id}` });
    own.forEach(([name, , of]) => value(node, name, of(one)));
    one.values.forEach((text, at) => value(node, `a${at}`, text));
  });
  edges.forEach(([a, b, shared]) => value(add(root, 'edge', { source: `n${a}`, target: `n${b}` }), 'weight', shared));
  return page;
}

function typeOf({ type }: ColumnData, whole: string): string {
  return type === 'number' ? 'double' : type === 'whole' ? whole : 'string';
}
