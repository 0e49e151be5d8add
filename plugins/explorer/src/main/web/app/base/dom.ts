/** Makes elements. Texts become text nodes, never markup. */

type Child = Node | string | number | false | null | undefined;
type Value = string | number | boolean | null | undefined | ((event: never) => void);

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Properties that begin with `on` are listeners; true sets an attribute without a value, false and undefined
 * leave it out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value as EventListener);
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...present(children));
  return element;
}

/** Puts other children in. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...present(children));
}

function present(children: readonly Child[]): (Node | string)[] {
  return children
    .filter((child): child is Node | string | number => child !== false && child !== null && child !== undefined)
    .map((child) => (typeof child === 'number' ? String(child) : child));
}

/** Draws an icon of strokes in a square of 20, which screen readers pass over. */
export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** Makes a button with an icon; its name is its tooltip too, with the key that does the same. */
export function iconButton(
  name: keyof typeof ICONS,
  label: string,
  onclick: (event: MouseEvent) => void,
  key = '',
): HTMLButtonElement {
  const title = key ? `${label} (${key})` : label;
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title, onclick }, icon(name));
}

/** Makes a button with words. */
export function button(
  label: string,
  onclick: (event: MouseEvent) => void,
  properties: Record<string, Value> = {},
): HTMLButtonElement {
  return el('button', { type: 'button', ...properties, onclick }, label);
}

const ICONS = {
  pan: 'M10 2v16M2 10h16M7 5l3-3 3 3M7 15l3 3 3-3M5 7l-3 3 3 3M15 7l3 3-3 3',
  lasso: 'M10 3c4.4 0 8 2.2 8 5s-3.6 5-8 5-8-2.2-8-5 3.6-5 8-5zM5 12c-1.5 1.5-1 3.5 1 3.5s1.5 2-.5 2.5',
  box: 'M3 4h2M8 4h4M15 4h2v2M17 9v3M17 15v1h-2M12 16H8M5 16H3v-2M3 11V8M3 6V4',
  brush: 'M17 3l-7 7M10 10c2 0 3 1.5 2.5 3.5S9 17 4 16.5c1.8-.8 2-2 2-3.3S7.8 10 10 10z',
  fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  undo: 'M7 4L3 8l4 4M3 8h8a5 5 0 0 1 0 10H8',
  redo: 'M13 4l4 4-4 4M17 8H9a5 5 0 0 0 0 10h3',
  save: 'M10 3v10M6 9l4 4 4-4M3 16h14',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  help: 'M7 7.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M10 15.5v.5',
  close: 'M5 5l10 10M15 5L5 15',
  left: 'M3 4h14v12H3zM8 4v12',
  right: 'M3 4h14v12H3zM12 4v12',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M9 8v8',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM13 13l4 4',
  review: 'M4 3h12v14H4zM7 7l1 1 2-2M12 7h2M7 12l1 1 2-2M12 12h2',
  photo: 'M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 3M13 7.5v.5',
  link: 'M8 12l4-4M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2',
  layers: 'M10 3l8 4-8 4-8-4zM2 11l8 4 8-4',
  pin: 'M8 3h4l1 6 2 2H5l2-2zM10 11v6',
} as const;
