/** Paper: what is printed is a picture of the view. */

import { later } from './later/later';
import type { App } from './state/state';

/**
 * Prints a picture of the view, whoever asks for it, as a canvas that was drawn before leaves paper white. Paper is light, whatever
 * the theme.
 */
export function listenToPrinting(app: App): void {
  let canvas: HTMLCanvasElement | undefined;
  const clear = (): void => {
    canvas?.remove();
    canvas = undefined;
  };
  window.addEventListener('beforeprint', () => {
    clear();
    const { theme } = document.documentElement.dataset;
    themed(app, 'light');
    canvas = later().composed(app, 2);
    themed(app, theme === 'dark' ? 'dark' : 'light');
    canvas.classList.add('printed');
    document.body.append(canvas);
  });
  window.addEventListener('afterprint', clear);
}

function themed({ pane }: App, theme: 'light' | 'dark'): void {
  document.documentElement.dataset['theme'] = theme;
  pane.stage.theme(theme);
}
