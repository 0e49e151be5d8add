// Drives Debian's chromium through a pipe, for what measures and films the explorer's page. Needs node 18 or later and chromium on the
// PATH, nothing else.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** WebGL2 in software, and nothing that the browser asks for by itself. */
const FLAGS = [
  '--headless=new', '--remote-debugging-pipe', '--no-sandbox', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-gl=angle',
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-gpu-compositing',
];

/** Debian's chromium, as a browser of its own, spoken to by messages of JSON that end with a byte of 0. */
export class Browser {
  #waiting = new Map();
  #last = 0;
  #rest = '';

  constructor() {
    this.profile = mkdtempSync(join(tmpdir(), 'reeb-bench-browser-'));
    this.process = spawn('chromium', [...FLAGS, `--user-data-dir=${this.profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.failed = new Promise((_, fail) => {
      this.process.on('error', (problem) => fail(new Error(`chromium: ${problem.message}`)));
    });
    this.failed.catch(() => {});
    this.process.stdio[3].on('error', () => {});
    this.process.stdio[4].setEncoding('utf8').on('data', (text) => this.#hear(text));
  }

  #hear(text) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop();
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      error ? waiting?.fail(new Error(error.message)) : waiting?.done(result);
    }
  }

  ask(method, params = {}, sessionId = undefined) {
    const id = ++this.#last;
    const answer = new Promise((done, fail) => this.#waiting.set(id, { done, fail }));
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return Promise.race([answer, this.failed]);
  }

  /**
   * Opens an empty tab, and gives what tells it something and what asks it for a value.
   *
   * @param script runs in each of its pages before their own
   */
  async tab(width, height, script) {
    const { targetId } = await this.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.ask('Target.attachToTarget', { targetId, flatten: true });
    const tell = (method, params) => this.ask(method, params, sessionId);
    await tell('Page.enable');
    await tell('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await tell('Page.addScriptToEvaluateOnNewDocument', { source: script });
    const value = async (expression) => {
      const { result, exceptionDetails } = await tell('Runtime.evaluate', {
        expression, awaitPromise: true, returnByValue: true,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    };
    return { tell, value };
  }

  /** Megabytes that all processes of the browser hold, shared ones parted among them; undefined where the system does not tell. */
  memory() {
    try {
      const parents = new Map(readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => [Number(name), parentOf(name)]));
      const ours = (id) => id === this.process.pid || (parents.get(id) > 1 && ours(parents.get(id)));
      const kilobytes = [...parents.keys()].filter(ours).map((id) => {
        const told = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
        return Number(/^Pss:\s+(\d+)/m.exec(told)?.[1] ?? 0);
      });
      return kilobytes.reduce((sum, one) => sum + one, 0) / 1e3;
    } catch {
      return undefined;
    }
  }

  async close() {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.ask('Browser.close').catch(() => {}); // its answer may not come any more
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** The process that has begun another; 0 where that has ended meanwhile. */
function parentOf(id) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
