/** Colours of the stage: its background is that of its element, the others go with it. */

import type { Rgb, Theme } from '../scene/renderer';

const LIGHT: Theme = {
  background: [1, 1, 1],
  dim: [0.8, 0.81, 0.83],
  text: [0.09, 0.11, 0.14],
  accent: [0.12, 0.37, 0.75],
};
const DARK: Theme = {
  background: [0.07, 0.08, 0.1],
  dim: [0.29, 0.31, 0.35],
  text: [0.93, 0.94, 0.96],
  accent: [0.5, 0.7, 1],
};

export function themeOf(canvas: HTMLCanvasElement, name: 'light' | 'dark'): Theme {
  const numbers = getComputedStyle(canvas).backgroundColor.match(
    /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)/,
  );
  if (numbers === null || numbers[4] === '0') return name === 'dark' ? DARK : LIGHT;
  const background = numbers.slice(1, 4).map((each) => Number(each) / 255) as unknown as Rgb;
  // A person's own colours may be dark where the theme is light.
  const [red, green, blue] = background;
  return { ...(0.3 * red + 0.59 * green + 0.11 * blue < 0.5 ? DARK : LIGHT), background };
}
