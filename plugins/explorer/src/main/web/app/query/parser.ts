/**
 * Reads a query: comparisons joined by `and`, `or`, `not` and parentheses, the same language as that of `reeb query`
 * (reeb.toolkit.query). A comparison is a field, one of `= != < <= > >= like`, and a value. `not` binds closest, then `and`.
 * Names and values of several words need no quotes, as operators end them.
 */

import { comparison, type Condition } from './comparison';
import type { Field, Fields } from './fields';
import { QueryMistake } from './mistake';
import { decimal, is, operand, shown, tokens, type Token } from './tokens';

const LONGEST = 10_000;
const DEEPEST = 100;

/** What stands before an operator, and one. */
const BEFORE_OPERATOR = /^([^=<>!"']+?)(?:[=<>!]|\slike\s)/i;

export interface Parsed {
  readonly condition: Condition;
  /** Something is asked that is known of nodes alone, so the same row may meet it in one node and not in another. */
  readonly ofNodes: boolean;
}

/** Reads a query; throws a QueryMistake with the place where something is wrong in it. */
export function parse(query: string, fields: Fields): Parsed {
  if (query.length > LONGEST) {
    const [length, most] = [query.length, LONGEST].map((number) => number.toLocaleString('en-US'));
    throw new Error(`query: has ${length} characters but may have at most ${most}`);
  }
  return new Parser(query, fields).whole();
}

class Parser {
  readonly #tokens: Token[];
  #at = 0;
  #depth = 0;
  #ofNodes = false;

  constructor(
    private readonly query: string,
    private readonly fields: Fields,
  ) {
    this.#tokens = tokens(query);
  }

  whole(): Parsed {
    const condition = this.#either();
    const next = this.#next();
    if (next.kind !== 'end') {
      throw this.#wrong(next, `'and', 'or' or the end should come here, not ${shown(next)}`);
    }
    return { condition, ofNodes: this.#ofNodes };
  }

  #either(): Condition {
    let condition = this.#both();
    while (this.#take('or')) {
      const left = condition;
      const right = this.#both();
      condition = (node, row) => left(node, row) || right(node, row);
    }
    return condition;
  }

  #both(): Condition {
    let condition = this.#one();
    while (this.#take('and')) {
      const left = condition;
      const right = this.#one();
      condition = (node, row) => left(node, row) && right(node, row);
    }
    return condition;
  }

  #one(): Condition {
    if (++this.#depth > DEEPEST) {
      throw this.#wrong(this.#next(), `there may be at most ${DEEPEST} parentheses and 'not' within one another`);
    }
    const condition = this.#take('not') ? negated(this.#one()) : this.#take('(') ? this.#inner() : this.#comparison();
    this.#depth--;
    return condition;
  }

  #inner(): Condition {
    const open = this.#token(this.#at - 1);
    const condition = this.#either();
    if (!this.#take(')')) {
      const next = this.#next();
      throw next.kind === 'end'
        ? this.#wrong(open, 'this parenthesis is not closed')
        : this.#wrong(next, `'and', 'or' or ')' should come here, not ${shown(next)}`);
    }
    return condition;
  }

  #comparison(): Condition {
    const first = this.#at;
    const name = this.#operand('the name of a column, or of what is known of nodes,');
    const field = this.#field(name, first);
    const operator = this.#next();
    if (operator.kind !== 'operator' && !is(operator, 'like')) {
      throw this.#noOperator(name, operator);
    }
    this.#at++;
    this.#ofNodes ||= field.ofNodes;
    return comparison({ query: this.query, name, operator, value: this.#operand('a value') }, field);
  }

  /** Finds a field; where only the first word of its name is one, an operator is missing after that. */
  #field(name: Token, first: number): Field {
    const field = this.fields.find(name.text);
    if (field) {
      return field;
    }
    const word = this.#token(first);
    throw first + 1 < this.#at && this.fields.has(word.text)
      ? this.#noOperator(word, this.#token(first + 1))
      : this.#wrong(name, this.fields.unknown(name.text) + this.#quoting(name));
  }

  /** Reads what is in quotes, a number, or all words up to the next operator. */
  #operand(expected: string): Token {
    const first = this.#next();
    if (!operand(first)) {
      throw this.#wrong(first, `${expected} should come here, not ${shown(first)}`);
    }
    this.#at++;
    let text = first.text;
    while (first.kind === 'word' && !decimal(first.text) && this.#next().kind === 'word' && operand(this.#next())) {
      text += ` ${this.#next().text}`;
      this.#at++;
    }
    return { kind: first.kind, text, column: first.column };
  }

  #noOperator(name: Token, instead: Token): QueryMistake {
    const sentence = `one of = != < <= > >= like should come after '${name.text}', not ${shown(instead)}`;
    return this.#wrong(instead, sentence + this.#quoting(name));
  }

  /** Shows how a name is quoted that is meant: all up to the next operator, where that is a name and more than what was read. */
  #quoting(name: Token): string {
    const text = BEFORE_OPERATOR.exec(this.query.slice(name.column - 1))?.[1]?.trim() ?? '';
    return name.kind === 'quoted' || text === name.text || !this.fields.has(text)
      ? ''
      : `; a name of several words with signs or numbers in it stands in quotes: "${text}"`;
  }

  #next(): Token {
    return this.#token(this.#at);
  }

  #token(at: number): Token {
    return this.#tokens[Math.min(at, this.#tokens.length - 1)] as Token;
  }

  #take(word: string): boolean {
    const found = is(this.#next(), word);
    this.#at += found ? 1 : 0;
    return found;
  }

  #wrong(token: Token, sentence: string): QueryMistake {
    return new QueryMistake(this.query, token.column, sentence);
  }
}

function negated(condition: Condition): Condition {
  return (node, row) => !condition(node, row);
}
