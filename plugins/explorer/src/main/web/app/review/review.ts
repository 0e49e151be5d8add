/** The review of the page's groups: what has been edited so far, what is being looked at, and where it is kept. */

import type { CategoryData, ColumnData, DataSet } from '../../data/types';
import type { GraphIndex } from '../graph/graph';
import { Computed, Signal } from '../base/signals';
import { apply } from './apply';
import { groupColumns, tagColumns } from './columns';
import type { Again, Base, Edit, Line } from './edits';
import { groupsNow, hashesOf, type Journal } from './journal';
import { columnGroupings, graphGroupings, MOST_CATEGORIES, type Grouping } from './groupings';
import type { Group, Groups } from './groups';
import { Keeping } from './keeping';
import { usualLabels } from './labelcolumn';
import { isEdit, readLines, sameBase, writeBase, writeLine } from './lines';
import type { Labelling } from './measures';
import { RowNumbers } from './numbers';
import { Refusal } from './refusal';
import { parted, union, writeRows } from './rowset';
import { NOTHING, replay, withBase, withLine, type LeftOut, type Replay } from './replay';

/** Columns that clusterers give are called after their steps. */
const CLUSTERS = /cluster/i;

export class Review {
  /** What the lines of the journal say. */
  readonly replay = new Signal<Replay>(NOTHING);
  /** A last line was cut short, as its writing was interrupted, and is left out. */
  readonly cut = new Signal(false);
  /** Whether somebody has opened the review or edited anything. */
  readonly begun = new Signal(false);
  /** Name of the grouping that is reviewed; empty: the usual one. */
  readonly asked = new Signal('');
  /** Name of the column of labels that groups are held against; empty: none; undefined: the usual one. */
  readonly labelled = new Signal<string | undefined>(undefined);
  /** The id of the group that is looked at. */
  readonly looked = new Signal<string | undefined>(undefined);
  /** Groups as they would be after a command that is being prepared. */
  readonly preview = new Signal<Groups | undefined>(undefined);
  readonly keeping: Keeping;

  readonly numbers: Computed<RowNumbers | undefined>;
  readonly groupings: Computed<readonly Grouping[]>;
  readonly grouping: Computed<Grouping | undefined>;
  /** The edits of the grouping that is reviewed. */
  readonly journal: Computed<Journal | undefined>;
  readonly groups: Computed<Groups | undefined>;
  /** The group that is looked at. */
  readonly group: Computed<Group | undefined>;
  /** Columns of categories that may be labels. */
  readonly labels: Computed<readonly CategoryData[]>;
  readonly labelling: Computed<Labelling | undefined>;
  /** The groups as columns of the rows; none before the review has begun. */
  readonly columns: Computed<readonly ColumnData[]>;
  /** Numbers of the rows that have each tag, whichever grouping was reviewed when they were given. */
  readonly tags: Computed<ReadonlyMap<string, Uint32Array>>;
  /** Edits that could not be taken over to the grouping as it is now. */
  readonly leftOut: Computed<readonly LeftOut[]>;

  readonly #bases = new WeakMap<Grouping, Base>();

  constructor(
    private readonly data: DataSet,
    ready: Signal<boolean>,
    indexOf: (graph: number) => GraphIndex | undefined,
  ) {
    this.keeping = new Keeping();
    this.numbers = new Computed(() => (ready.value ? new RowNumbers(data) : undefined));
    // A graph that is built anew gives other components; columns stay.
    const ofColumns = new Computed(() => (ready.value ? columnGroupings(data) : []));
    this.groupings = new Computed(() => (ready.value ? [...ofColumns.value, ...graphGroupings(data, indexOf)] : []));
    this.grouping = new Computed(() => {
      const all = this.groupings.value;
      const name = this.asked.value || this.replay.value.grouping;
      return (
        all.find((one) => one.name === name) ??
        all.find((one) => CLUSTERS.test(one.name)) ??
        all.find((one) => one.graph) ??
        all.at(-1)
      );
    }, true);
    const onBase = new Computed(() => {
      const base = this.#base();
      return base && this.#on(this.replay.value, base);
    });
    this.journal = new Computed(() => onBase.value?.journals.get(this.grouping.value?.name ?? ''));
    this.leftOut = new Computed(() => onBase.value?.leftOut ?? []);
    this.groups = new Computed(() => this.journal.value && groupsNow(this.journal.value));
    this.group = new Computed(() => this.groups.value?.groups.find(({ id }) => id === this.looked.value));
    this.labels = new Computed(() => {
      const grouping = this.grouping.value?.name;
      return data.columns.filter(
        (column): column is CategoryData =>
          column.type === 'category' && column.name !== grouping && column.categories.length <= MOST_CATEGORIES,
      );
    });
    this.labelling = new Computed(() => this.#labelling());
    this.tags = new Computed(() => this.#tags());
    this.columns = new Computed(() => this.#columns());
  }

  /** The groups before any edit, as the page has them. */
  #base(grouping = this.grouping.value): Base | undefined {
    const numbers = this.numbers.value;
    if (!grouping || !numbers) {
      return undefined;
    }
    const base = this.#bases.get(grouping) ?? grouping.base(numbers);
    this.#bases.set(grouping, base);
    return base;
  }

  /** The journal as a line about this base would find it. */
  #on(now: Replay, base: Base): Replay {
    return this.#goesOn(now, base) ? now : withBase(now, base);
  }

  #goesOn(now: Replay, base: Base): boolean {
    const known = now.journals.get(base.grouping)?.base;
    return now.grouping === base.grouping && known !== undefined && (known === base || sameBase(known, base));
  }

  #labelling(): Labelling | undefined {
    const [numbers, all] = [this.numbers.value, this.labels.value];
    const column =
      this.labelled.value === undefined
        ? usualLabels(all)
        : all.find(({ name }) => name === this.labelled.value);
    if (!numbers || !column) {
      return undefined;
    }
    const { name, categories, values } = column;
    return {
      name,
      names: categories,
      of: (number) => {
        const code = values[numbers.row(number)] ?? categories.length;
        return code < categories.length ? code : -1;
      },
    };
  }

  #columns(): ColumnData[] {
    const [groups, numbers, grouping] = [
      this.preview.value ?? this.groups.value,
      this.numbers.value,
      this.grouping.value,
    ];
    if (!this.begun.value || !groups || !numbers || !grouping) {
      return [];
    }
    const base = this.journal.value?.base.groups.length ?? 0;
    const taken = (name: string): boolean => this.data.columns.some((column) => column.name === name);
    return [
      ...groupColumns(groups, numbers, grouping.colours, base, taken),
      ...tagColumns(this.tags.value, numbers, this.data.rows, taken),
    ];
  }

  #tags(): ReadonlyMap<string, Uint32Array> {
    const own = this.grouping.value?.name;
    const others = [...this.replay.value.journals].filter(([name]) => name !== own).map(([, journal]) => journal);
    const all = new Map<string, Uint32Array>();
    const known = this.numbers.value?.ascending ?? new Uint32Array();
    for (const journal of [...others, ...(this.journal.value ? [this.journal.value] : [])]) {
      groupsNow(journal).tags.forEach((rows, tag) => {
        const [there] = parted(rows, known);
        if (there.length > 0) {
          all.set(tag, union(all.get(tag) ?? new Uint32Array(), there));
        }
      });
    }
    return all;
  }

  /** Reads what was kept. */
  async load(page: Document, address: Location): Promise<void> {
    const file = await this.keeping.open(page, address);
    if (file !== undefined) {
      await this.#read(file, 'edits.jsonl');
    }
  }

  /** Puts the lines of a file in place of this journal, of which nothing may be kept that cannot be given up. */
  async open(text: string, file: string): Promise<void> {
    const lines = readLines(text, file);
    const played = await replay(lines, file);
    const unknown = [...played.journals.keys()].filter(
      (name) => !this.groupings.peek().some((one) => one.name === name),
    );
    if (unknown.length > 0) {
      throw new Refusal(
        `${file} reviews ${unknown.map((name) => `'${name}'`).join(' and ')}, which this page does not have; it has ` +
          this.groupings
            .peek()
            .map(({ name }) => `'${name}'`)
            .join(', '),
      );
    }
    this.keeping.replace(text.slice(0, text.lastIndexOf('\n') + 1));
    this.#take(played, lines.cut);
  }

  async #read(text: string, file: string): Promise<void> {
    try {
      const lines = readLines(text, file);
      this.#take(await replay(lines, file), lines.cut);
      this.keeping.ready(text);
    } catch (problem) {
      this.keeping.broken(text, problem instanceof Error ? problem.message : String(problem));
    }
  }

  #take(played: Replay, cut: boolean): void {
    this.cut.value = cut;
    this.replay.value = played;
    this.asked.value = played.grouping ?? '';
    this.looked.value = undefined;
    this.begun.value ||= played.journals.size > 0;
  }

  /** Why an edit cannot be done; undefined where it can. */
  refused(edit: Edit): string | undefined {
    try {
      this.after(edit);
      return undefined;
    } catch (problem) {
      return problem instanceof Refusal ? problem.message : String(problem);
    }
  }

  /** The groups as they would be. Throws a `Refusal` where an edit cannot be done. */
  after(edit: Edit): Groups {
    const groups = this.groups.peek();
    const off = this.keeping.off.peek();
    if (!groups || off !== '') {
      throw new Refusal(off || 'the page is still being read');
    }
    return apply(groups, edit);
  }

  /** Does an edit, undoes or does again, and keeps its line. Throws a `Refusal` where it cannot be done. */
  perform(edit: Edit | Again): void {
    this.#perform(edit, this.#base(), this.groups.peek());
  }

  /** Takes a tag from rows of these numbers, whichever groupings were reviewed when they got it: the edit is one of that review. */
  untag(tag: string, numbers: Uint32Array): void {
    const own = this.grouping.peek()?.name ?? '';
    const reviewed = [...this.replay.peek().journals.keys()];
    for (const name of [...reviewed.filter((one) => one !== own), own]) {
      const base = this.#base(this.groupings.peek().find((one) => one.name === name)) ?? this.replay.peek().journals.get(name)?.base;
      const journal = base && this.#on(this.replay.peek(), base).journals.get(name);
      const groups = journal && groupsNow(journal);
      const [tagged] = parted(numbers, groups?.tags.get(tag) ?? new Uint32Array());
      if (tagged.length > 0) {
        this.asked.value = own; // which stays under review
        this.#perform({ op: 'untag', tag, rows: writeRows(tagged) }, base, groups);
      }
    }
    this.#lastlyAbout(own, reviewed);
  }

  /** Has the journal end with the grouping that is under review, with which the page begins when it is loaded again. */
  #lastlyAbout(own: string, reviewed: readonly string[]): void {
    const now = this.replay.peek();
    const base = this.#base();
    if (base && now.grouping !== own && reviewed.includes(own)) {
      this.keeping.keep(writeBase(base).then((one) => writeLine({ ...one, when: new Date().toISOString() })));
      this.replay.value = withBase(now, base);
    }
  }

  #perform(edit: Edit | Again, base: Base | undefined, groups: Groups | undefined): void {
    const off = this.keeping.off.peek();
    if (!base || !groups || off !== '') {
      throw new Refusal(off || 'the page has neither groups nor a graph with which edits are kept');
    }
    const now = this.replay.peek();
    const fresh = !this.#goesOn(now, base);
    const when = new Date().toISOString();
    const members = isEdit(edit) ? hashesOf(groups, edit) : undefined;
    const line: Line = { ...edit, when, ...(members !== undefined && { members }) };
    const after = withLine(this.#on(now, base), line, this.keeping.lines + (fresh ? 2 : 1));
    if (fresh) {
      this.keeping.keep(writeBase(base).then((one) => writeLine({ ...one, when })));
    }
    this.keeping.keep(Promise.resolve(writeLine(line)));
    this.preview.value = undefined;
    this.begun.value = true;
    this.replay.value = after;
  }
}
