/** Places in a uniform grid of cells: what is near a place is found without looking at all of them. */

/** Four numbers a mark, of which x and y come first. */
const STRIDE = 4;

export class Grid {
  private readonly across: number;
  private readonly down: number;
  private readonly cell: number;
  private readonly left: number;
  private readonly bottom: number;
  private readonly starts: Uint32Array;
  private readonly items: Uint32Array;

  constructor(private readonly marks: Float32Array) {
    const n = marks.length / STRIDE;
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < marks.length; i += STRIDE) {
      left = Math.min(left, marks[i]!);
      right = Math.max(right, marks[i]!);
      bottom = Math.min(bottom, marks[i + 1]!);
      top = Math.max(top, marks[i + 1]!);
    }
    const width = Math.max(right - left, 1e-9);
    const height = Math.max(top - bottom, 1e-9);
    this.left = n === 0 ? 0 : left;
    this.bottom = n === 0 ? 0 : bottom;
    // About two marks a cell; long thin layouts must not make more cells than marks.
    const cells = Math.max(1, n / 2);
    this.cell = n === 0 ? 1 : Math.max(Math.sqrt((width * height) / cells), Math.max(width, height) / cells);
    this.across = n === 0 ? 1 : Math.floor(width / this.cell) + 1;
    this.down = n === 0 ? 1 : Math.floor(height / this.cell) + 1;
    this.starts = new Uint32Array(this.across * this.down + 1);
    this.items = new Uint32Array(n);
    this.fill(n);
  }

  private fill(n: number): void {
    const { starts, items, marks } = this;
    const place = new Uint32Array(n);
    for (let i = 0; i < n; i++) {
      const at = this.row(marks[i * STRIDE + 1]!) * this.across + this.column(marks[i * STRIDE]!);
      place[i] = at;
      starts[at + 1]!++;
    }
    for (let i = 1; i < starts.length; i++) starts[i] = starts[i]! + starts[i - 1]!;
    const next = starts.slice();
    for (let i = 0; i < n; i++) items[next[place[i]!]!++] = i;
  }

  private column(x: number): number {
    return Math.min(this.across - 1, Math.max(0, Math.floor((x - this.left) / this.cell)));
  }

  private row(y: number): number {
    return Math.min(this.down - 1, Math.max(0, Math.floor((y - this.bottom) / this.cell)));
  }

  /** Calls back with all marks in the cells that a rectangle touches. */
  each(left: number, bottom: number, right: number, top: number, take: (mark: number) => void): void {
    const [from, to] = [this.column(left), this.column(right)];
    const last = this.row(top);
    for (let y = this.row(bottom); y <= last; y++) {
      const begin = this.starts[y * this.across + from]!;
      const end = this.starts[y * this.across + to + 1]!;
      for (let i = begin; i < end; i++) take(this.items[i]!);
    }
  }

  /** The mark nearest to a place within a distance, of those that are wanted, or -1. */
  nearest(x: number, y: number, within: number, wanted: (mark: number) => boolean = () => true): number {
    let best = -1;
    let least = within * within;
    this.each(x - within, y - within, x + within, y + within, (mark) => {
      const dx = this.marks[mark * STRIDE]! - x;
      const dy = this.marks[mark * STRIDE + 1]! - y;
      const distance = dx * dx + dy * dy;
      if (distance < least && wanted(mark)) {
        best = mark;
        least = distance;
      }
    });
    return best;
  }

  /**
   * How far marks are apart about each mark: the side of the square that each has for itself there. Marks are counted in the
   * nine cells about a mark's own, of which empty ones do not count, or marks at the rim of a crowd would seem far apart.
   */
  spacing(): Float32Array {
    const { across, down, starts } = this;
    const result = new Float32Array(this.items.length);
    for (let y = 0; y < down; y++) {
      for (let x = 0; x < across; x++) {
        const at = y * across + x;
        if (starts[at] === starts[at + 1]) continue;
        const [from, to] = [Math.max(0, x - 1), Math.min(across - 1, x + 1)];
        let [count, cells] = [0, 0];
        for (let each = Math.max(0, y - 1); each <= Math.min(down - 1, y + 1); each++) {
          const row = each * across;
          count += starts[row + to + 1]! - starts[row + from]!;
          for (let i = row + from; i <= row + to; i++) if (starts[i + 1]! > starts[i]!) cells++;
        }
        const side = this.cell * Math.sqrt(cells / count);
        for (let i = starts[at]!; i < starts[at + 1]!; i++) result[this.items[i]!] = side;
      }
    }
    return result;
  }
}
