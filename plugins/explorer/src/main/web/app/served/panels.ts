/** The panels that a page has beside the others where "reeb explore" shows it. */

import type { App } from '../state/state';
import { choices } from './choices';
import { live } from './live';
import { newPictures } from './newpictures';
import { Placing } from './placing';

export function servedPanels(app: App): HTMLElement[] {
  return [newPictures(app, new Placing(app)), live(app), choices(app)];
}
