/** A view of the rows on a stage of its own; there may be two, side by side, which share what is chosen and pointed at. */

import type { DataSet } from '../../data/types';
import type { Arrangement, Contour, Mark, Stage, StageEvents } from '../../scene/contract';
import { el } from '../base/dom';
import { Signal } from '../base/signals';
import type { View } from './views';

export type MakeStage = (canvas: HTMLCanvasElement, data: DataSet, events: StageEvents) => Stage;

export interface Pane {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly stage: Stage;
  readonly view: Signal<View>;
  /** Where the rows lie now. */
  readonly arrangement: Signal<Arrangement>;
  /** Lines of equal density over it. */
  readonly contours: Signal<readonly Contour[]>;
}

/** Opens a pane within a parent. Events may come as soon as it stands. */
export function openPane(
  parent: HTMLElement,
  data: DataSet,
  view: Signal<View>,
  makeStage: MakeStage,
  events: (pane: () => Pane) => StageEvents,
): Pane {
  const name = `${data.manifest.title}: ${data.rows.toLocaleString('en')} rows. Arrow keys go from mark to mark, Enter pins, Space chooses, question mark lists all keys.`;
  const canvas = el('canvas', { class: 'marks', tabindex: 0, role: 'application', 'aria-label': name });
  const element = el('div', { class: 'pane' }, canvas);
  parent.append(element);
  const stage = makeStage(
    canvas,
    data,
    events(() => pane),
  );
  const pane: Pane = {
    element,
    canvas,
    stage,
    view,
    arrangement: new Signal<Arrangement>({ positions: new Float32Array() }),
    contours: new Signal<readonly Contour[]>([]),
  };
  return pane;
}

/** Where a mark lies in the unit of the arrangement. */
export function placeOf({ arrangement }: Pane, mark: Mark): readonly [number, number] {
  const { positions, graph } = arrangement.peek();
  const [places, at] = 'row' in mark ? [positions, mark.row] : [graph?.positions ?? positions, mark.node];
  return [places[2 * at] ?? 0, places[2 * at + 1] ?? 0];
}

/** Where a mark is on the whole stage, in CSS pixels. */
export function onStage({ element, stage }: Pane, mark: Mark): readonly [number, number] {
  const [x, y] = stage.screen(mark);
  return [x + element.offsetLeft, y + element.offsetTop];
}
