/**
 * Weekly scanner sales (store, brand, week, logmove: the logarithm of the ounces sold) as rows of an items table: a
 * store is a shop, a brand an item. Other tables pass as they are.
 */
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import { addDays, type Day, parseDay } from '../../../utils/time/day.ts';
import { Refused } from '../refused.ts';

const COLUMNS = ['store', 'brand', 'week', 'logmove'] as const;
const ITEM_ROW = ['source', 'item', 'date_from', 'date_to', 'orders'];
/** Week 1 of these tables began on this Thursday. */
const FIRST_WEEK = '1989-09-14';
const WEEK = 7;
/** Ounces of the usual carton. */
const CARTON = 64;

function firstWeek(): Day {
  const day = parseDay(FIRST_WEEK);
  if (!day) throw new RangeError('no day');
  return day;
}

function itemRow(cells: readonly (string | null)[], start: Day): FileRow {
  const [store = null, brand = null, week, logmove] = cells;
  const [at, log] = [Number(week), Number(logmove)];
  if (!Number.isInteger(at) || !Number.isFinite(log)) throw new Refused(`no week and sales in ${cells.join(', ')}`);
  const from = addDays(start, (at - 1) * WEEK);
  return [store, brand, from, addDays(from, WEEK - 1), String(Math.round(Math.exp(log) / CARTON))];
}

/** @throws Refused for a row without a week or its sales */
export async function* asItemRows(runs: AsyncIterable<readonly FileRow[]>): AsyncGenerator<readonly FileRow[], void> {
  const start = firstWeek();
  let places: readonly number[] | null | undefined;
  for await (const run of runs) {
    const [header] = run;
    const isFirst = places === undefined && header !== undefined;
    if (isFirst) places = COLUMNS.every((name) => header.includes(name)) ? COLUMNS.map((n) => header.indexOf(n)) : null;
    const at = places;
    if (!at) yield run;
    else {
      const rows = (isFirst ? run.slice(1) : run).map((row) =>
        itemRow(
          at.map((i) => row[i] ?? null),
          start,
        ),
      );
      yield isFirst ? [ITEM_ROW, ...rows] : rows;
    }
  }
}
