/** The graph as GEXF 1.3, for Gephi: attributes, places, sizes and colours of nodes, rows shared as weights of edges. */

import type { ColumnData } from '../../data/types';
import { exactValue } from '../describe';
import { nodeColours } from '../paint';
import { ofNodes } from '../review/columns';
import type { App } from '../state';
import { fileName, save, xmlOf } from './files';

const GEXF = 'http://gexf.net/1.3';
const VIZ = 'http://gexf.net/1.3/viz';
/** Units of Gephi for each unit of the layout. */
const SCALE = 60;

export function saveGexf({ state, data }: App): void {
  const index = state.index.peek();
  if (!index) {
    throw new Error('there is no graph');
  }
  const { graph } = index;
  const page = document.implementation.createDocument(GEXF, 'gexf');
  page.documentElement.setAttribute('version', '1.3');
  page.documentElement.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:viz', VIZ);
  const add = (parent: Element, tag: string, attributes: Record<string, string | number>, space = GEXF): Element => {
    const element = page.createElementNS(space, tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
    parent.append(element);
    return element;
  };
  const root = add(page.documentElement, 'graph', { defaultedgetype: 'undirected', mode: 'static' });
  const declared = add(root, 'attributes', { class: 'node' });
  const attributes = [
    ...graph.attributes,
    ...state.review.columns.peek().flatMap((column) => (column.type === 'category' ? ofNodes(column, index) : [])),
  ];
  attributes.forEach((attribute, id) =>
    add(declared, 'attribute', { id, title: attribute.name, type: typeOf(attribute) }),
  );
  const { pies } = nodeColours(state.scheme.peek(), index);
  const nodes = add(root, 'nodes', {});
  for (let id = 0; id < graph.nodes; id++) {
    const node = add(nodes, 'node', { id, label: graph.labels.text(id) || id });
    const values = add(node, 'attvalues', {});
    attributes.forEach((attribute, key) => {
      const value = exactValue(attribute, id);
      if (value !== '') {
        add(values, 'attvalue', { for: key, value });
      }
    });
    const [r = 0, g = 0, b = 0] = (pies[id]?.[0]?.rgb ?? []).map(Math.round);
    add(node, 'viz:color', { r, g, b }, VIZ);
    add(
      node,
      'viz:position',
      { x: SCALE * (graph.xy[2 * id] ?? 0), y: SCALE * (graph.xy[2 * id + 1] ?? 0), z: 0 },
      VIZ,
    );
    add(node, 'viz:size', { value: Math.sqrt(index.size(id)) }, VIZ);
  }
  const edges = add(root, 'edges', {});
  for (let at = 0; at < graph.links.length; at += 3) {
    add(edges, 'edge', {
      id: at / 3,
      source: graph.links[at] ?? 0,
      target: graph.links[at + 1] ?? 0,
      weight: graph.links[at + 2] ?? 1,
    });
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(page)}\n`;
  save(fileName(`${data.manifest.title} ${graph.name}`, 'gexf'), new Blob([text], { type: 'application/gexf+xml' }));
}

function typeOf({ type }: ColumnData): string {
  return type === 'number' ? 'double' : type === 'whole' ? 'integer' : 'string';
}
