#!/usr/bin/env node
// Measures a page of the part 'explorer' in Debian's chromium: when it shows what, how long frames take, how large it is.
// Needs node 18 or later and chromium on the PATH, nothing else; the browser is driven through a pipe.
//
//   bench/explorer.mjs reeb-runs/mnist-umap-1/explorer.html [--rounds 5] [--json]
//
// A frame counts as drawn once a pixel of it can be read. Figures are medians over the rounds, each in a browser of its own.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Browser, pause } from './browser.mjs';

const [WIDTH, HEIGHT] = [1400, 900];
const STEPS = 30;

/** Runs in the page before its own scripts: notes when marks were drawn and pages of pictures came. */
const WATCH = `
  window.seen = { dots: 0, sheet: 0, pictures: 0, drawn: 0, uploaded: 0, calls: 0 };
  for (const [name, at] of [['drawArrays', 2], ['drawElements', 1]]) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (mode, ...given) {
      draw.call(this, mode, ...given);
      const [now, count] = [performance.now(), given[at - 1]];
      seen.drawn = now;
      seen.calls++;
      if (mode === this.POINTS && !seen.dots && count > 1) seen.dots = now;
      if (mode === this.TRIANGLES && !seen.pictures && count >= 600 && seen.uploaded) seen.pictures = now;
    };
  }
  for (const name of ['texSubImage3D', 'texImage3D']) {
    const upload = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...given) {
      upload.apply(this, given);
      seen.uploaded = performance.now();
      seen.sheet ||= seen.uploaded;
    };
  }
  window.finished = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const gl = document.querySelector('canvas')?.getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    done(performance.now());
  })));
`;

/** Waits until nothing was drawn and no picture came for two seconds. */
async function settled(value) {
  for (;;) {
    const { quiet, there } = await value(
      '({ quiet: performance.now() - Math.max(seen.drawn, seen.uploaded), there: seen.calls > 0 && document.readyState === "complete" })',
    );
    if (there && quiet > 2000) {
      return;
    }
    await pause(100);
  }
}

/** Drags the stage step by step and gives the milliseconds from each step to its finished frame. */
async function pan({ tell, value }) {
  const [x, y] = [WIDTH / 2, HEIGHT / 2];
  const mouse = (type, dx, buttons) =>
    tell('Input.dispatchMouseEvent', { type, x: x + dx, y: y + dx / 2, button: 'left', buttons, clickCount: 1 });
  await mouse('mousePressed', 0, 1);
  const times = [];
  for (let step = 1; step <= STEPS; step++) {
    const before = await value('performance.now()');
    await mouse('mouseMoved', 4 * step, 1);
    times.push((await value('finished()')) - before);
  }
  await mouse('mouseReleased', 4 * STEPS, 0);
  return median(times);
}

async function key({ tell }, text) {
  const code = text >= '0' && text <= '9' ? `Digit${text}` : `Key${text.toUpperCase()}`;
  await tell('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, code });
  await tell('Input.dispatchKeyEvent', { type: 'keyUp', key: text, code });
}

/** Morphs to the second view, or to the first where the page opens on another, and gives how long that took and how many frames it had. */
async function morph(tab) {
  const before = await tab.value('({ time: performance.now(), calls: seen.calls })');
  await key(tab, await tab.value("document.querySelector('.view')?.ariaPressed === 'true' ? '2' : '1'"));
  const frames = [];
  for (let last = -1; ; ) {
    const { drawn, now } = await tab.value('finished().then((now) => ({ drawn: seen.drawn, now }))');
    if (drawn !== last && drawn > before.time) {
      frames.push(now);
      last = drawn;
    } else if (now - Math.max(last, before.time) > 1500) {
      return { ms: Math.round((frames.at(-1) ?? before.time) - before.time), frames: frames.length };
    }
  }
}

async function round(address) {
  const browser = new Browser();
  try {
    const tab = await browser.tab(WIDTH, HEIGHT, WATCH);
    await tab.tell('Page.navigate', { url: address });
    await pause(200);
    await settled(tab.value);
    const seen = await tab.value('seen');
    const overview = await pan(tab);
    await settled(tab.value);
    const { ms, frames } = await morph(tab);
    const heap = await tab.tell('Runtime.getHeapUsage');
    const memory = browser.memory();
    return {
      'first dots, ms': seen.dots,
      // Where all marks are dots at first, the first pictures are those that a closer look would show.
      ...(seen.sheet ? { 'first pictures on the card, ms': seen.sheet } : {}),
      ...(seen.pictures ? { 'first pictures drawn, ms': seen.pictures } : {}),
      'everything, ms': Math.max(seen.drawn, seen.uploaded),
      'pan at the overview, ms a frame': overview,
      'change of view, ms': ms,
      'change of view, frames': frames,
      'heap of scripts, MB': heap.usedSize / 1e6,
      ...(memory === undefined ? {} : { 'memory of the browser, MB': memory }),
    };
  } finally {
    await browser.close();
  }
}

function median(values) {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

async function main(given) {
  const rounds = given.includes('--rounds') ? Number(given[given.indexOf('--rounds') + 1]) : 3;
  const page = given.find((one, at) => !one.startsWith('--') && given[at - 1] !== '--rounds');
  if (!page || !(rounds >= 1)) {
    throw new Error('usage: bench/explorer.mjs PAGE.html [--rounds N] [--json]');
  }
  const bytes = statSync(page).size;
  const results = [];
  for (let at = 0; at < rounds; at++) {
    results.push(await round(pathToFileURL(resolve(page)).href));
  }
  const figures = { 'page, MB': bytes / 1e6 };
  for (const name of Object.keys(results[0])) {
    figures[name] = median(results.map((result) => result[name]));
  }
  if (given.includes('--json')) {
    console.log(JSON.stringify({ page, rounds, figures }, null, 2));
    return;
  }
  console.log(`| ${page}, ${rounds} rounds | median |\n| --- | ---: |`);
  for (const [name, value] of Object.entries(figures)) {
    console.log(`| ${name} | ${value < 100 ? Number(value.toPrecision(3)) : Math.round(value)} |`);
  }
}

main(process.argv.slice(2)).catch((problem) => {
  console.error(`explorer.mjs: ${problem.message}`);
  process.exitCode = 1;
});
