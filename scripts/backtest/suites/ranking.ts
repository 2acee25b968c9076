/** A and E: the ranking over all cut-offs, of a fortnight or of a long table. */
import { daysBetween } from '../../../utils/time/day.ts';
import type { ItemTable } from '../item-table.ts';
import { measure } from '../measure.ts';
import { meanOf, scoresAt } from '../summary.ts';
import type { Check } from './check.ts';

/** From here on cut-offs roll, and the bar is that of test E. */
const LONG_DAYS = 28;

export function ranking(table: ItemTable): readonly Check[] {
  const once = new Int32Array(table.items.length).fill(1);
  const measured = measure(table, null).map((part) => scoresAt(part, once));
  const { ours } = meanOf(measured);
  const capture = ours?.capture ?? null;
  if (daysBetween(table.from, table.to) + 1 >= LONG_DAYS) {
    const what = `E, mean of ${measured.length} cut-offs: capture`;
    return [{ what, measured: capture, must: { least: 0.925 }, aim: { least: 0.931 } }];
  }
  const at = `A, mean of ${measured.length} cut-offs`;
  const { spearman = null, topLost = null } = ours ?? {};
  return [
    { what: `${at}: capture`, measured: capture, must: { least: 0.93 }, aim: { least: 0.944 } },
    { what: `${at}: Spearman`, measured: spearman, must: { least: 0.845 }, aim: { least: 0.856 } },
    { what: `${at}: top 10 % lost`, measured: topLost, must: { most: 0.012 }, aim: { most: 0.008 } },
  ];
}
