/**
 * Draws a page of PDF 1.4 (ISO 32000-1): shapes, pictures, and words in Helvetica, which every viewer has. Words that it has no
 * signs for are drawn by the browser and become small pictures.
 */

import type { Rgb } from '../colour/colour';
import type { Pen, Words } from './pen';

type Part = string | Uint8Array<ArrayBuffer>;

/** Points of a PDF for each CSS pixel. */
const POINT = 0.75;
/** How far the handles of a quarter of a circle are from its ends, for a radius of 1. */
const HANDLE = 0.5523;
/** Pixels of words that are drawn as pictures for each CSS pixel. */
const FINE = 4;
/** Signs of Windows-1252 that are not where Unicode has them, from 0x80 on; blanks are those that Helvetica lacks here. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

export class PdfPen implements Pen {
  /** Bodies of objects, that of number 1 first; the first four are the catalogue, the pages, the page and what is drawn on it. */
  readonly #objects: Part[][] = [[], [], [], []];
  readonly #pictures: number[] = [];
  readonly #drawn: string[] = [];

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly title: string,
  ) {
    // Downwards, as on a screen.
    this.#drawn.push(`${POINT} 0 0 ${-POINT} 0 ${height * POINT} cm`);
  }

  rectangle(x: number, y: number, width: number, height: number, fill: Rgb): void {
    this.#drawn.push(`${colour(fill)} rg ${numbers(x, y, width, height)} re f`);
  }

  within(x: number, y: number, width: number, height: number): void {
    this.#drawn.push(`q ${numbers(x, y, width, height)} re W n`);
  }

  whole(): void {
    this.#drawn.push('Q');
  }

  lines(lines: readonly ArrayLike<number>[], ink: Rgb, width: number): void {
    this.#drawn.push(`${colour(ink)} RG ${numbers(width)} w 1 j ${lines.map(path).join('\n')} S`);
  }

  areas(outlines: readonly ArrayLike<number>[], fill: Rgb): void {
    this.#drawn.push(`${colour(fill)} rg ${outlines.map((line) => `${path(line)} h`).join('\n')} f`);
  }

  dots(places: readonly number[], ink: Rgb, size: number): void {
    // A line of no length with round ends is a dot.
    this.#drawn.push(`1 J ${colour(ink)} RG ${numbers(size)} w`);
    for (let at = 0; at < places.length; at += 2) {
      const place = numbers(places[at] ?? 0, places[at + 1] ?? 0);
      this.#drawn.push(`${place} m ${place} l`);
    }
    this.#drawn.push('S 0 J');
  }

  slice(x: number, y: number, radius: number, from: number, to: number, fill: Rgb): void {
    const whole = to - from > 0.9999;
    const at = (turn: number, along = 0): [number, number] => {
      const [sin, cos] = [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)];
      return [x + radius * (sin + along * cos), y - radius * (cos - along * sin)];
    };
    const steps = Math.max(1, Math.ceil((to - from) * 4));
    const step = (to - from) / steps;
    // Handles of shorter arcs are shorter.
    const handle = step === 0.25 ? HANDLE : (4 / 3) * Math.tan((Math.PI / 2) * step);
    const arcs = Array.from({ length: steps }, (_, arc) => {
      const [start, end] = [from + arc * step, from + (arc + 1) * step];
      return `${numbers(...at(start, handle), ...at(end, -handle), ...at(end))} c`;
    });
    const begin = whole ? `${numbers(...at(from))} m` : `${numbers(x, y)} m ${numbers(...at(from))} l`;
    this.#drawn.push(`${colour(fill)} rg ${begin} ${arcs.join(' ')} h f`);
  }

  async picture(canvas: HTMLCanvasElement, x: number, y: number, width: number, height: number): Promise<void> {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (!pixels) {
      throw new Error('the browser can make no picture of this size');
    }
    const [colours, alphas] = [new Uint8Array((pixels.length / 4) * 3), new Uint8Array(pixels.length / 4)];
    for (let at = 0; at < alphas.length; at++) {
      colours.set(pixels.subarray(4 * at, 4 * at + 3), 3 * at);
      alphas[at] = pixels[4 * at + 3] ?? 0;
    }
    const size = `/Type /XObject /Subtype /Image /Width ${canvas.width} /Height ${canvas.height} /BitsPerComponent 8`;
    const seen = alphas.every((alpha) => alpha === 255)
      ? ''
      : `/SMask ${await this.#stream(`${size} /ColorSpace /DeviceGray`, alphas)} 0 R`;
    const number = await this.#stream(`${size} /ColorSpace /DeviceRGB ${seen}`, colours);
    this.#pictures.push(number);
    this.#drawn.push(`q ${numbers(width, 0, 0, -height, x, y + height)} cm /P${number} Do Q`);
  }

  async words(x: number, y: number, text: string, how: Words): Promise<void> {
    const { ink, size, bold, halo } = how;
    const context = document.createElement('canvas').getContext('2d');
    if (!context) {
      return;
    }
    const font = (pixels: number): string => `${bold ? 600 : 400} ${pixels}px Helvetica, Arial, sans-serif`;
    context.font = font(size);
    const wide = context.measureText(text).width;
    const left = halo ? x - wide / 2 : x;
    const codes = [...text].map(codeOf);
    if (codes.includes(-1)) {
      const { canvas } = context;
      [canvas.width, canvas.height] = [Math.ceil(wide + 6) * FINE, size * 2 * FINE];
      context.font = font(size * FINE);
      context.lineWidth = 3 * FINE;
      context.strokeStyle = `rgb(${halo?.join(' ')})`;
      context.fillStyle = `rgb(${ink.join(' ')})`;
      if (halo) {
        context.strokeText(text, 3 * FINE, 1.4 * size * FINE);
      }
      context.fillText(text, 3 * FINE, 1.4 * size * FINE);
      await this.picture(canvas, left - 3, y - 1.4 * size, canvas.width / FINE, 2 * size);
      return;
    }
    const hex = codes.map((code) => code.toString(16).padStart(2, '0')).join('');
    const write = (mode: number): string =>
      `BT /${bold ? 'B' : 'R'} ${size} Tf ${mode} Tr 1 0 0 -1 ${numbers(left, y)} Tm <${hex}> Tj ET`;
    if (halo) {
      this.#drawn.push(`${colour(halo)} RG 3 w 1 j ${write(1)}`);
    }
    this.#drawn.push(`${colour(ink)} rg ${write(0)}`);
  }

  /** Adds a stream in zlib's form, and gives the number of its object. */
  async #stream(members: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
    this.#objects.push(await streamOf(members, bytes));
    return this.#objects.length;
  }

  async file(): Promise<Blob> {
    const pictures = this.#pictures.map((number) => `/P${number} ${number} 0 R`).join(' ');
    const font = (name: string): string =>
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
    this.#objects[0] = ['<< /Type /Catalog /Pages 2 0 R >>'];
    this.#objects[1] = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
    this.#objects[2] = [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${numbers(this.width * POINT, this.height * POINT)}] /Contents 4 0 R`,
      ` /Resources << /Font << /R ${font('Helvetica')} /B ${font('Helvetica-Bold')} >> /XObject << ${pictures} >> >> >>`,
    ];
    this.#objects[3] = await streamOf('', new TextEncoder().encode(this.#drawn.join('\n')));
    this.#objects.push([`<< /Producer (Reeb) /Title <feff${utf16(this.title)}> >>`]);
    const all: Uint8Array<ArrayBuffer>[] = [];
    let at = 0;
    const put = (...parts: readonly Part[]): void =>
      parts.forEach((part) => {
        const bytes = typeof part === 'string' ? Uint8Array.from(part, (sign) => sign.charCodeAt(0)) : part;
        at += bytes.length;
        all.push(bytes);
      });
    put('%PDF-1.4\n%\u00b5\u00b5\n');
    const places = this.#objects.map((body, number) => {
      const place = at;
      put(`${number + 1} 0 obj\n`, ...body, '\nendobj\n');
      return place;
    });
    const start = at;
    put(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n`);
    places.forEach((place) => put(`${String(place).padStart(10, '0')} 00000 n \n`));
    put(
      `trailer\n<< /Size ${places.length + 1} /Root 1 0 R /Info ${places.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    );
    return new Blob(all, { type: 'application/pdf' });
  }
}

async function streamOf(members: string, bytes: Uint8Array<ArrayBuffer>): Promise<Part[]> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  const stream = new Uint8Array(await new Response(packed).arrayBuffer());
  return [`<< ${members} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`, stream, '\nendstream'];
}

function path(line: ArrayLike<number>): string {
  return Array.from(
    { length: line.length / 2 },
    (_, at) => `${numbers(line[2 * at] ?? 0, line[2 * at + 1] ?? 0)} ${at === 0 ? 'm' : 'l'}`,
  ).join(' ');
}

function numbers(...values: readonly number[]): string {
  return values.map((value) => String(Number(value.toFixed(2)))).join(' ');
}

function colour(rgb: Rgb): string {
  return rgb.map((channel) => Number((channel / 255).toFixed(3))).join(' ');
}

/** The code of a sign in Windows-1252, or -1. */
function codeOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  const place = SIGNS.indexOf(sign);
  return (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x100) ? code : place >= 0 ? 0x80 + place : -1;
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}
