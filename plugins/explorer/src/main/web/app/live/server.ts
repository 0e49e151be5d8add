/** Asks the server that the page came from to build graphs anew; a page that was opened as a file has none. */

import type { Update } from '../../data/wire';
import { apiOf } from '../base/served';
import { sessionOf } from '../base/session';

/** A parameter that can be moved, as its part declares it. */
export interface Parameter {
  /** As `--set` takes it, such as `graph.cover.resolution`. */
  readonly path: string;
  readonly name: string;
  /** The part that has it, such as `cubes`. */
  readonly part: string;
  readonly about: string;
  readonly type: 'whole' | 'number' | 'choice' | 'flag';
  /** That of the run; null where it is left to the part. */
  readonly value: Value | null;
  readonly choices?: readonly { readonly name: string; readonly about: string }[];
  readonly least?: number;
  readonly above?: number;
  readonly greatest?: number;
  readonly below?: number;
}

export type Value = number | string | boolean;

/** What can be moved of a graph. */
export interface LiveGraph {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

export interface Rebuilt {
  readonly settings: readonly string[];
  readonly milliseconds: number;
  readonly nodes: number;
  readonly edges: number;
  /** What became of the rows, in words. */
  readonly rows: string;
  readonly update: Update;
}

export type Values = Readonly<Record<string, Value>>;

/** The graphs that can be moved; none where no server offers it. */
export async function liveGraphs(): Promise<readonly LiveGraph[]> {
  try {
    const { live } = await sessionOf(location);
    return live === true ? ((await (await fetch(address('graphs'))).json()) as { graphs: LiveGraph[] }).graphs : [];
  } catch {
    return []; // the server has ended
  }
}

/** Builds a graph with other values. Rejects with an error whose message is for people; undefined where a newer request has come. */
export async function rebuilt(graph: string, values: Values): Promise<Rebuilt | undefined> {
  const response = await post(['graphs', graph], values);
  return response.status === 409 ? undefined : ((await response.json()) as Rebuilt);
}

/** The run's workflow with other values, as text. Rejects likewise. */
export async function workflowWith(graph: string, values: Values): Promise<string> {
  return (await post(['graphs', graph, 'workflow'], values)).text();
}

/** A graph as a project of Gephi; `gexf` is the graph as the page knows it. Rejects likewise. */
export async function projectOf(graph: string, values: Values, gexf: string, colour: string): Promise<Blob> {
  const response = await post(['graphs', graph, 'project'], values, { gexf, ...(colour !== '' && { colour }) });
  return response.blob();
}

async function post(path: readonly string[], values: Values, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  const page = /\/([^/]+)\.html$/.exec(location.pathname)?.[1];
  const body = JSON.stringify({ ...(page !== undefined && { page: decodeURIComponent(page) }), ...more, values });
  let response: Response;
  try {
    response = await fetch(address(...path), { method: 'POST', body });
  } catch {
    throw new Error('The server does not answer: it may have ended. Start "reeb explore" again.');
  }
  if (!response.ok && response.status !== 409) {
    throw new Error(await reason(response));
  }
  return response;
}

async function reason(response: Response): Promise<string> {
  try {
    return ((await response.json()) as { error: string }).error;
  } catch {
    return `The server answers ${response.status} ${response.statusText}.`;
  }
}

function address(...path: readonly string[]): URL {
  return apiOf(path.map(encodeURIComponent).join('/'));
}
