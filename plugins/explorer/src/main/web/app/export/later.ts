/** The script that writes files, which runs when it is first needed. */

import type * as Files from './all';

declare global {
  /** What that script leaves, as the build names it. */
  var reebFiles: typeof Files | undefined;
}

/** Runs the script where it has not run yet, and gives what it has. */
export function files(): typeof Files {
  if (!globalThis.reebFiles) {
    const script = document.createElement('script');
    // The page's policy knows the hash of this text.
    script.textContent = document.getElementById('files')?.textContent ?? '';
    document.head.append(script);
    script.remove();
  }
  if (!globalThis.reebFiles) {
    throw new Error('this page lacks the script that writes files: write the page again');
  }
  return globalThis.reebFiles;
}
