/**
 * Pictures of one size in layers of at most 2048 x 2048 pixels, which every WebGL2 has, in the order of the rows. The same
 * bytes go to the graphics card and answer what the pixels of a row are. Cells have no margins: the stage never samples
 * beyond a picture's edge.
 */

const SIDE = 2048;
/** Cells are multiples of it, so that two halvings keep to pixels. */
const STEP = 4;

export class Sheet {
  /** Pixels of a cell; a picture lies in its upper left corner, its edge repeated to fill the rest. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Cells in a row of a layer, and in a whole layer. */
  readonly across: number;
  readonly perLayer: number;
  /** Pixels of a layer. */
  readonly layerWidth: number;
  readonly layerHeight: number;
  readonly layers: readonly Uint8Array[];
  /** Pictures of the rows before this one are there. */
  ready = 0;

  constructor(
    readonly width: number,
    readonly height: number,
    readonly channels: 1 | 3,
    readonly rows: number,
  ) {
    this.cellWidth = Math.ceil(width / STEP) * STEP;
    this.cellHeight = Math.ceil(height / STEP) * STEP;
    const most = Math.floor(SIDE / this.cellHeight);
    this.across = Math.min(Math.floor(SIDE / this.cellWidth), Math.ceil(Math.sqrt(rows)));
    const down = Math.min(most, Math.ceil(rows / this.across));
    this.perLayer = this.across * down;
    this.layerWidth = this.across * this.cellWidth;
    this.layerHeight = down * this.cellHeight;
    const count = Math.ceil(rows / this.perLayer);
    const bytes = this.layerWidth * this.layerHeight * channels;
    this.layers = Array.from({ length: count }, () => new Uint8Array(bytes));
  }

  /** Takes a line of a wire page whose first picture is that of `first`, with so many cells of so many pixels across. */
  take(first: number, cell: number, across: number, y: number, line: Uint8Array): void {
    if (this.isLayer(first, cell, across)) {
      // Most pages are laid out as layers are: a line is copied as it is, some ten times as fast as picture by picture.
      this.layers[first / this.perLayer]!.set(line, y * line.length);
      return;
    }
    const row = first + Math.floor(y / cell) * across;
    const within = (y % cell) - ((cell - this.height) >> 1);
    if (within < 0 || within >= this.height) return;
    const count = Math.min(across, this.rows - row);
    const left = (cell - this.width) >> 1;
    const length = this.width * this.channels;
    for (let i = 0; i < count; i++) {
      const layer = this.layers[Math.floor((row + i) / this.perLayer)]!;
      let to = this.start(row + i) + within * this.layerWidth * this.channels;
      let from = (i * cell + left) * this.channels;
      for (const end = from + length; from < end;) layer[to++] = line[from++]!;
    }
    if (this.cellWidth > this.width || this.cellHeight > this.height) this.fill(row, count, within);
  }

  /** Whether a wire page has the pictures of a layer where the layer has them. */
  private isLayer(first: number, cell: number, across: number): boolean {
    const square = cell === this.width && cell === this.height && cell % STEP === 0;
    return square && across === this.across && first % this.perLayer === 0;
  }

  /** The place of a row's first pixel in its layer, in bytes. */
  private start(row: number): number {
    const slot = row % this.perLayer;
    const x = (slot % this.across) * this.cellWidth;
    const y = Math.floor(slot / this.across) * this.cellHeight;
    return (y * this.layerWidth + x) * this.channels;
  }

  /** Repeats the edges of pictures of which a line came, to the right and, at the last line, downwards. */
  private fill(first: number, count: number, y: number): void {
    const stride = this.layerWidth * this.channels;
    const [length, whole] = [this.width * this.channels, this.cellWidth * this.channels];
    for (let row = first; row < first + count; row++) {
      const layer = this.layers[Math.floor(row / this.perLayer)]!;
      const at = this.start(row) + y * stride;
      for (let i = length; i < whole; i++) layer[at + i] = layer[at + i - this.channels]!;
      for (let below = y + 1; y === this.height - 1 && below < this.cellHeight; below++)
        layer.copyWithin(at + (below - y) * stride, at, at + whole);
    }
  }

  /** The picture of a row, or undefined while it is not there. */
  pixels(row: number): ImageData | undefined {
    if (row < 0 || row >= this.ready) return undefined;
    const layer = this.layers[Math.floor(row / this.perLayer)]!;
    const image = new ImageData(this.width, this.height);
    const { data } = image;
    const { channels } = this;
    let from = this.start(row);
    for (let y = 0, to = 0; y < this.height; y++, from += this.layerWidth * channels) {
      for (let x = 0; x < this.width; x++, to += 4) {
        const at = from + x * channels;
        data[to] = layer[at]!;
        data[to + 1] = channels === 1 ? layer[at]! : layer[at + 1]!;
        data[to + 2] = channels === 1 ? layer[at]! : layer[at + 2]!;
        data[to + 3] = 255;
      }
    }
    return image;
  }
}
