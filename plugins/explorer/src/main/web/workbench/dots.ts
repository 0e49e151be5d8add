/** Draws places as dots on a plane, without more. */

export interface Dots {
  /** Shows what the server packs: a number of dots in four bytes, then two bytes each for x and y, lowest byte first. */
  show(bytes: Uint8Array): void;
}

const MOST = 65_535;
const MARGIN = 10;

export function dots(canvas: HTMLCanvasElement): Dots {
  const context = canvas.getContext('2d');
  let last: Uint8Array | undefined;
  new ResizeObserver(draw).observe(canvas);
  return {
    show(bytes) {
      last = bytes;
      draw();
    },
  };

  function draw(): void {
    const ratio = devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth * ratio, canvas.clientHeight * ratio].map(Math.round) as [number, number];
    if (canvas.width !== width || canvas.height !== height) {
      [canvas.width, canvas.height] = [width, height];
    }
    if (!context || !last) {
      return;
    }
    const view = new DataView(last.buffer, last.byteOffset, last.byteLength);
    const shown = view.getUint32(0, true);
    const side = Math.min(width, height) - 2 * MARGIN * ratio;
    const size = Math.max(1, Math.min(4, Math.sqrt(60_000 / shown))) * ratio;
    context.clearRect(0, 0, width, height);
    context.fillStyle = getComputedStyle(canvas).color;
    context.globalAlpha = shown > 2000 ? 0.45 : 0.8;
    for (let dot = 0; dot < shown; dot++) {
      const x = (width - side) / 2 + (view.getUint16(4 + 4 * dot, true) / MOST) * side;
      const y = (height + side) / 2 - (view.getUint16(6 + 4 * dot, true) / MOST) * side;
      context.fillRect(x - size / 2, y - size / 2, size, size);
    }
  }
}
