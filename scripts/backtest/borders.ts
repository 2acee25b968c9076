/** Days a table may be cut after: those that end a row and lie inside of none. */
import { type Day, dayFromNumber } from '../../utils/time/day.ts';
import type { ItemTable } from './item-table.ts';
import { numberOf } from './known-days.ts';

/** In order; the table's last day is the last of them. */
export function bordersOf({ items, from, to }: ItemTable): readonly Day[] {
  const first = numberOf(from);
  const length = numberOf(to) - first + 1;
  const ends = new Uint8Array(length);
  /** Of each day: rows that begin by it and do not end by it, as differences. */
  const across = new Int32Array(length + 1);
  const at = (day: Day): number => numberOf(day) - first;
  for (const { periods } of items) {
    for (const period of periods) {
      const end = at(period.to);
      ends[end] = 1;
      across[at(period.from)] = (across[at(period.from)] ?? 0) + 1;
      across[end] = (across[end] ?? 0) - 1;
    }
  }
  const borders: Day[] = [];
  let open = 0;
  for (let day = 0; day < length; day++) {
    open += across[day] ?? 0;
    if (open === 0 && ends[day] === 1) borders.push(dayFromNumber(first + day));
  }
  return borders;
}
