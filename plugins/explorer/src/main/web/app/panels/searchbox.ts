/** One field for searching and for queries, with suggestions beneath, and what is wrong with its place. */

import { el, fill } from '../base/dom';
import { QueryMistake } from '../query/mistake';
import { asksQuery, suggestions, type Suggestion } from '../state/search';
import { modeOf } from '../state/selection';
import { effect } from '../base/signals';
import { count, type App } from '../state/state';

export function searchBox(app: App): HTMLElement {
  const { state, data } = app;
  const input = el('input', {
    type: 'text',
    id: 'search',
    role: 'combobox',
    'aria-label': 'Search, or ask a query',
    'aria-expanded': 'false',
    'aria-controls': 'suggestions',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: 'Search, or ask: label = 7 and size > 20',
    oninput: () => suggest(),
    onkeydown: (event: KeyboardEvent) => key(event),
    onfocus: () => input.select(),
    onblur: () => close(),
  });
  const list = el('ul', {
    id: 'suggestions',
    class: 'suggestions',
    role: 'listbox',
    'aria-label': 'Suggestions',
    hidden: true,
  });
  const mistake = el('div', { class: 'mistake', role: 'alert', hidden: true });
  let shown: Suggestion[] = [];
  let at = -1;
  effect(() => {
    const query = state.selection.value?.query;
    if (document.activeElement !== input) {
      input.value = query ?? '';
      mistake.hidden = true;
    }
  });
  const example = data.columns.find(({ type }) => type === 'category');
  if (example?.type === 'category') {
    input.placeholder = `Search, or ask: ${example.name} = ${example.categories[0] ?? ''}`;
  }
  return el('div', { class: 'search' }, input, list, mistake);

  function suggest(): void {
    mistake.hidden = true;
    shown = suggestions(state, input.value);
    at = -1;
    fill(
      list,
      ...shown.map((one, place) =>
        el(
          'li',
          {
            id: `suggestion-${place}`,
            role: 'option',
            'aria-selected': 'false',
            onpointerdown: (event: Event) => (event.preventDefault(), take(one, event as PointerEvent)),
          },
          one.words,
        ),
      ),
    );
    open(shown.length > 0);
  }

  function open(some: boolean): void {
    list.hidden = !some;
    input.setAttribute('aria-expanded', String(some));
    input.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    open(false);
  }

  function move(step: number): void {
    at = (at + step + shown.length + 1) % (shown.length + 1);
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === at)));
    if (at < shown.length) {
      input.setAttribute('aria-activedescendant', `suggestion-${at}`);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function key(event: KeyboardEvent): void {
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && shown.length > 0) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (list.hidden) {
        input.value = state.selection.peek()?.query ?? '';
        mistake.hidden = true;
        input.blur();
      }
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const taken = shown[at] ?? (asksQuery(input.value) ? undefined : shown[0]);
      if (taken) {
        take(taken, event);
      } else {
        ask(input.value, event);
      }
    }
  }

  function take(one: Suggestion, event: KeyboardEvent | PointerEvent): void {
    input.value = one.query;
    if (one.unfinished) {
      close();
    } else {
      ask(one.query, event);
    }
  }

  function ask(query: string, event: KeyboardEvent | PointerEvent): void {
    close();
    if (query.trim() === '') {
      state.choose(undefined, 'set');
      return;
    }
    try {
      const found = state.ask(query, modeOf({ shift: event.shiftKey, alt: event.altKey }));
      mistake.hidden = true;
      if (found === 0) {
        state.message.value = 'No row meets this.';
      } else if (found <= 50) {
        visit();
      }
    } catch (problem) {
      tell(problem);
    }
  }

  /** Few rows are hard to see from afar. */
  function visit(): void {
    const mask = state.selection.peek()?.mask;
    const rows = Uint32Array.from(mask ?? [], (_, row) => row).filter((row) => mask?.[row] === 1);
    app.fit(rows);
    if (rows.length === 1) {
      state.pinned.value = { row: rows[0] as number };
    }
    state.spoken.value = `${count(rows.length, 'row')} found`;
  }

  function tell(problem: unknown): void {
    const [sentence = '', ...place] = (problem instanceof Error ? problem.message : String(problem)).split('\n');
    fill(
      mistake,
      el('p', {}, problem instanceof QueryMistake ? problem.sentence : sentence),
      place.length > 0 && el('pre', { 'aria-hidden': 'true' }, place.map((line) => line.slice(2)).join('\n')),
    );
    mistake.hidden = false;
    if (problem instanceof QueryMistake) {
      input.setSelectionRange(problem.column - 1, problem.column - 1);
    }
  }
}
