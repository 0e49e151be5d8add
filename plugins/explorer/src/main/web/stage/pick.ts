/** Which marks are at a place, within an outline, or next in a direction; places in the unit of the scene. */

import type { Camera, Mark, Pair } from '../scene/contract';
import { GREATEST_DOT, GREATEST_PICTURE, opened, openingOf, sideOf } from '../scene/renderer';
import type { Scene } from '../scene/scene';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** How near a pointer must be, in CSS pixels: a finger hides more than a mouse. */
const REACH = { mouse: 9, touch: 18 } as const;
/** The same for an edge, which is thin: what is near it is meant more often. */
const EDGE_REACH = { mouse: 4, touch: 10 } as const;
/** From which part on a row in an opening node can be met. */
const MET = 0.3;

export class Picker {
  /** How much larger than usual nodes have to be to open. */
  opening = 1;
  private readonly greatest: number;

  /** Picks in a scene whose rows are drawn as pictures or as dots. */
  constructor(
    private readonly scene: Scene,
    pictures: boolean,
  ) {
    this.greatest = scene.filling ? Infinity : pictures ? GREATEST_PICTURE : GREATEST_DOT;
  }

  /** Lets nodes open such that few are half open at a scale. */
  openAbove(scale: number): void {
    const { nodes } = this.scene;
    this.opening = openingOf(Array.from({ length: nodes?.count ?? 0 }, (_, i) => nodes!.places[3 * i + 2]! * scale));
  }

  /** The mark at a place, rows of open nodes before the nodes. */
  at(x: number, y: number, scale: number, pointer: keyof typeof REACH): Mark | undefined {
    const { marks, grid, sides } = this.scene;
    const reach = Math.max(REACH[pointer], sideOf(sides[1], scale, this.greatest) * 0.6) / scale;
    const row = grid.nearest(x, y, reach, (each) => {
      const half = Math.max(REACH[pointer], sideOf(marks[4 * each + 2]!, scale, this.greatest) * 0.6) / scale;
      return (
        this.seen(each, scale) && Math.abs(marks[4 * each]! - x) < half && Math.abs(marks[4 * each + 1]! - y) < half
      );
    });
    if (row >= 0) return { row };
    const node = this.nodeAt(x, y, scale);
    return node < 0 ? undefined : { node };
  }

  /** The edge at a place where no mark is, by its place in the list of edges, or -1. */
  edgeAt(x: number, y: number, scale: number, pointer: keyof typeof REACH): number {
    const { links, places } = this.scene.nodes ?? { links: [], places: [] };
    let best = -1;
    let least = EDGE_REACH[pointer] / scale;
    for (let at = 0; at < links.length; at += 3) {
      const [a, b] = [3 * links[at]!, 3 * links[at + 1]!];
      const distance = apart([places[a]!, places[a + 1]!], [places[b]!, places[b + 1]!], x, y);
      if (distance < least) [best, least] = [at / 3, distance];
    }
    return best;
  }

  /** Where a mark is, and half its side, in the unit of the scene. */
  place(mark: Mark, scale: number): readonly [number, number, number] {
    const { marks, nodes } = this.scene;
    if ('row' in mark) {
      const at = 4 * mark.row;
      return [marks[at] ?? 0, marks[at + 1] ?? 0, sideOf(marks[at + 2] ?? 0, scale, this.greatest) / scale / 2];
    }
    const places = nodes?.places ?? [];
    return [places[3 * mark.node] ?? 0, places[3 * mark.node + 1] ?? 0, places[3 * mark.node + 2] ?? 0];
  }

  private seen(row: number, scale: number): boolean {
    return opened(this.scene.marks[4 * row + 3]!, scale / this.opening) > MET;
  }

  private nodeAt(x: number, y: number, scale: number): number {
    const { nodes } = this.scene;
    let best = -1;
    let least = 1;
    for (let i = 0; i < (nodes?.count ?? 0); i++) {
      const places = nodes!.places;
      const reach = Math.max(places[3 * i + 2]!, 7 / scale);
      const distance = Math.hypot(places[3 * i]! - x, places[3 * i + 1]! - y) / reach;
      if (distance < least) [best, least] = [i, distance];
    }
    return best;
  }

  /** The rows and nodes whose middles lie within a polygon. */
  within(polygon: readonly Pair[]): { rows: Uint32Array; nodes: Uint32Array } {
    const xs = polygon.map((each) => each[0]);
    const ys = polygon.map((each) => each[1]);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
    return this.choose(box, (x, y) => inside(polygon, x, y));
  }

  /** The rows and nodes whose middles are at most so far from a path. */
  along(path: readonly Pair[], reach: number): { rows: Uint32Array; nodes: Uint32Array } {
    const xs = path.map((each) => each[0]);
    const ys = path.map((each) => each[1]);
    const box = [
      Math.min(...xs) - reach,
      Math.min(...ys) - reach,
      Math.max(...xs) + reach,
      Math.max(...ys) + reach,
    ] as const;
    return this.choose(box, (x, y) => path.some((each, i) => apart(path[i - 1] ?? each, each, x, y) <= reach));
  }

  private choose(
    [left, bottom, right, top]: readonly [number, number, number, number],
    wanted: (x: number, y: number) => boolean,
  ): { rows: Uint32Array; nodes: Uint32Array } {
    const { marks, nodes, grid } = this.scene;
    const rows: number[] = [];
    grid.each(left, bottom, right, top, (row) => {
      const [x, y] = [marks[4 * row]!, marks[4 * row + 1]!];
      if (x >= left && x <= right && y >= bottom && y <= top && wanted(x, y)) rows.push(row);
    });
    const chosen: number[] = [];
    for (let i = 0; i < (nodes?.count ?? 0); i++)
      if (wanted(nodes!.places[3 * i]!, nodes!.places[3 * i + 1]!)) chosen.push(i);
    return { rows: Uint32Array.from(rows).sort(), nodes: Uint32Array.from(chosen) };
  }

  /** The nearest mark of the same kind in a direction; without a start, the one nearest to the middle of the view. */
  next(from: Mark | undefined, direction: Direction, camera: Camera): Mark | undefined {
    const nodes = from === undefined ? this.scene.nodes !== undefined : 'node' in from;
    const places = nodes ? (this.scene.nodes?.places ?? new Float32Array(0)) : this.scene.marks;
    const step = nodes ? 3 : 4;
    const own = from === undefined ? -1 : 'node' in from ? from.node : from.row;
    const [x, y] = from === undefined ? [camera.x, camera.y] : this.place(from, camera.scale);
    const [right, up] = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] }[direction] as [number, number];
    let best = -1;
    let least = Infinity;
    for (let i = 0, at = 0; at < places.length; i++, at += step) {
      if (i === own || (!nodes && !this.seen(i, camera.scale))) continue;
      const [dx, dy] = [places[at]! - x, places[at + 1]! - y];
      const along = dx * right + dy * up;
      const aside = Math.abs(dx * up - dy * right);
      if (from !== undefined && (along <= 0 || aside > along * 1.5)) continue;
      const cost = from === undefined ? Math.hypot(dx, dy) : along + 2 * aside;
      if (cost < least) [best, least] = [i, cost];
    }
    if (best < 0) return undefined;
    return nodes ? { node: best } : { row: best };
  }
}

function inside(polygon: readonly Pair[], x: number, y: number): boolean {
  let within = false;
  let before = polygon[polygon.length - 1]!;
  for (const each of polygon) {
    if (each[1] > y !== before[1] > y && x < ((before[0] - each[0]) * (y - each[1])) / (before[1] - each[1]) + each[0])
      within = !within;
    before = each;
  }
  return within;
}

/** Distance of a place from a line between two others. */
function apart(a: Pair, b: Pair, x: number, y: number): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
  return Math.hypot(x - a[0] - part * dx, y - a[1] - part * dy);
}
