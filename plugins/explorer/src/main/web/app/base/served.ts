/** Where the page is on the server that it came from. */

/** Takes the token out of the address, which has let the browser in and is of no more use: it is not to be seen nor kept. */
export function dropToken(): void {
  const address = new URL(location.href);
  if (address.searchParams.has('token')) {
    address.searchParams.delete('token');
    history.replaceState(history.state, '', address);
  }
}

/** The address of what the server does for the run that this page shows: several runs may be open, each below a path of its own. */
export function apiOf(path: string, address: Location = location): URL {
  const run = /^\/runs\/\d+(?=\/)/.exec(address.pathname)?.[0] ?? '';
  return new URL(`${run}/api/${path}`, address.origin);
}

/** Asks the server for a run's own; rejects with an error whose message is for people. */
export async function answered(path: string, options: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(apiOf(path), options);
  } catch (problem) {
    if (options.signal?.aborted) {
      throw problem;
    }
    throw new Error('The server does not answer: it may have ended. Start "reeb explore" again.');
  }
  if (!response.ok) {
    const told = (await response.json().catch(() => ({}))) as { error?: string };
    throw new Error(told.error ?? `The server answers ${response.status} ${response.statusText}.`);
  }
  return response;
}
