/** What is wrong in a query, and where. The words are those of reeb.toolkit.query, so that page and command line say the same. */
export class QueryMistake extends Error {
  /** @param column where the mistake begins, from 1 */
  constructor(
    query: string,
    readonly column: number,
    readonly sentence: string,
  ) {
    super(`query:${column}: ${sentence}\n  ${query.replace(/[ \t\n\v\f\r]/g, ' ')}\n  ${' '.repeat(column - 1)}^`);
  }
}
