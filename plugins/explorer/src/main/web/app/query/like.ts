/** What the signs become that stand for others; no text holds them, as these code units are no characters. */
const ANY = '\uffff';
const ONE = '\ufffe';

/**
 * Reads a pattern as in SQL: `%` stands for any text, `_` for one character; the case of letters does not matter. After a
 * backslash these signs and the backslash stand for themselves; before anything else it does so itself.
 *
 * @returns what tells whether a whole text matches, in O(n m) time at worst
 */
export function like(written: string): (text: string) => boolean {
  const pattern = signs(written.toLowerCase());
  return (text) => matches(pattern, text.toLowerCase());
}

function signs(pattern: string): string {
  let signs = '';
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern.charAt(at);
    if (sign === '\\' && at + 1 < pattern.length && '%_\\'.includes(pattern.charAt(at + 1))) {
      signs += pattern.charAt(++at);
    } else {
      signs += sign === '%' ? ANY : sign === '_' ? ONE : sign;
    }
  }
  return signs;
}

function matches(pattern: string, text: string): boolean {
  let at = 0;
  let sign = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    if (sign < pattern.length && pattern[sign] === ANY) {
      star = sign++;
      retry = at;
    } else if (sign < pattern.length && (pattern[sign] === ONE || pattern[sign] === text[at])) {
      sign++;
      at++;
    } else if (star >= 0) {
      sign = star + 1;
      at = ++retry;
    } else {
      return false;
    }
  }
  return [...pattern.slice(sign)].every((rest) => rest === ANY);
}
