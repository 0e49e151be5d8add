/** Guesses which name was meant, as reeb.api.problem.Nearest does. */

const COLUMNS_SHOWN = 10;
const MOST_MEANT = 3;

/** Ends a message about an unknown name: "; did you mean 'x'?" where one is near, else the known names. */
export function hint(name: string, known: readonly string[], plural: string): string {
  const near = meant(name, known).map((other) => `'${other}'`);
  if (near.length > 0) {
    return `; did you mean ${near.join(' or ')}?`;
  }
  return known.length === 0 ? `; there are no ${plural}` : `; known ${plural} are ${known.join(', ')}`;
}

/** Says that no column has a name: with those that are near, else with ten of the columns there are. */
export function noColumn(name: string, known: readonly string[]): string {
  const few = known.slice(0, COLUMNS_SHOWN);
  const more = known.length > few.length ? ` and ${known.length - few.length} more` : '';
  const near = meant(name, known).length > 0;
  return `there is no column '${name}'${near ? hint(name, known, 'columns') : hint(name, few, 'columns') + more}`;
}

/** Gives at most three names that are a few slips away, the nearest first. */
function meant(name: string, known: readonly string[]): string[] {
  return known
    .map((other) => ({ other, slips: distance(name, other) }))
    .sort((a, b) => a.slips - b.slips || (a.other < b.other ? -1 : a.other > b.other ? 1 : 0))
    .slice(0, MOST_MEANT)
    .filter(({ other, slips }) => near(name, other, slips))
    .map(({ other }) => other);
}

function near(name: string, other: string, slips: number): boolean {
  const longer = Math.max(name.length, other.length);
  const shorter = Math.min(name.length, other.length);
  return slips === 0 || (slips < longer && slips <= Math.max(1, Math.floor(shorter / 3)));
}

/** Counts insertions, deletions, replacements and swaps of neighbours, ignoring case and dashes (Damerau 1964). */
function distance(a: string, b: string): number {
  const from = plain(a);
  const to = plain(b);
  const width = to.length + 1;
  const costs = new Int32Array((from.length + 1) * width);
  const cost = (i: number, j: number): number => costs[i * width + j] ?? 0;
  for (let i = 0; i <= from.length; i++) {
    for (let j = 0; j <= to.length; j++) {
      costs[i * width + j] = Math.min(i, j) === 0 ? Math.max(i, j) : cheapest(cost, from, to, i, j);
    }
  }
  return cost(from.length, to.length);
}

function cheapest(cost: (i: number, j: number) => number, from: string, to: string, i: number, j: number): number {
  const equal = from[i - 1] === to[j - 1];
  const plain = Math.min(Math.min(cost(i - 1, j), cost(i, j - 1)) + 1, cost(i - 1, j - 1) + (equal ? 0 : 1));
  const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
  return swapped ? Math.min(plain, cost(i - 2, j - 2) + 1) : plain;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '').slice(0, 100);
}
