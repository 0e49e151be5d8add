/** Sliders for what graphs are built with; there where the page is served by "reeb explore". */

import { button, el, fill } from '../base/dom';
import { fileName, save } from '../export/files';
import { Follower } from '../live/follow';
import { liveGraphs, workflowWith, type Parameter, type Value } from '../live/server';
import { spanOf } from '../live/span';
import { effect } from '../base/signals';
import type { App } from '../state/state';

export function live(app: App): HTMLElement {
  const { state } = app;
  const body = el('div', {});
  const panel = el(
    'section',
    { class: 'panel live', id: 'live', 'aria-labelledby': 'live-title', hidden: true },
    el('h2', { id: 'live-title' }, 'Live'),
    body,
  );
  void liveGraphs().then((graphs) => {
    const followers = graphs.map((graph) => new Follower(app, graph));
    const forms = followers.map((follower) => form(app, follower));
    effect(() => {
      const shown = state.graphs.value[state.graph.value]?.name;
      const place = followers.findIndex(({ graph }) => graph.name === shown);
      panel.hidden = place < 0;
      fill(body, forms[place]);
    });
  });
  return panel;
}

/** The parameters of one graph, and what came of moving them. */
function form(app: App, follower: Follower): HTMLElement {
  const status = el('p', { class: 'live-status', role: 'status' });
  const wrong = el('p', { class: 'live-wrong', role: 'alert' });
  effect(() => {
    status.textContent = follower.busy.value ? 'Building …' : follower.status.value;
    wrong.textContent = follower.wrong.value;
    wrong.hidden = follower.wrong.value === '';
  });
  const back = button('As in the run', () => follower.set({}));
  const copy = button('As --set', () => void copySettings(app, follower), {
    title: 'Copies the arguments with which "reeb run" builds this graph',
  });
  const workflow = button('As workflow', () => void saveWorkflow(app, follower), {
    title: 'Saves a workflow with these values; keep it beside the one that was run',
  });
  effect(() => {
    back.disabled = Object.keys(follower.values.value).length === 0;
    copy.disabled = follower.settings.value === '';
  });
  return el(
    'form',
    { class: 'live-form', onsubmit: (event: Event) => event.preventDefault() },
    el('p', { class: 'hint' }, `What ${follower.graph.name} is built with`),
    status,
    wrong,
    ...follower.graph.parameters.map((parameter) => control(follower, parameter)),
    el('div', { class: 'live-buttons' }, back, copy, workflow),
  );
}

function control(follower: Follower, parameter: Parameter): HTMLElement {
  switch (parameter.type) {
    case 'choice':
      return choice(follower, parameter);
    case 'flag':
      return flag(follower, parameter);
    default:
      return number(follower, parameter);
  }
}

function named({ path, name, about }: Parameter, input: HTMLElement, ...more: readonly HTMLElement[]): HTMLElement {
  input.id = `live-${path}`;
  return el(
    'div',
    { class: 'live-parameter', title: about },
    el('label', { for: input.id }, name),
    input,
    ...more,
  );
}

function number(follower: Follower, parameter: Parameter): HTMLElement {
  const { path, name } = parameter;
  const field = el('input', {
    type: 'text',
    inputmode: 'decimal',
    size: 6,
    placeholder: 'estimated',
    onchange: () => typed(),
  });
  const slider = el('input', {
    type: 'range',
    'aria-label': `${name} by slider`,
    oninput: () => follower.move(path, Number(slider.value)),
  });
  effect(() => {
    const value = follower.value(path);
    const usual = typeof parameter.value === 'number' ? parameter.value : 1;
    const { least, greatest, step } = spanOf(parameter, usual);
    const now = typeof value === 'number' ? value : usual;
    slider.min = String(Math.min(least, now));
    slider.max = String(Math.max(greatest, now));
    slider.step = String(step);
    slider.value = String(now);
    field.value = value === undefined ? '' : String(value);
  });
  return named(parameter, field, slider);

  function typed(): void {
    const text = field.value.trim().replace(',', '.');
    // What is no number the server refuses, in words.
    follower.move(path, text === '' ? undefined : Number.isNaN(Number(text)) ? text : Number(text));
  }
}

function choice(follower: Follower, parameter: Parameter): HTMLElement {
  const { path, choices = [] } = parameter;
  const select = el(
    'select',
    { onchange: () => follower.move(path, select.value) },
    ...choices.map((one) => el('option', { value: one.name, title: one.about }, one.name)),
  );
  effect(() => (select.value = String(follower.value(path) ?? '')));
  return named(parameter, select);
}

function flag(follower: Follower, parameter: Parameter): HTMLElement {
  const { path } = parameter;
  const box = el('input', { type: 'checkbox', onchange: () => follower.move(path, box.checked) });
  effect(() => (box.checked = follower.value(path) === true));
  return named(parameter, box);
}

async function copySettings({ state }: App, follower: Follower): Promise<void> {
  try {
    await navigator.clipboard.writeText(follower.settings.peek());
    state.message.value = `Copied: ${follower.settings.peek()}`;
  } catch {
    state.message.value = `This browser copies nothing here; the arguments are ${follower.settings.peek()}`;
  }
}

async function saveWorkflow({ state, data }: App, follower: Follower): Promise<void> {
  const values: Readonly<Record<string, Value>> = follower.values.peek();
  try {
    const text = await workflowWith(follower.graph.name, values);
    save(fileName(data.manifest.title, 'json'), new Blob([text], { type: 'application/json' }));
  } catch (problem) {
    state.message.value = `As workflow failed: ${problem instanceof Error ? problem.message : String(problem)}`;
  }
}
