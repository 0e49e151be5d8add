/** Files that a person has chosen or dropped, those in folders too. */

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
