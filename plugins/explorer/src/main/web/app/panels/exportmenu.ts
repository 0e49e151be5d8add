/** What can be taken along: the view as a picture or a drawing, the graph, the selection's address. */

import { button, el, iconButton } from '../base/dom';
import { fileName, save } from '../export/files';
import { later } from '../later/later';
import { sessionOf } from '../base/session';
import { projectOf } from '../live/server';
import { effect } from '../base/signals';
import type { App } from '../state/state';
import { rowsOf } from '../state/selection';

/** Least and most pixels across that may be asked for: browsers draw no larger canvas. */
const SIZES = [200, 16_000] as const;
/** As many as print on 17 cm at 300 dots an inch. */
const USUAL_SIZE = 2000;

export function exportMenu(app: App): HTMLElement {
  const { state } = app;
  const menu = el('div', { id: 'export-menu', class: 'menu', popover: 'auto' });
  const graphs = [
    item('Graph (GEXF)', () => later().saveGraph(app, 'gexf')),
    item('Graph (GraphML)', () => later().saveGraph(app, 'graphml')),
  ];
  const project = item('Graph (project of Gephi)', () => saveProject(app));
  project.hidden = true;
  void sessionOf(location).then((session) =>
    effect(() => (project.hidden = session.project !== true || !state.index.value)),
  );
  menu.append(
    item('Picture of the view (PNG)', () => later().savePng(app, 1)),
    item('Picture, twice as large (PNG)', () => later().savePng(app, 2)),
    item('Picture, four times as large (PNG)', () => later().savePng(app, 4)),
    sized(),
    item('Drawing of the view (SVG)', () => later().saveFigure(app, 'svg')),
    item('Drawing of the view (PDF)', () => later().saveFigure(app, 'pdf')),
    ...graphs,
    project,
    item('Rows (CSV): those chosen, or all', () => {
      const chosen = state.selection.peek();
      later().saveCsv(
        state.edited.peek(),
        chosen ? rowsOf(chosen) : Uint32Array.from({ length: app.data.rows }, (_, row) => row),
      );
    }),
    ...(location.protocol.startsWith('http') ? [item('This page, to open without a server', () => savePage(app))] : []),
    item('Copy the address of what is shown', () => copyLink(app)),
    item('Print', () => window.print()),
  );
  effect(() => graphs.forEach((one) => (one.hidden = !state.index.value)));
  const opener = iconButton('save', 'Save or share', () => undefined, 'E');
  opener.setAttribute('popovertarget', 'export-menu');
  opener.id = 'export-button';
  menu.addEventListener('toggle', () => place(menu, opener));
  return el('div', { class: 'menu-anchor' }, opener, menu);

  function item(label: string, work: () => void | Promise<void>): HTMLButtonElement {
    return button(label, () => void run(label, work), { class: 'menu-item' });
  }

  /** Pictures for print have to have as many pixels as somebody asks for. */
  function sized(): HTMLElement {
    const [least, most] = SIZES;
    const field = el('input', { type: 'number', min: least, max: most, step: 1, value: USUAL_SIZE, required: true });
    const label = 'Picture of this width (PNG)';
    return el(
      'form',
      {
        class: 'menu-form',
        onsubmit: (event: Event) => {
          event.preventDefault();
          void run(label, () => later().savePngAcross(app, field.valueAsNumber));
        },
      },
      el('label', {}, 'Picture (PNG), pixels across ', field),
      el('button', { type: 'submit', 'aria-label': label }, 'Save'),
    );
  }

  async function run(label: string, work: () => void | Promise<void>): Promise<void> {
    menu.hidePopover();
    try {
      await work();
    } catch (problem) {
      state.message.value = `${label} failed: ${problem instanceof Error ? problem.message : String(problem)}`;
    }
  }
}

/** Saves the page as the server has it: all of it, or what lies beside it, too. */
async function savePage({ state, data }: App): Promise<void> {
  const response = await fetch(location.pathname);
  if (!response.ok) {
    throw new Error(`the server answers ${response.status} ${response.statusText}`);
  }
  save(fileName(data.manifest.title, 'html'), await response.blob());
  const beside = data.manifest.data?.path;
  state.message.value =
    beside === undefined ? '' : `Its data are in ${beside} on this server: keep that file beside it.`;
}

/** The server writes it, of the graph with the names and places that it has here. */
async function saveProject(app: App): Promise<void> {
  const { state } = app;
  const graph = state.index.peek()?.graph.name ?? '';
  const column = state.scheme.peek().column;
  const colour = column && column.type !== 'text' && !column.name.startsWith('fate in ') ? column.name : '';
  const gexf = later().graphText(app, 'gexf');
  const project = await projectOf(graph, state.moved.get(graph) ?? {}, gexf, colour);
  save(later().graphName(app, 'gephi'), project);
}

async function copyLink({ state }: App): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    const kept = !state.selection.peek() || /[#&](query|rows)=/.test(location.hash);
    state.message.value = kept
      ? 'The address is copied; it opens this page as it is shown now.'
      : 'The address is copied, but the selection is too large for it and known to this tab alone; save its numbers, or choose it by a query.';
  } catch {
    state.message.value = 'This browser lets pages from files copy nothing; the address bar holds the address.';
  }
}

/** A popover lies in the middle of the window unless it is told where. */
function place(menu: HTMLElement, opener: HTMLElement): void {
  const { bottom, right } = opener.getBoundingClientRect();
  menu.style.top = `${bottom + 4}px`;
  menu.style.left = `${Math.max(8, right - menu.offsetWidth)}px`;
}
