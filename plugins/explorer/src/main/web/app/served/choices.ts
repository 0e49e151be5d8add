/** What was chosen in the workflow of this run, with the reasons; there where the page is served by "reeb explore". */

import { button, el } from '../base/dom';
import { fileName, save } from '../export/files';
import { answered } from '../base/served';
import { sessionOf } from '../base/session';
import { effect, Signal } from '../base/signals';
import type { App } from '../state/state';

type Value = number | string | boolean | readonly string[] | null;

interface Choice {
  readonly path: string;
  readonly label: string;
  readonly form: 'whole' | 'number' | 'flag' | 'choice' | 'part' | 'names';
  /** Null where it is left to the part. */
  readonly value: Value;
  readonly reason: string;
  readonly options?: readonly { readonly name: string; readonly about: string }[];
}

interface Listed {
  readonly choices: readonly Choice[];
  /** Whether the workflow can be run again here. */
  readonly again: boolean;
  readonly why?: string;
}

type Changed = Signal<Readonly<Record<string, Value>>>;

export function choices(app: App): HTMLElement {
  const panel = el('details', { class: 'panel choices', hidden: true }, el('summary', {}, el('h2', {}, 'Choices')));
  void sessionOf(location).then((session) => (panel.hidden = session.choices !== true));
  let asked = false;
  panel.addEventListener('toggle', () => {
    if (panel.open && !asked) {
      asked = true;
      list(app).then(
        (form) => panel.append(form),
        (problem: unknown) => panel.append(el('p', { role: 'alert' }, words(problem))),
      );
    }
  });
  return panel;
}

async function list(app: App): Promise<HTMLElement> {
  const listed = (await (await answered('choices')).json()) as Listed;
  const changed: Changed = new Signal({});
  const wrong = el('p', { class: 'live-wrong', role: 'alert', hidden: true });
  const told = (problem: unknown): void => {
    wrong.textContent = words(problem);
    wrong.hidden = false;
  };
  const again = button('Run with these', () => {
    post('choices', changed.peek())
      .then(async (response) => {
        const { task } = (await response.json()) as { task: number };
        location.assign(`/start#task=${task}`);
      })
      .catch(told);
  });
  const workflow = button('Save', () => {
    post('choices/workflow', changed.peek())
      .then(async (response) => save(fileName(app.data.manifest.title, 'json'), await response.blob()))
      .catch(told);
  });
  workflow.title = 'Saves the workflow with these choices, for "reeb run"; keep it beside the one that was run';
  effect(() => {
    const count = Object.keys(changed.value).length;
    again.disabled = count === 0 || !listed.again;
    again.textContent = count === 0 ? 'Run with these' : `Run with these (${count} changed)`;
    wrong.hidden = true;
  });
  return el(
    'form',
    { class: 'live-form', onsubmit: (event: Event) => event.preventDefault() },
    el('p', { class: 'hint' }, listed.why ?? 'What is changed here is run as another run; steps before it come from the cache.'),
    ...listed.choices.map((choice) => control(choice, changed)),
    wrong,
    el('div', { class: 'live-buttons' }, again, workflow),
  );
}

function control(choice: Choice, changed: Changed): HTMLElement {
  const set = (value: Value): void => {
    const rest = Object.fromEntries(Object.entries(changed.peek()).filter(([path]) => path !== choice.path));
    const same = JSON.stringify(value) === JSON.stringify(choice.value);
    changed.value = same ? rest : { ...rest, [choice.path]: value };
  };
  const id = `choice-${choice.path}`;
  const reason = el('p', { class: 'hint', id: `${id}-reason` }, choice.reason);
  if (choice.form === 'names') {
    return names(choice, set, reason);
  }
  const input = field(choice, set);
  input.id = id;
  input.setAttribute('aria-describedby', reason.id);
  return el('div', { class: 'choice' }, el('label', { for: id, title: choice.path }, choice.label), input, reason);
}

function field(choice: Choice, set: (value: Value) => void): HTMLElement {
  const { form, value, options = [] } = choice;
  if (form === 'choice' || form === 'part') {
    const select = el(
      'select',
      { onchange: () => set(select.value) },
      value === null && el('option', { value: '', disabled: true }, 'nothing'),
      ...options.map(({ name, about }) => el('option', { value: name, title: about }, name || 'none: leave it out')),
    );
    select.value = value === null ? '' : String(value);
    return select;
  }
  if (form === 'flag') {
    const box = el('input', { type: 'checkbox', onchange: () => set(box.checked) });
    box.checked = value === true;
    return box;
  }
  const input = el('input', {
    type: 'text',
    inputmode: 'decimal',
    size: 8,
    placeholder: 'estimated',
    oninput: () => {
      const text = input.value.trim().replace(',', '.');
      // What is no number the server refuses, in words.
      set(text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text));
    },
  });
  input.value = value === null ? '' : String(value);
  return input;
}

function names(choice: Choice, set: (value: Value) => void, reason: HTMLElement): HTMLElement {
  const { value, options = [] } = choice;
  const boxes = options.map(({ name }) => {
    const box = el('input', { type: 'checkbox', value: name, onchange: () => set(checked()) });
    box.checked = Array.isArray(value) && value.includes(name);
    return box;
  });
  const checked = (): string[] => boxes.filter((box) => box.checked).map((box) => box.value);
  return el(
    'fieldset',
    { class: 'choice', 'aria-describedby': reason.id },
    el('legend', { title: choice.path }, choice.label),
    ...boxes.map((box) => el('label', { class: 'choice-name' }, box, box.value)),
    reason,
  );
}

function words(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

function post(path: string, values: Readonly<Record<string, Value>>): Promise<Response> {
  return answered(path, { method: 'POST', body: JSON.stringify({ values }) });
}
