/** What a person sees and chose: all panels read it, and change it through the actions here. */

import type { ColumnData, DataSet, GraphData } from '../../data/types';
import type { Camera, Mark, Paint, Pair, Tool } from '../../scene/contract';
import { schemeOf, type Scheme } from '../colour/colour';
import type { Found } from '../base/found';
import { GraphIndex } from '../graph/graph';
import { narrow } from '../base/narrow';
import { nodeColumns } from '../graph/nodecolumns';
import type { Pane } from '../views/pane';
import { find } from '../query/find';
import type { Placed } from './placed';
import { Review } from '../review/review';
import { combined, maskOf, selectionOf, type Mode, type Selection } from './selection';
import { Computed, Signal } from '../base/signals';
import { viewsOf, type View } from '../views/views';

export type Theme = 'light' | 'dark';
export type Ink = Paint['ink'];
export type Panel = 'layers' | 'inspector' | 'review' | 'table';

/** A mark that is pointed at, in a panel or on the stage; and where on the stage a card tells of it. */
export interface Hover {
  readonly mark: Mark;
  readonly at?: Pair;
}

export class State {
  readonly views: readonly View[];
  readonly view: Signal<View>;
  /** The view of the second pane, which is open while `split`. */
  readonly beside: Signal<View>;
  readonly split = new Signal(false);
  /** The graphs as they are now: those of the page, or what a server has built of them since. */
  readonly graphs: Signal<readonly GraphData[]>;
  /** Values of parameters, by path, with which graphs were built anew, by the names of graphs. */
  readonly moved = new Map<string, Readonly<Record<string, number | string | boolean>>>();
  /** Which of the graphs is asked about: the one that was shown or used last. */
  readonly graph = new Signal(0);
  /** Name of the column that colours; empty: none. */
  readonly colour: Signal<string>;
  readonly ink: Signal<Ink>;
  /** Name of the attribute by which nodes are large; empty: how many rows they have. */
  readonly size = new Signal('');
  /** Whether shapes and hatches tell categories, too. */
  readonly shapes = new Signal(usualShapes());
  /** Whether lines of equal density are drawn on maps. */
  readonly contours = new Signal(false);
  readonly selection = new Signal<Selection | undefined>(undefined);
  readonly hovered = new Signal<Hover | undefined>(undefined);
  readonly pinned = new Signal<Mark | undefined>(undefined);
  /** Pictures and rows that are not of the data, at their places among these; and the one that is looked at. */
  readonly placed = new Signal<readonly Placed[]>([]);
  readonly placedAt = new Signal<Placed | undefined>(undefined);
  /** Places what is in files; absent where nobody can. */
  takes: ((found: Promise<readonly Found[]>) => void) | undefined;
  readonly tool = new Signal<Tool>('pan');
  readonly theme: Signal<Theme>;
  readonly open = new Signal<ReadonlySet<Panel>>(new Set());
  readonly message = new Signal('');
  /** What a screen reader is told. */
  readonly spoken = new Signal('');
  readonly help = new Signal(false);
  readonly camera = new Signal<Camera | undefined>(undefined);
  /** A node from which a path is asked for: the next node that is clicked ends it. */
  readonly pathFrom = new Signal<number | undefined>(undefined);
  /** True once all values but pictures are there. */
  readonly ready = new Signal(false);
  /** Counts pages of pictures that came. */
  readonly pages = new Signal(0);

  readonly review: Review;
  /** Resolves when values and the journal are there; rejects where the values are missing. */
  readonly opened: Promise<void>;
  /** The data with the columns that the review adds to its rows. */
  readonly edited: Computed<DataSet>;
  /** What is known of the graph that is asked about. */
  readonly index: Computed<GraphIndex | undefined>;
  readonly columns: Computed<readonly ColumnData[]>;
  readonly scheme: Computed<Scheme>;

  constructor(
    readonly data: DataSet,
    theme: Theme,
  ) {
    this.views = viewsOf(data);
    this.graphs = new Signal(data.graphs);
    this.view = new Signal(usualView(this.views, data));
    this.beside = new Signal(this.views.find((one) => one !== this.view.peek()) as View);
    this.theme = new Signal(theme);
    this.colour = new Signal(usualColour(data));
    this.ink = new Signal(usualInk(data));
    this.index = new Computed(() => this.indexOf(this.graph.value));
    this.review = new Review(data, this.ready, (graph) => this.indexOf(graph));
    this.opened = data.complete.then(() => {
      this.ready.value = true;
      return this.review.load(document, location);
    });
    this.edited = new Computed(() => {
      const { value } = this.review.columns;
      return value.length === 0 ? data : { ...data, columns: [...data.columns, ...value] };
    });
    this.columns = new Computed(() => {
      const index = this.index.value;
      return [...this.edited.value.columns, ...(index && this.ready.value ? nodeColumns(index, data) : [])];
    });
    // Edits of groups make other columns, but all marks are to be painted anew only for that which colours.
    const colouring = new Computed(() => this.columns.value.find(({ name }) => name === this.colour.value), true);
    this.scheme = new Computed(() => {
      const column = colouring.value;
      // Values arrive in place, but for those that colour at first: they are there from the start, and painted once.
      if (column?.name !== data.manifest.colour) {
        void this.ready.value;
      }
      return schemeOf(column);
    });
  }

  readonly #indexes = new WeakMap<GraphData, GraphIndex>();

  /** What is known of a graph; undefined while its values are on the way. */
  indexOf(number: number): GraphIndex | undefined {
    const graph = this.graphs.value[number];
    // The graph that is shown first is there before all is.
    if (!graph || (!this.ready.value && graph.starts.length === 0)) {
      return undefined;
    }
    const index = this.#indexes.get(graph) ?? new GraphIndex(graph, this.data.rows);
    this.#indexes.set(graph, index);
    return index;
  }

  /** Shows a graph that was built anew in place of one of the same name; a node that is pinned stays so as the one most like it. */
  replaceGraph(graph: GraphData): void {
    const number = this.graphs.peek().findIndex(({ name }) => name === graph.name);
    const pinned = this.pinned.peek();
    const before = this.index.peek();
    const asked = number === this.graph.peek();
    this.graphs.value = this.graphs.peek().map((one, place) => (place === number ? graph : one));
    if (asked && pinned && 'node' in pinned) {
      const index = this.index.peek();
      const node = before && index && likest(before.members(pinned.node), index);
      this.pinned.value = node === undefined ? undefined : { node };
    }
  }

  /** Asks about another graph; nodes of the one before are let go. */
  useGraph(number: number): void {
    if (number === this.graph.peek()) {
      return;
    }
    this.graph.value = number;
    for (const mark of [this.pinned.peek(), this.hovered.peek()?.mark]) {
      if (mark && 'node' in mark) {
        this.pinned.value = undefined;
        this.hovered.value = undefined;
      }
    }
  }

  /** Finds rows by a query and chooses them. Throws an error that says what is wrong in it. */
  ask(query: string, mode: Mode = 'set'): number {
    const found = selectionOf(find(query, this.edited.peek(), this.index.peek()?.graph), query, query);
    this.choose(found, mode);
    return found?.count ?? 0;
  }

  choose(found: Selection | undefined, mode: Mode): void {
    this.selection.value = combined(this.selection.peek(), found, mode);
    const chosen = this.selection.peek();
    this.spoken.value = chosen
      ? `${count(chosen.count, 'row')} of ${this.data.rows.toLocaleString('en')} chosen`
      : 'No rows chosen';
  }

  chooseRows(rows: Iterable<number>, words: string, mode: Mode, query?: string): void {
    this.choose(selectionOf(maskOf(rows, this.data.rows), words, query), mode);
  }

  chooseNodes(nodes: readonly number[], words: string, mode: Mode): void {
    const index = this.index.peek();
    if (!index) {
      return;
    }
    const mask = new Uint8Array(this.data.rows);
    nodes.forEach((node) => index.members(node).forEach((row) => (mask[row] = 1)));
    // A query of many numbers is long to read and to keep in an address.
    const query = nodes.length <= 20 ? nodes.map((node) => `${this.nodeField} = ${node}`).join(' or ') : undefined;
    this.choose(selectionOf(mask, words, query), mode);
  }

  /** How a query asks for the number of a node. */
  get nodeField(): string {
    return this.data.columns.some(({ name }) => name === 'node') ? 'node.node' : 'node';
  }

  toggle(panel: Panel, open?: boolean): void {
    const opens = open ?? !this.open.peek().has(panel);
    const panels = new Set(narrow() && opens ? [] : this.open.peek());
    if (opens) {
      // The review begins with the whole side; details that are asked for during a review stand beneath it.
      if (panel === 'review') {
        panels.delete('inspector');
      }
      panels.add(panel);
    } else {
      panels.delete(panel);
    }
    this.open.value = panels;
  }
}

/** The node with the most of some rows, as a share of what either holds; none where no node has one of them. */
function likest(rows: Uint32Array, index: GraphIndex): number | undefined {
  const shared = new Map<number, number>();
  rows.forEach((row) => index.nodesOf(row).forEach((node) => shared.set(node, (shared.get(node) ?? 0) + 1)));
  const likeness = ([node, both]: readonly [number, number]): number => both / (rows.length + index.size(node) - both);
  return [...shared].sort((a, b) => likeness(b) - likeness(a) || a[0] - b[0])[0]?.[0];
}

/** People who ask for more contrast may tell few colours apart. */
export function usualShapes(): boolean {
  return matchMedia('(forced-colors: active), (prefers-contrast: more)').matches;
}

/** What the manifest says, else the first view. */
function usualView(views: readonly View[], { manifest }: DataSet): View {
  return (views.find(({ id }) => id === manifest.view) ?? views[0]) as View;
}

/** What the manifest says, which names the column that is taken for the labels; none where no column is of categories. */
export function usualColour({ manifest }: DataSet): string {
  return manifest.colour ?? '';
}

/** Grey pictures have room for a colour, coloured ones have their own. */
export function usualInk(data: DataSet): Ink {
  return data.pictures?.channels === 1 ? 'colour' : 'photograph';
}

/** What panels know: the state, the data, and the panes on which it is drawn. */
export interface App {
  readonly state: State;
  readonly data: DataSet;
  readonly panes: Signal<readonly Pane[]>;
  /** The pane that was used last. */
  readonly pane: Pane;
  /** Brings rows into view, or all, on every pane. */
  fit(rows?: Uint32Array): void;
}

/** Writes how many there are of something. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
