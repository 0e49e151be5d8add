/** Looks at a group: its rows are chosen, so that they stand out on the stage. */

import { quoted } from '../../query/find';
import type { App } from '../../state/state';

export function look({ state }: App, id: string): void {
  const { review } = state;
  const group = review.groups.peek()?.groups.find((one) => one.id === id);
  const rows = group && review.numbers.peek()?.rows(group.rows);
  review.looked.value = id;
  if (!group || !rows) {
    return;
  }
  // Groups of the same name are one to a query.
  const alone = review.groups.peek()?.groups.filter(({ name }) => name === group.name).length === 1;
  const column = review.columns.peek()[0]?.name;
  const query = alone && column !== undefined ? `${quoted(column)} = ${quoted(group.name)}` : undefined;
  state.chooseRows(rows, `group ${group.name}`, 'set', query);
}
