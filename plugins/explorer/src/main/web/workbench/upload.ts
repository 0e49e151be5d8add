/** Sends a file, or the files of a folder, in pieces: what breaks off leaves nothing behind on the server. */

import type { Found } from '../app/base/found';
import { answer, ask, type Overview } from './server';

/**
 * Sends files and begins a run of them.
 *
 * @param told hears how many bytes of how many have come
 * @returns the number of the run
 */
export async function send(
  files: readonly Found[],
  limits: Overview['limits'],
  signal: AbortSignal,
  told: (sent: number, all: number) => void,
): Promise<number> {
  const all = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length === 0) {
    throw new Error('There are no files in it. Drop a file, or a folder of pictures.');
  }
  const { upload } = await ask<{ upload: number }>('/api/uploads', {
    method: 'POST',
    body: JSON.stringify({ files: files.map(({ path, file }) => ({ path, bytes: file.size })) }),
    signal,
  });
  const forget = (): void => {
    navigator.sendBeacon(`/api/uploads/${upload}/cancel`);
  };
  addEventListener('pagehide', forget);
  try {
    // A blob of files is read as it is sent.
    const stream = new Blob(files.map(({ file }) => file));
    for (let at = 0; at < all; at += limits.piece) {
      const body = stream.slice(at, at + limits.piece);
      await answer(`/api/uploads/${upload}?at=${at}`, { method: 'POST', body, signal });
      told(Math.min(all, at + limits.piece), all);
    }
    return (await ask<{ task: number }>(`/api/uploads/${upload}/done`, { method: 'POST', signal })).task;
  } catch (problem) {
    forget();
    throw problem;
  } finally {
    removeEventListener('pagehide', forget);
  }
}
