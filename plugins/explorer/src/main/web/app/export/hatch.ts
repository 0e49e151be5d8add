/** Hatches and shapes that tell categories on the stage, as lines and areas for drawings; see the shaders of rows and nodes. */

/** From the beginning of one line of a hatch to that of the next, and its width, as on the stage. */
const STEP = 6;
const WIDTH = 2;
/** How finely lines end at the border of a slice. */
const FINE = 0.75;
const TURN = 2 * Math.PI;

type Point = readonly [number, number];

interface Hatch {
  /** x, y, x, y, ... of each line. */
  readonly lines: readonly number[][];
  readonly width: number;
}

/** Lines that run along a direction: the normal in x and y, y upwards. */
const [FALLING, RISING, LEVEL, UPRIGHT]: readonly Point[] = [
  [Math.SQRT1_2, Math.SQRT1_2],
  [Math.SQRT1_2, -Math.SQRT1_2],
  [0, 1],
  [1, 0],
];

const NORMALS: readonly (readonly Point[])[] = [
  [],
  [FALLING as Point],
  [RISING as Point],
  [LEVEL as Point],
  [UPRIGHT as Point],
  [FALLING as Point, RISING as Point],
  [LEVEL as Point, UPRIGHT as Point],
];

/**
 * The lines of a hatch over a slice of a disc.
 *
 * @param from at which turn the slice begins, and `to` at which it ends: 0 is upwards, then clockwise to 1
 * @param hatch which, 0 for none
 */
export function hatchOf(x: number, y: number, radius: number, from: number, to: number, hatch: number): Hatch {
  const normals = NORMALS[hatch];
  if (!normals) {
    return { lines: rings(x, y, radius, from, to), width: WIDTH };
  }
  const slanted = hatch === 1 || hatch === 2 || hatch === 5;
  const shrink = slanted ? Math.SQRT1_2 : 1;
  const lines = normals.flatMap(([nx, ny]) => {
    const found: number[][] = [];
    for (let line = Math.ceil(-radius / (STEP * shrink)); (line * STEP + WIDTH / 2) * shrink < radius; line++) {
      const far = (line * STEP + WIDTH / 2) * shrink;
      if (Math.abs(far) < radius) {
        found.push(...chord(far, nx, ny, radius, from, to));
      }
    }
    return found;
  });
  return { lines: lines.map((line) => line.map((value, at) => (at % 2 === 0 ? x + value : y - value))), width: WIDTH * shrink };
}

/** The pieces of a line within the slice, about its middle and with y upwards. */
function chord(far: number, nx: number, ny: number, radius: number, from: number, to: number): number[][] {
  const half = Math.sqrt(radius * radius - far * far);
  const steps = Math.max(1, Math.ceil((2 * half) / FINE));
  const pieces: number[][] = [];
  let piece: number[] | undefined;
  for (let step = 0; step <= steps; step++) {
    const along = -half + (2 * half * step) / steps;
    const [px, py] = [far * nx - along * ny, far * ny + along * nx];
    const turn = (Math.atan2(px, py) / TURN + 1) % 1;
    if (turn < from || turn > to) {
      piece = undefined;
    } else if (piece) {
      piece.splice(2, 2, px, py);
    } else {
      piece = [px, py, px, py];
      pieces.push(piece);
    }
  }
  return pieces;
}

/** Arcs about the middle of the slice. */
function rings(x: number, y: number, radius: number, from: number, to: number): number[][] {
  const found: number[][] = [];
  for (let far = WIDTH / 2; far < radius; far += STEP) {
    const steps = Math.max(2, Math.ceil((to - from) * 48));
    found.push(
      Array.from({ length: steps + 1 }, (_, step) => {
        const turn = TURN * (from + ((to - from) * step) / steps);
        return [x + far * Math.sin(turn), y - far * Math.cos(turn)];
      }).flat(),
    );
  }
  return found;
}

/** Outlines of shapes from 1 on, within a circle of radius 1, y downwards; a second outline is a hole. */
const BAR = 0.32;
const PLUS: readonly Point[] = [
  [-BAR, -1],
  [BAR, -1],
  [BAR, -BAR],
  [1, -BAR],
  [1, BAR],
  [BAR, BAR],
  [BAR, 1],
  [-BAR, 1],
  [-BAR, BAR],
  [-1, BAR],
  [-1, -BAR],
  [-BAR, -BAR],
];
const TRIANGLE: readonly Point[] = [
  [0, -1.1],
  [0.95, 0.55],
  [-0.95, 0.55],
];
const SHAPES: readonly (readonly (readonly Point[])[])[] = [
  [],
  [
    [
      [-0.8, -0.8],
      [0.8, -0.8],
      [0.8, 0.8],
      [-0.8, 0.8],
    ],
  ],
  [TRIANGLE],
  [
    [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
  [PLUS],
  [PLUS.map(([x, y]): Point => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2])],
  [TRIANGLE.map(([x, y]): Point => [x, -y])],
  [circle(1, 1), circle(0.4, -1)],
];

function circle(radius: number, way: number): Point[] {
  return Array.from({ length: 16 }, (_, at) => [
    radius * Math.cos((TURN * at) / 16),
    way * radius * Math.sin((TURN * at) / 16),
  ]);
}

/** The outlines of a shape about places x, y, x, y, ..., as lines of x, y, x, y, ...; none for round dots. */
export function outlines(places: readonly number[], radius: number, shape: number): number[][] {
  const found: number[][] = [];
  for (let at = 0; at < places.length; at += 2) {
    for (const outline of SHAPES[shape] ?? []) {
      found.push(outline.flatMap(([x, y]) => [(places[at] ?? 0) + radius * x, (places[at + 1] ?? 0) + radius * y]));
    }
  }
  return found;
}
