#!/usr/bin/env node
// Measures how soon a graph follows a slider: moves the resolution of a sample's cover step by step, as the page of
// 'reeb explore' asks for it. Needs node 18 or later, nothing else; REEB_DATA or fetched data where the sample needs them.
//
//   bench/live.mjs path/to/bin/reeb [sample-workflows/mnist-mapper.json] [graph.cover.resolution]
//
// Prints for each setting the engine's milliseconds and those until the browser would have the whole answer.

import { spawn } from 'node:child_process';

const SETTINGS = [10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80];
/** Long enough for what the server prepares once, before anybody moves anything. */
const PREPARED = 30_000;

const [reeb, workflow = 'sample-workflows/mnist-mapper.json', path = 'graph.cover.resolution'] = process.argv.slice(2);
if (!reeb) {
  console.error('usage: bench/live.mjs path/to/bin/reeb [WORKFLOW] [PATH]');
  process.exit(1);
}
const server = spawn(reeb, ['explore', workflow, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });

async function address() {
  let text = '';
  for await (const part of server.stdout) {
    text += part;
    if (text.includes('\n')) {
      return new URL(text.split('\n')[0]);
    }
  }
  throw new Error('reeb explore has ended');
}

/** Waits until the run has ended, and gives the address of its page. */
async function ended(origin, headers) {
  for (;;) {
    const task = await (await fetch(`${origin}/api/tasks/1`, { headers })).json();
    if (task.address) {
      return `${origin}${task.address}`;
    }
    if (task.failure) {
      throw new Error(task.failure.messages.join('\n'));
    }
    await new Promise((done) => setTimeout(done, 500));
  }
}

try {
  const url = await address();
  const entered = await fetch(url, { redirect: 'manual' });
  const headers = { Cookie: entered.headers.get('set-cookie').split(';')[0], Origin: url.origin };
  const run = await ended(url.origin, headers);
  const list = await (await fetch(`${run}api/graphs`, { headers })).json();
  const graph = list.graphs.find(({ parameters }) => parameters.some((one) => one.path === path));
  if (!graph) {
    throw new Error(`nothing of ${path} can be moved`);
  }
  await new Promise((done) => setTimeout(done, PREPARED));
  console.log(`| ${path} | nodes | edges | engine, ms | answered, ms |\n| ---: | ---: | ---: | ---: | ---: |`);
  for (const value of SETTINGS) {
    const begun = performance.now();
    const answer = await fetch(`${run}api/graphs/${graph.name}`, {
      method: 'POST', headers, body: JSON.stringify({ page: graph.page, values: { [path]: value } }),
    });
    const built = await answer.json();
    const all = performance.now() - begun;
    if (!answer.ok) {
      throw new Error(`${value}: ${built.error ?? answer.status}`);
    }
    console.log(`| ${value} | ${built.nodes} | ${built.edges} | ${Math.round(built.milliseconds)} | ${Math.round(all)} |`);
  }
} catch (problem) {
  console.error(`live.mjs: ${problem.message}`);
  process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
}
