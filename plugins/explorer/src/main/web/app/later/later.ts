/** The script of what most do not need, which runs when it is first needed. */

import type * as Later from './all';

declare global {
  /** What that script leaves, as the build names it. */
  var reebLater: typeof Later | undefined;
}

/** Runs the script where it has not run yet, and gives what it has. */
export function later(): typeof Later {
  if (!globalThis.reebLater) {
    const script = document.createElement('script');
    // The page's policy knows the hash of this text.
    script.textContent = document.getElementById('files')?.textContent ?? '';
    document.head.append(script);
    script.remove();
  }
  if (!globalThis.reebLater) {
    throw new Error('this page lacks its second script: write the page again');
  }
  return globalThis.reebLater;
}
