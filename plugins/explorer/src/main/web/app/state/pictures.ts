/** Pictures of rows in panels. */

import type { PictureData } from '../../data/types';
import { el } from '../base/dom';
import { answered } from '../base/served';
import { sessionOf } from '../base/session';
import type { State } from './state';
import { effect } from '../base/signals';

/** Means are of at most this many pictures, evenly chosen, so that a large selection does not keep the page waiting. */
export const MOST_AVERAGED = 4096;

/** Makes a picture of a row that is painted as soon as its page is there; undefined where rows have none. */
export function picture(state: State, row: number, scale: number): HTMLCanvasElement | undefined {
  const pictures = state.data.pictures;
  if (!pictures) {
    return undefined;
  }
  const canvas = blank(pictures, `Picture of row ${state.data.number(row)}`, scale);
  effect(() => {
    const pixels = pictures.pixels(row);
    if (pixels) {
      canvas.getContext('2d')?.putImageData(pixels, 0, 0);
    } else {
      void state.pages.value; // once painted, it waits for nothing any more
    }
  });
  return canvas;
}

/** Makes a picture of a row which, where a server has the file that it was read from and that is larger, is soon shown as that. */
export function original(state: State, row: number, scale: number): HTMLElement | undefined {
  const small = picture(state, row, scale);
  if (!small) {
    return undefined;
  }
  const shown = el('figure', { class: 'original' }, small);
  void sessionOf(location).then(async ({ pictures }) => {
    if (pictures === true) {
      // A file that is gone, or of a format that browsers do not show, leaves the small one where it is.
      await replaced(state, row, small).catch(() => undefined);
    }
  });
  return shown;
}

async function replaced(state: State, row: number, small: HTMLCanvasElement): Promise<void> {
  await state.data.complete; // numbers are not known before
  const number = state.data.number(row);
  const file = await (await answered(`pictures/${number}`)).blob();
  const image = el('img', { class: 'picture', alt: `Picture of row ${number}, as its file has it` });
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(image.src);
  }
  if (image.naturalWidth > small.width || image.naturalHeight > small.height) {
    image.title = `${image.naturalWidth} × ${image.naturalHeight} pixels`;
    small.replaceWith(image);
  }
}

function blank({ width, height }: PictureData, label: string, scale: number): HTMLCanvasElement {
  const canvas = el('canvas', { class: 'picture', role: 'img', 'aria-label': label, width, height });
  canvas.style.width = `${Math.round(width * scale)}px`;
  canvas.style.height = `${Math.round(height * scale)}px`;
  return canvas;
}

/** Makes a small picture that pins its row when it is pressed. */
export function thumbnail(state: State, row: number, note = ''): HTMLElement {
  const size = state.data.pictures ? 44 / Math.max(state.data.pictures.width, state.data.pictures.height) : 1;
  const number = state.data.number(row);
  return el(
    'button',
    {
      type: 'button',
      class: 'thumb',
      title: note ? `Row ${number}: ${note}` : `Row ${number}`,
      'aria-label': `Pin row ${number}${note ? `, ${note}` : ''}`,
      onclick: () => (state.pinned.value = { row }),
      onpointerenter: () => (state.hovered.value = { mark: { row } }),
      onpointerleave: () => (state.hovered.value = undefined),
    },
    picture(state, row, size) ?? String(number),
  );
}

/** The mean of the pictures of rows, and of how many; undefined while none of their pages is there. */
export function meanPicture(state: State, rows: Uint32Array): { canvas: HTMLCanvasElement; of: number } | undefined {
  const pictures = state.data.pictures;
  if (!pictures) {
    return undefined;
  }
  const sums = new Float64Array(pictures.width * pictures.height * 4);
  const step = Math.max(1, rows.length / MOST_AVERAGED);
  let of = 0;
  for (let at = 0; at < rows.length; at += step) {
    const pixels = pictures.pixels(rows[Math.floor(at)] ?? 0);
    if (pixels) {
      add(sums, pixels.data);
      of++;
    }
  }
  if (of === 0) {
    return undefined;
  }
  const canvas = blank(pictures, `Mean of ${of} pictures`, 112 / Math.max(pictures.width, pictures.height));
  const mean = new ImageData(
    Uint8ClampedArray.from(sums, (sum) => sum / of),
    pictures.width,
    pictures.height,
  );
  canvas.getContext('2d')?.putImageData(mean, 0, 0);
  return { canvas, of };
}

function add(sums: Float64Array, values: Uint8ClampedArray): void {
  for (let at = 0; at < values.length; at++) {
    sums[at] = (sums[at] as number) + (values[at] as number);
  }
}
