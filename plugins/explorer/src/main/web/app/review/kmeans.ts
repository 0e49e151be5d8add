/** Parts rows on a map by k-means (Lloyd 1982), begun as Arthur and Vassilvitskii (2007) do; the same parts each time. */

const STARTS = 4;
const MOST_ROUNDS = 60;
const SEED = 0x9e3779b9;

interface Parting {
  readonly parts: Uint8Array;
  readonly inertia: number;
}

/**
 * Gives each row the number of its part, from 0, the largest part first; fewer than k parts where rows lie on fewer places.
 *
 * @param xy x and y of each row of the page
 * @param rows those to part
 * @param k at most 255
 */
export function kMeans(xy: Float32Array, rows: Uint32Array, k: number): Uint8Array {
  const places = new Float64Array(2 * rows.length);
  rows.forEach((row, at) => {
    places[2 * at] = xy[2 * row] ?? 0;
    places[2 * at + 1] = xy[2 * row + 1] ?? 0;
  });
  const random = generator(SEED);
  let best: Parting | undefined;
  for (let start = 0; start < STARTS; start++) {
    const one = parting(places, centres(places, k, random));
    best = best && best.inertia <= one.inertia ? best : one;
  }
  return bySize(best?.parts ?? new Uint8Array(rows.length), k);
}

/** Mulberry32: numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Each centre is a row, the more likely the farther it is from those before. */
function centres(places: Float64Array, k: number, random: () => number): Float64Array {
  const count = places.length / 2;
  const chosen = new Float64Array(2 * k);
  const far = new Float64Array(count).fill(Infinity);
  let row = Math.floor(random() * count);
  for (let centre = 0; centre < k; centre++) {
    const [x, y] = [places[2 * row] ?? 0, places[2 * row + 1] ?? 0];
    chosen[2 * centre] = x;
    chosen[2 * centre + 1] = y;
    let sum = 0;
    for (let at = 0; at < count; at++) {
      far[at] = Math.min(far[at] as number, squared(places, at, x, y));
      sum += far[at] as number;
    }
    let left = random() * sum;
    row = 0;
    while (row < count - 1 && (left -= far[row] as number) > 0) {
      row++;
    }
  }
  return chosen;
}

function squared(places: Float64Array, at: number, x: number, y: number): number {
  const [dx, dy] = [(places[2 * at] as number) - x, (places[2 * at + 1] as number) - y];
  return dx * dx + dy * dy;
}

function parting(places: Float64Array, centres: Float64Array): Parting {
  const count = places.length / 2;
  const k = centres.length / 2;
  const parts = new Uint8Array(count).fill(255);
  let inertia = 0;
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    inertia = 0;
    const sums = new Float64Array(3 * k);
    for (let at = 0; at < count; at++) {
      let [nearest, least] = [0, Infinity];
      for (let centre = 0; centre < k; centre++) {
        const distance = squared(places, at, centres[2 * centre] as number, centres[2 * centre + 1] as number);
        if (distance < least) {
          [nearest, least] = [centre, distance];
        }
      }
      moved ||= parts[at] !== nearest;
      parts[at] = nearest;
      inertia += least;
      sums[3 * nearest] = (sums[3 * nearest] as number) + (places[2 * at] as number);
      sums[3 * nearest + 1] = (sums[3 * nearest + 1] as number) + (places[2 * at + 1] as number);
      sums[3 * nearest + 2] = (sums[3 * nearest + 2] as number) + 1;
    }
    for (let centre = 0; centre < k; centre++) {
      const size = sums[3 * centre + 2] as number;
      if (size > 0) {
        centres[2 * centre] = (sums[3 * centre] as number) / size;
        centres[2 * centre + 1] = (sums[3 * centre + 1] as number) / size;
      }
    }
  }
  return { parts, inertia };
}

function bySize(parts: Uint8Array, k: number): Uint8Array {
  const sizes = new Uint32Array(k);
  parts.forEach((part) => (sizes[part] = (sizes[part] ?? 0) + 1));
  const order = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  return parts.map((part) => order.indexOf(part));
}
