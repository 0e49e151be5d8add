#!/usr/bin/env node
// Films a page of the part 'explorer': its map, colours, the way to the graph, a node that opens, a selection. The film is one of
// the page itself: its clock goes on by a frame only once that frame is taken, so that films are smooth on any machine.
// Needs node 18 or later, chromium, and img2webp (Debian: webp) on the PATH.
//
//   bench/film.mjs reeb-runs/mnist-purity-1/page.html docs/images/explorer.webp [--frames FOLDER]
//
// What it does on the page is written for sample-workflows/mnist-purity.json.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Browser, pause } from './browser.mjs';

const [WIDTH, HEIGHT] = [1000, 620];
/** Milliseconds of a frame while something moves. */
const FRAME = 80;
const QUALITY = 72;
/** A place of the page at the rim of an island, and a node of threes that are not all threes. */
const BETWEEN = [700, 497];
const NODE = 'node = 10';

/** Takes the clock out of the page's hands once the film begins. */
const CLOCK = `
  const [raf, now] = [requestAnimationFrame.bind(window), performance.now.bind(performance)];
  let time;
  let waiting = new Map();
  let last = 0;
  window.requestAnimationFrame = (call) => {
    if (time === undefined) return raf(call);
    waiting.set(++last + 1e9, call);
    return last + 1e9;
  };
  const cancel = cancelAnimationFrame.bind(window);
  window.cancelAnimationFrame = (id) => waiting.delete(id) || cancel(id);
  performance.now = () => time ?? now();
  window.film = {
    begin: () => (time = now()),
    step: (ms) => {
      time += ms;
      const calls = [...waiting.values()];
      waiting = new Map();
      calls.forEach((call) => call(time));
    },
    say: (words) => {
      let line = document.getElementById('film-words');
      if (!line) {
        line = document.body.appendChild(document.createElement('div'));
        line.id = 'film-words';
        Object.assign(line.style, {
          position: 'fixed', left: '62%', bottom: '44px', transform: 'translateX(-50%)', padding: '5px 14px', zIndex: 99, whiteSpace: 'nowrap',
          font: '600 17px system-ui, sans-serif', color: '#fff', background: '#000b', borderRadius: '6px',
        });
      }
      line.textContent = words;
    },
  };
`;

class Film {
  frames = [];

  constructor(tab, folder) {
    this.tab = tab;
    this.folder = folder;
  }

  /** Takes the page as it is, to be seen for so long. */
  async take(ms) {
    const { data } = await this.tab.tell('Page.captureScreenshot', { format: 'png' });
    const file = join(this.folder, `${String(this.frames.length).padStart(3, '0')}.png`);
    writeFileSync(file, Buffer.from(data, 'base64'));
    this.frames.push({ file, ms });
  }

  /** Lets the page go on for so many frames, and takes each. */
  async go(frames) {
    for (let frame = 0; frame < frames; frame++) {
      await this.tab.value(`film.step(${FRAME})`);
      await this.take(FRAME);
    }
  }

  /** Lets it come to rest without taking anything, and shows that for so long. */
  async hold(ms) {
    for (let frame = 0; frame < 12; frame++) {
      await this.tab.value(`film.step(${FRAME})`);
      await pause(40);
    }
    await this.take(ms);
  }

  async say(words) {
    await this.tab.value(`film.say(${JSON.stringify(words)})`);
  }

  async key(text) {
    await this.tab.tell('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text });
    await this.tab.tell('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
  }

  /** Turns the wheel towards a place of the page, and takes the page after each notch. */
  async nearer(x, y, notches) {
    for (let notch = 0; notch < notches; notch++) {
      await this.tab.tell('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: -180 });
      await this.go(1);
    }
  }

  async colour(name) {
    await this.tab.value(`{
      const select = document.getElementById('colour');
      select.value = ${JSON.stringify(name)};
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }`);
  }

  async ask(query) {
    await this.tab.value(`{
      const field = document.getElementById('search');
      field.value = ${JSON.stringify(query)};
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      document.querySelector('canvas.marks').focus();
    }`);
  }

  async press(selector, text) {
    await this.tab.value(`[...document.querySelectorAll(${JSON.stringify(selector)})]
      .find((one) => one.textContent.trim().startsWith(${JSON.stringify(text)})).click()`);
  }
}

async function scenes(film) {
  await film.say('70,000 digits by UMAP, coloured by label');
  await film.hold(1700);
  await film.say('Near enough, marks are pictures');
  await film.nearer(...BETWEEN, 9);
  await film.hold(1700);
  await film.key('f');
  await film.go(5);
  await film.colour('clusters');
  await film.say('Colour by any column: clusters');
  await film.hold(1300);
  await film.colour('label');
  await film.key('2');
  await film.say('To their Mapper graph');
  await film.go(9);
  await film.hold(1300);
  await film.say('A node opens into its rows');
  await film.ask(NODE);
  await film.press('.selection-bar button', 'Show');
  await film.go(8);
  await film.hold(1700);
  await film.key('f');
  await film.ask('label = 4 or label = 9');
  await film.say('Choose rows: by a query, a lasso, the legend');
  await film.go(5);
  await film.hold(1300);
  await film.key('1');
  await film.say('What is chosen stays chosen in every view');
  await film.go(9);
  await film.hold(1900);
}

async function ready({ value }) {
  for (let waited = 0; waited < 120_000; waited += 200) {
    if (await value("location.hash.includes('view=') && document.querySelector('#colour option') !== null")) {
      await pause(3000); // all pictures are there
      return;
    }
    await pause(200);
  }
  throw new Error('the page shows nothing');
}

async function main(given) {
  const at = given.indexOf('--frames');
  const [page, out] = given.filter((one, place) => !one.startsWith('--') && (at < 0 || place !== at + 1));
  if (!page || !out) {
    throw new Error('usage: bench/film.mjs PAGE.html OUT.webp [--frames FOLDER]');
  }
  const folder = at < 0 ? mkdtempSync(join(tmpdir(), 'reeb-film-')) : given[at + 1];
  mkdirSync(folder, { recursive: true });
  const browser = new Browser();
  try {
    const tab = await browser.tab(WIDTH, HEIGHT, CLOCK);
    await tab.tell('Page.navigate', { url: `${pathToFileURL(resolve(page)).href}#theme=light` });
    await ready(tab);
    const film = new Film(tab, folder);
    await film.key(']');
    await pause(500);
    await tab.value('film.begin()');
    await scenes(film);
    const frames = film.frames.flatMap(({ file, ms }) => ['-d', String(ms), file]);
    execFileSync('img2webp', ['-loop', '0', '-mixed', '-lossy', '-q', String(QUALITY), '-m', '6', ...frames, '-o', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    console.log(`${out}: ${film.frames.length} frames, ${(statSync(out).size / 1e6).toFixed(2)} MB`);
  } finally {
    await browser.close();
    if (at < 0) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

main(process.argv.slice(2)).catch((problem) => {
  console.error(`film.mjs: ${problem.message}`);
  process.exitCode = 1;
});
