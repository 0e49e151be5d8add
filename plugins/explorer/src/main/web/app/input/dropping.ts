/** What is dropped on the page: files are placed where a server can do that, and else it is said what would. */

import { dropped } from '../base/found';
import type { App } from '../state/state';

export function listenToDrops({ state }: App): void {
  const { classList } = document.documentElement;
  const files = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragover', (event) => {
    if (files(event)) {
      event.preventDefault(); // else the browser would open the file in place of the page
      classList.toggle('dropping', state.takes !== undefined);
    }
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) {
      classList.remove('dropping');
    }
  });
  document.addEventListener('drop', (event) => {
    classList.remove('dropping');
    if (!event.dataTransfer || !files(event)) {
      return;
    }
    event.preventDefault();
    if (state.takes) {
      state.toggle('layers', true);
      state.takes(dropped(event.dataTransfer));
    } else {
      state.message.value =
        'Placing new pictures needs the machine behind the page: open it with “reeb explore RUN”, and drop them there.';
    }
  });
}
