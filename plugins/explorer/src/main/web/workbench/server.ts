/** Asks the server of the workbench. */

export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly about?: string;
  /** Why it cannot be run here. */
  readonly missing?: string;
}

export interface Run {
  /** By which it is asked for. */
  readonly run: number;
  readonly name: string;
  readonly title?: string;
  /** When it began, in ISO 8601. */
  readonly started?: string;
  /** How long it took. */
  readonly seconds?: number;
  /** The file of its data, or the part that gives them. */
  readonly data?: string;
  /** How many rows, in words. */
  readonly rows?: string;
  readonly picture: boolean;
}

export interface Overview {
  /** Where the server writes. */
  readonly folder: string;
  readonly limits: { readonly bytes: number; readonly files: number; readonly piece: number };
  
  readonly runs: readonly Run[];
  /** What goes on. */
  readonly tasks: readonly { readonly task: number; readonly title: string }[];
  
}

export interface Step {
  readonly name: string;
  readonly use: string;
  readonly about: string;
  readonly state: 'waiting' | 'running' | 'computed' | 'cached' | 'not needed' | 'failed' | 'cancelled';
  readonly seconds: number;
  readonly result?: string;
  /** What is being done, and how it stands. */
  readonly task?: string;
  readonly done?: number;
  readonly total?: number;
  /** Steps of the task in a second. */
  readonly rate?: number;
  /** Seconds, at this rate. */
  readonly remaining?: number;
}

export interface Task {
  readonly task: number;
  readonly title: string;
  readonly state: 'waiting' | 'reading' | 'running' | 'opening' | 'finished' | 'failed' | 'cancelled';
  readonly seconds: number;
  readonly memory: { readonly used: number; readonly most: number; readonly peak: number };
  readonly steps: readonly Step[];
  readonly warnings: readonly string[];
  readonly failure?: { readonly step?: string; readonly messages: readonly string[] };
  /** The page of the run. */
  readonly address?: string;
  readonly places?: { readonly number: number; readonly step: string; readonly rows: number; readonly shown: number };
}

/** Asks; rejects with an error whose message is for people. */
export async function ask<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await answer(path, options);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

export async function answer(path: string, options: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, options);
  } catch (problem) {
    if (options.signal?.aborted) {
      throw problem;
    }
    throw new Error('The server does not answer: it may have ended. Start "reeb explore" again.');
  }
  if (!response.ok) {
    throw new Error(await reason(response));
  }
  return response;
}

async function reason(response: Response): Promise<string> {
  try {
    return sentence(((await response.json()) as { error: string }).error);
  } catch {
    return `The server answers ${response.status} ${response.statusText}.`;
  }
}

/** What messages say begins in lower case, and ends without a point. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}

export function post<T>(path: string, body?: BodyInit): Promise<T> {
  return ask<T>(path, { method: 'POST', ...(body !== undefined && { body }) });
}

/** Tells what goes on here. */
export function goTo(task: number): void {
  location.hash = `#task=${task}`;
}
