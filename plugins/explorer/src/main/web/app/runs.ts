/** Chosen rows in few signs, for addresses. */

/** A call takes only so many values. */
const PIECE = 10_000;

/**
 * Writes how many rows are not chosen, then how many are, and so on, seven bits a byte, as near rows are chosen together;
 * undefined where that takes more than so many bytes.
 */
export function packed(mask: Uint8Array, most: number): string | undefined {
  const bytes: number[] = [];
  let [value, run] = [0, 0];
  for (let row = 0; row <= mask.length; row++) {
    if (mask[row] === value) {
      run++;
    } else {
      for (; run >= 128; run = Math.floor(run / 128)) {
        bytes.push((run % 128) | 128);
      }
      bytes.push(run);
      [value, run] = [1 - value, 1];
    }
  }
  if (bytes.length > most) {
    return undefined;
  }
  let signs = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    signs += String.fromCharCode(...bytes.slice(at, at + PIECE));
  }
  return btoa(signs)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Reads what `packed` wrote; rows beyond the last are not chosen. */
export function unpacked(text: string, rows: number): Uint8Array {
  const bytes = [...atob(text.replaceAll('-', '+').replaceAll('_', '/'))].map((sign) => sign.charCodeAt(0));
  const mask = new Uint8Array(rows);
  let [row, value, run, weight] = [0, 0, 0, 1];
  for (const byte of bytes) {
    run += (byte & 127) * weight;
    weight *= 128;
    if (byte < 128) {
      mask.fill(value, row, row + run);
      [row, value, run, weight] = [row + run, 1 - value, 0, 1];
    }
  }
  return mask;
}
