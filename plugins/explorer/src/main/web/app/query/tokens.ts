/** Splits a query into words. Within quotes a quote of the same sort is written twice. */

import { QueryMistake } from './mistake';

const WORDS = ['and', 'or', 'not', 'like'];
const NUMBER = /^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$/;
const TOKEN = /(?<operator>!=|<=|>=|[=<>])|(?<parenthesis>[()])|(?<word>[^ \t\n\v\f\r=<>!()"']+)/y;
const SPACE = /[ \t\n\v\f\r]*/y;

export type Kind = 'word' | 'quoted' | 'operator' | 'parenthesis' | 'end';

export interface Token {
  readonly kind: Kind;
  /** What it says, without quotes. */
  readonly text: string;
  /** Where it begins, from 1. */
  readonly column: number;
}

/** Tells whether this is a word of the language, in any case of letters, or a sign. */
export function is(token: Token, word: string): boolean {
  return token.kind !== 'quoted' && token.text.toLowerCase() === word;
}

/** Tells whether this can name a column or be a value. */
export function operand(token: Token): boolean {
  return token.kind === 'quoted' || (token.kind === 'word' && !WORDS.some((word) => is(token, word)));
}

/** Tells whether a text is a number in decimal notation. */
export function decimal(text: string): boolean {
  return NUMBER.test(text);
}

export function shown(token: Token): string {
  return token.kind === 'end' ? 'the end' : `'${token.text}'`;
}

/** Splits a query; its last word is the end. */
export function tokens(query: string): Token[] {
  const found: Token[] = [];
  let at = afterSpace(query, 0);
  while (at < query.length) {
    const first = query.charAt(at);
    if (first === "'" || first === '"') {
      const end = closing(query, at, first);
      const text = query
        .slice(at + 1, end)
        .split(first + first)
        .join(first);
      found.push({ kind: 'quoted', text, column: at + 1 });
      at = afterSpace(query, end + 1);
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(query);
    if (!match) {
      throw new QueryMistake(query, at + 1, "'!' has no meaning alone; 'not' negates, '!=' is unequal");
    }
    const kind: Kind = match.groups?.['operator'] ? 'operator' : match.groups?.['parenthesis'] ? 'parenthesis' : 'word';
    found.push({ kind, text: match[0], column: at + 1 });
    at = afterSpace(query, at + match[0].length);
  }
  found.push({ kind: 'end', text: '', column: query.length + 1 });
  return found;
}

function afterSpace(query: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.exec(query);
  return SPACE.lastIndex;
}

/** Finds the quote that ends what the quote at a place begins: the first that is not written twice. */
function closing(query: string, open: number, quote: string): number {
  let end = query.indexOf(quote, open + 1);
  while (end >= 0 && query.startsWith(quote, end + 1)) {
    end = query.indexOf(quote, end + 2);
  }
  if (end < 0) {
    throw new QueryMistake(query, open + 1, 'this quote is not closed');
  }
  return end;
}
