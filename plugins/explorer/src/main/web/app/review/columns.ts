/** Groups as columns of the page's rows, so that they colour, are asked for and are exported as any other. */

import type { CategoryData, ColumnData } from '../../data/types';
import { hexOf, okabeIto } from '../colour/colour';
import type { GraphIndex } from '../graph/graph';
import { BETWEEN_TAGS } from './edits';
import type { Group, Groups } from './groups';
import type { RowNumbers } from './numbers';

/**
 * The columns `group`, of groups by their names, and `super-group`, where some group is within one.
 *
 * @param colours `#rrggbb` of groups of the base
 * @param taken names of other columns
 */
export function groupColumns(
  state: Groups,
  numbers: RowNumbers,
  colours: readonly string[],
  base: number,
  taken: (name: string) => boolean,
): ColumnData[] {
  const name = (wanted: string): string => (taken(wanted) ? `edited ${wanted}` : wanted);
  const columns = [column(name('group'), state, numbers, (group) => group.name, colourOf)];
  return state.groups.some(({ parent }) => parent !== '')
    ? [...columns, column(name('super-group'), state, numbers, (group) => group.parent)]
    : columns;

  /** A group keeps its colour whatever becomes of others. */
  function colourOf({ id }: Group): string {
    const split = id.startsWith('g');
    const place = split ? base + Number(id.slice(1)) - 1 : Number(id);
    return (split ? undefined : colours[place]) ?? hexOf(okabeIto(place));
  }
}

/**
 * The column `tags`: a category for each combination of tags that some row has, with `; ` between them; none where no row has any.
 *
 * @param tags numbers of the rows that have each tag
 * @param taken names of other columns
 */
export function tagColumns(
  tags: ReadonlyMap<string, Uint32Array>,
  numbers: RowNumbers,
  rows: number,
  taken: (name: string) => boolean,
): ColumnData[] {
  const texts = new Array<string>(rows).fill('');
  tags.forEach((tagged, tag) =>
    tagged.forEach((number) => {
      const row = numbers.row(number);
      texts[row] = texts[row] ? `${texts[row]}${BETWEEN_TAGS} ${tag}` : tag;
    }),
  );
  const categories = [...new Set(texts)].filter((text) => text !== '');
  if (categories.length === 0) {
    return [];
  }
  const codes = new Map(categories.map((text, code) => [text, code]));
  const counts = categories.map(() => 0);
  const values = Uint32Array.from(texts, (text) => codes.get(text) ?? categories.length);
  values.forEach((code) => code < counts.length && (counts[code] = (counts[code] ?? 0) + 1));
  const missing = rows - counts.reduce((sum, count) => sum + count, 0);
  const name = taken('tags') ? 'edited tags' : 'tags';
  return [{ name, type: 'category', categories, counts, colours: [], missing, values }];
}

/** The category that most rows of each node have, and their share, as the part `edited-components` tells them. */
export function ofNodes(column: CategoryData, index: GraphIndex): ColumnData[] {
  const { nodes } = index.graph;
  const none = column.categories.length;
  const values = new Uint32Array(nodes).fill(none);
  const shares = new Float64Array(nodes).fill(NaN);
  for (let node = 0; node < nodes; node++) {
    const counts = new Uint32Array(none);
    index.members(node).forEach((row) => {
      const code = column.values[row] ?? none;
      if (code < none) {
        counts[code] = (counts[code] as number) + 1;
      }
    });
    const most = counts.reduce((a, b) => Math.max(a, b), 0);
    if (most > 0) {
      values[node] = counts.indexOf(most);
      shares[node] = most / index.size(node);
    }
  }
  const { name, categories, colours } = column;
  return [
    { name, type: 'category', categories, counts: [], colours, missing: 0, values },
    { name: `${name}-share`, type: 'number', missing: 0, range: [0, 1], values: shares },
  ];
}

/** Groups of the same name are one category. */
function column(
  name: string,
  state: Groups,
  numbers: RowNumbers,
  categoryOf: (group: Group) => string,
  colourOf?: (group: Group) => string,
): CategoryData {
  const codes = new Map<string, number>();
  const colours: string[] = [];
  const counts: number[] = [];
  for (const group of state.groups) {
    const category = categoryOf(group);
    if (category === '' || group.rows.length === 0) {
      continue;
    }
    const code = codes.get(category) ?? codes.size;
    codes.set(category, code);
    counts[code] = (counts[code] ?? 0) + group.rows.length;
    if (colourOf) {
      colours[code] ??= colourOf(group);
    }
  }
  const none = codes.size;
  const values =
    none < 256 ? new Uint8Array(state.rows) : none < 65536 ? new Uint16Array(state.rows) : new Uint32Array(state.rows);
  values.fill(none);
  for (const group of state.groups) {
    const code = codes.get(categoryOf(group));
    if (code !== undefined) {
      group.rows.forEach((number) => (values[numbers.row(number)] = code));
    }
  }
  const missing = state.rows - counts.reduce((sum, count) => sum + count, 0);
  return { name, type: 'category', categories: [...codes.keys()], counts, colours, missing, values };
}
