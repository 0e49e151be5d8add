/** Sends a file, or the files of a folder, in pieces: what breaks off leaves nothing behind on the server. */

import { answer, ask, type Overview } from './server';

/** A file and its path within what was dropped, whose name comes first. */
export interface Found {
  readonly path: string;
  readonly file: File;
}

/** Lists the files of an input. */
export async function chosen(input: HTMLInputElement): Promise<readonly Found[]> {
  return visible([...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** Lists the files of what was dropped. Everything is asked for at once, since it is gone when the event has ended. */
export async function dropped(data: DataTransfer): Promise<readonly Found[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const files = [...data.files];
  if (entries.length === 0) {
    return visible(files.map((file) => ({ path: file.name, file })));
  }
  const found: Found[] = [];
  for (const entry of entries) {
    await collect(entry, entry.name, found);
  }
  return visible(found);
}

async function collect(entry: FileSystemEntry, path: string, found: Found[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    found.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // Some browsers give no more than a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) {
      return;
    }
    for (const one of some) {
      await collect(one, `${path}/${one.name}`, found);
    }
  }
}

/** What systems keep for themselves in folders, such as .DS_Store, is not sent. */
function visible(found: readonly Found[]): readonly Found[] {
  return found.filter(({ path }) => !path.split('/').some((name, place) => place > 0 && name.startsWith('.')));
}

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
