/** What the server that the page came from can do for it: asked once, by all that need it. */

import { apiOf } from './served';

export interface Session {
  /** Whether edits of a review are kept there. */
  readonly journal?: boolean;
  /** Why not. */
  readonly reason?: string;
  /** Whether graphs can be built anew there. */
  readonly live?: boolean;
  /** Whether graphs can be saved as projects of Gephi there. */
  readonly project?: boolean;
  /** Whether new pictures and rows are placed there. */
  readonly placing?: boolean;
  /** Whether the files are there that pictures were read from. */
  readonly pictures?: boolean;
  /** Whether it tells what was chosen in the workflow. */
  readonly choices?: boolean;
}

declare global {
  /** What was answered: the page has two scripts, of which either may ask. */
  var reebSession: Promise<Session> | undefined;
}

/** Tells what it can do: nothing for a page that was opened as a file, or that comes from a server of another kind. */
export function sessionOf(address: Location): Promise<Session> {
  return (globalThis.reebSession ??= ask(address));
}

async function ask(address: Location): Promise<Session> {
  if (!address.protocol.startsWith('http')) {
    return {};
  }
  try {
    const response = await fetch(apiOf('session', address));
    return response.ok ? ((await response.json()) as Session) : {};
  } catch {
    return {};
  }
}
