/**
 * The stage draws rows and nodes and tells what a person does to them with pointer and fingers. It knows neither columns nor
 * panels: the application tells it where marks lie, in which colours, and which of them stand back.
 */

export type Pair = readonly [number, number];

/** Where the rows lie: x and y of each row, y upwards, in any unit. */
export interface Arrangement {
  readonly positions: Float32Array;
  /** The graph whose nodes are drawn in front of their rows: then rows lie within the first node that holds them. */
  readonly graph?: NodeArrangement;
  /** Columns and rows of a grid, whose pictures fill their cells. */
  readonly grid?: Pair;
}

export interface NodeArrangement {
  /** x and y of each node. */
  readonly positions: Float32Array;
  /** In the unit of the positions. */
  readonly radii: Float32Array;
  /** Lower node, higher node, rows shared of each edge. */
  readonly links: Uint32Array;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** How marks look. */
export interface Paint {
  /** Red, green and blue of each row. */
  readonly rows: Uint8Array;
  /** 1 for each row that stands back, grey; absent: none does. */
  readonly dimmed?: Uint8Array;
  /** Shares of colours of each node, its pie; absent: nodes have one grey. */
  readonly pies?: readonly (readonly Slice[])[];
  /** From 0 to 1 for each node: how much of its ring is closed. */
  readonly rings?: Float32Array;
  /** 1 for each node that stands back. */
  readonly dimmedNodes?: Uint8Array;
  /** A shape for each row, of `SHAPES`, and hatches of slices with them; absent: all are round. Pictures then begin later. */
  readonly shapes?: Uint8Array;
  /** Pictures take the rows' colours, or are shown as photographed. */
  readonly ink: 'colour' | 'photograph';
}

export interface Slice {
  readonly rgb: readonly [number, number, number];
  readonly share: number;
  /** Which hatch lies over it, of `SHAPES`; 0 or absent: none. */
  readonly hatch?: number;
}

/** How many shapes of dots there are, and hatches with none among them: disc, square, triangle, diamond, plus, cross, triangle down, ring. */
export const SHAPES = 8;

/** Words at a place of the map, which the stage thins out so that none overlap; those of more weight stay. */
export interface Label {
  readonly text: string;
  readonly at: Pair;
  readonly weight: number;
}

/** Something that is no row, at a place of the arrangement: it is drawn over the marks, with a ring, and moves none of them. */
export interface Guest {
  readonly name: string;
  readonly at: Pair;
  readonly picture?: HTMLCanvasElement;
  /** It is unlike the rows: its ring is broken. */
  readonly odd: boolean;
  /** It is the one that is looked at: its name is written beside it. */
  readonly looked: boolean;
}

/** Lines within which a share of the rows lies, in the unit of the positions. */
export interface Contour {
  readonly share: number;
  /** x, y, x, y, ... of each. */
  readonly lines: readonly Float32Array[];
}

/** What lies over the marks. */
export interface Over {
  readonly labels: readonly Label[];
  readonly contours: readonly Contour[];
  readonly guests: readonly Guest[];
  /** Marks with a ring about them: what is hovered in a list, what is pinned. */
  readonly highlighted: readonly Mark[];
}

export interface Camera {
  /** Middle of the view in the unit of the positions. */
  readonly x: number;
  readonly y: number;
  /** CSS pixels for each unit. */
  readonly scale: number;
}

export type Tool = 'pan' | 'lasso' | 'box' | 'brush';

export type Mark = { readonly row: number } | { readonly node: number };

export interface StageEvents {
  /** The mark under the pointer, or undefined; x and y in CSS pixels of the stage. */
  hover(mark: Mark | undefined, x: number, y: number): void;
  click(mark: Mark | undefined, keys: { shift: boolean; alt: boolean }): void;
  /** An edge was clicked, by its place in the list of links. */
  edge(link: number, keys: { shift: boolean; alt: boolean }): void;
  doubleClick(mark: Mark | undefined): void;
  /** A guest was clicked, by its place in the list. */
  guest(place: number): void;
  /** Rows (and nodes, where a graph is drawn, by their middles) within a drawn outline. */
  selected(rows: Uint32Array, nodes: Uint32Array, keys: { shift: boolean; alt: boolean }): void;
  /** The camera came to rest elsewhere. */
  moved(camera: Camera): void;
  /** Drawing falls back or is lost and came again: words for the person. */
  message(text: string): void;
}

export interface Stage {
  /** Shows the rows elsewhere; from where they are to there in 600 ms, unless the person wants less motion or `still`. */
  arrange(arrangement: Arrangement, still?: boolean): void;
  paint(paint: Paint): void;
  /** Shows what lies over the marks; what is not named stays. */
  over(shown: Partial<Over>): void;
  tool(tool: Tool): void;
  theme(theme: 'light' | 'dark'): void;
  camera(): Camera;
  look(camera: Camera, still?: boolean): void;
  fit(rows?: Uint32Array): void;
  zoom(factor: number): void;
  /** The mark that is nearest in a direction: for arrow keys. */
  next(from: Mark | undefined, direction: 'left' | 'right' | 'up' | 'down'): Mark | undefined;
  /** Where a mark is, in CSS pixels of the stage. */
  screen(mark: Mark): Pair;
  /** The view as a picture of any size, which is drawn before this returns, with its labels or without. */
  picture(width: number, height: number, labels?: boolean): HTMLCanvasElement;
  /** Whether rows in view are drawn as their pictures, or some of them. */
  readonly pictured: boolean;
  /** What the view holds, for drawings: marks in view with places in pixels of width x height. */
  readonly kind: 'webgl' | 'canvas';
  /** Frames drawn since the start: for tests and measurements. */
  readonly frames: number;
  close(): void;
}
