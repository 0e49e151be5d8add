/** Asks the server that the page came from where new pictures and rows lie. */

import { answered } from '../base/served';

/** How far the server has learned a graph. */
export interface Learned {
  readonly state: 'idle' | 'learning' | 'impossible' | 'ready';
  /** What it is at, and how far. */
  readonly task?: string;
  readonly done?: number;
  readonly total?: number;
  /** Why it cannot be learned. */
  readonly reason?: string;
  readonly graph?: string;
  readonly takes?: 'pictures' | 'rows';
  /** The step that gives lens values. */
  readonly lens?: string;
  readonly limits: { readonly bytes: number; readonly pictures: number; readonly rows: number };
}

/** What is said of a row, as `reeb predict --json` says it. */
export interface Said {
  readonly row: number;
  readonly node: number;
  readonly name: string;
  readonly group: string;
  readonly confidence: number | null;
  readonly distance: number;
  readonly outlier: number;
  readonly nodes: readonly { readonly node: number; readonly share: number }[];
  readonly lens?: readonly number[];
  /** Numbers of the known rows nearest to it. */
  readonly nearest: readonly number[];
}

/** Milliseconds from one question how far it is to the next. */
const PAUSE = 400;

/** Has a graph learned, where it is not, and waits for that. Rejects with an error for people where it cannot be. */
export async function learned(
  graph: string | undefined,
  signal: AbortSignal,
  told: (learned: Learned) => void,
): Promise<Learned> {
  const path = pathOf(graph);
  let now = await ask<Learned>(path, { method: 'POST', signal });
  while (now.state === 'learning') {
    told(now);
    await pause(signal);
    now = await ask<Learned>(path, { signal });
  }
  if (now.state !== 'ready') {
    throw new Error(`Nothing new can be placed here: ${now.reason ?? 'the run was closed'}`);
  }
  return now;
}

/** Places pictures: what is said of each, or why it cannot be read. */
export async function picturesAt(
  graph: string,
  files: readonly File[],
  signal: AbortSignal,
): Promise<readonly (Said | { readonly error: string })[]> {
  const sizes = files.map(({ size }) => size).join();
  const path = `${pathOf(graph)}/pictures?sizes=${sizes}`;
  return (await ask<{ placed: (Said | { error: string })[] }>(path, { method: 'POST', body: new Blob([...files]), signal }))
    .placed;
}

/** Places the rows of a table. */
export function tableAt(
  graph: string,
  file: File,
  signal: AbortSignal,
): Promise<{ readonly placed: readonly Said[]; readonly warnings: readonly string[] }> {
  return ask(`${pathOf(graph)}/table/${encodeURIComponent(file.name)}`, { method: 'POST', body: file, signal });
}

function pathOf(graph: string | undefined): string {
  return graph === undefined ? 'placing' : `placing/${encodeURIComponent(graph)}`;
}

async function ask<T>(path: string, options: RequestInit): Promise<T> {
  return (await (await answered(path, options)).json()) as T;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(resolve, PAUSE);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
