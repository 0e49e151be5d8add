/** A histogram of numbers on which a range can be drawn, or typed beneath: it chooses the rows within. */

import type { NumberData } from '../../data/types';
import { placeOf } from '../colour/colour';
import { el } from '../base/dom';
import { quoted } from '../query/find';
import { text } from '../query/scale';
import { modeOf } from '../state/selection';
import { effect } from '../base/signals';
import type { App } from '../state/state';

const BINS = 48;
const HEIGHT = 56;

export function range(app: App, column: NumberData): HTMLElement {
  const { state } = app;
  const canvas = el('canvas', {
    class: 'histogram',
    width: BINS * 4,
    height: HEIGHT,
    role: 'img',
    'aria-label': `Histogram of ${column.name}; draw on it to choose a range`,
  });
  const all = binned(column, () => true);
  effect(() => {
    const chosen = state.selection.value;
    void state.theme.value; // inks change with it
    draw(canvas, all, chosen ? binned(column, (row) => chosen.mask[row] === 1) : all);
  });
  const from = bound('from');
  const to = bound('to');
  canvas.addEventListener('pointerdown', (event) => drag(event));
  return el(
    'div',
    { class: 'range' },
    canvas,
    el(
      'form',
      { class: 'bounds', onsubmit: submit },
      from,
      el('span', { 'aria-hidden': 'true' }, '–'),
      to,
      el('button', { type: 'submit' }, 'Choose'),
    ),
  );

  function bound(name: string): HTMLInputElement {
    return el('input', {
      type: 'text',
      inputmode: 'decimal',
      'aria-label': `${column.name} ${name}`,
      placeholder: name,
      size: 6,
    });
  }

  function submit(event: Event): void {
    event.preventDefault();
    const parts = [
      from.value.trim() && `${quoted(column.name)} >= ${quoted(from.value.trim())}`,
      to.value.trim() && `${quoted(column.name)} <= ${quoted(to.value.trim())}`,
    ];
    const query = parts.filter(Boolean).join(' and ');
    try {
      if (query) {
        state.ask(query);
      } else {
        state.choose(undefined, 'set');
      }
    } catch (problem) {
      state.message.value = problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem);
    }
  }

  function drag(down: PointerEvent): void {
    const start = valueAt(down);
    canvas.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      const end = valueAt(event);
      from.value = text(column.type, Math.min(start, end));
      to.value = text(column.type, Math.max(start, end));
    };
    const up = (event: PointerEvent): void => {
      canvas.removeEventListener('pointermove', move);
      move(event);
      state.ask(
        `${quoted(column.name)} >= ${quoted(from.value)} and ${quoted(column.name)} <= ${quoted(to.value)}`,
        modeOf({ shift: event.shiftKey, alt: event.altKey }),
      );
    };
    canvas.addEventListener('pointermove', move);
    canvas.addEventListener('pointerup', up, { once: true });
  }

  function valueAt(event: PointerEvent): number {
    const box = canvas.getBoundingClientRect();
    const [least, greatest] = column.range;
    const value = least + Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * (greatest - least);
    return column.type === 'number' ? Number(value.toPrecision(4)) : Math.round(value);
  }
}

function binned(column: NumberData, wanted: (row: number) => boolean): Float64Array {
  const counts = new Float64Array(BINS);
  column.values.forEach((value, row) => {
    if (!Number.isNaN(value) && wanted(row)) {
      const bin = Math.min(BINS - 1, Math.floor(placeOf(column, value) * BINS));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  });
  return counts;
}

function draw(canvas: HTMLCanvasElement, all: Float64Array, some: Float64Array): void {
  const context = canvas.getContext('2d');
  const style = getComputedStyle(document.documentElement);
  const most = Math.max(1, ...all);
  context?.clearRect(0, 0, canvas.width, canvas.height);
  for (const [counts, ink] of [
    [all, '--faint'],
    [some, '--accent'],
  ] as const) {
    if (context) {
      context.fillStyle = style.getPropertyValue(ink);
      // Heights by the root, so that few rows are seen beside many.
      counts.forEach((count, bin) => context.fillRect(bin * 4, HEIGHT, 3, -Math.sqrt(count / most) * HEIGHT));
    }
  }
}
