/** An items table from a file: the rows of one source, item by item. */
import type { FileRow } from '../../utils/sheets/file-table.ts';
import type { Day } from '../../utils/time/day.ts';
import { type CollectedItem, type CollectedSource, CollectRows } from './collect-rows.ts';
import type { ItemTable, TableItem } from './item-table.ts';
import { mergePeriods } from './merge-periods.ts';
import { Refused } from './refused.ts';
import { FIGURES, type ItemPeriod } from './trained-item.ts';

type Runs = AsyncIterable<readonly FileRow[]> | Iterable<readonly FileRow[]>;

/** @throws Refused for an empty table */
async function collected(runs: Runs): Promise<CollectRows> {
  let collect: CollectRows | null = null;
  let line = 0;
  for await (const run of runs) {
    for (const row of run) {
      line += 1;
      if (collect) collect.take(row, line);
      else collect = new CollectRows(row);
    }
  }
  if (!collect || collect.sources.size === 0) throw new Refused('the table has no rows');
  return collect;
}

/** The one asked for, or the one of most rows. */
function chosen({ sources }: CollectRows, asked: string | null): { name: string; source: CollectedSource } {
  if (asked !== null) {
    const source = sources.get(asked);
    if (source) return { name: asked, source };
    throw new Refused(`no source "${asked}"; there are ${[...sources.keys()].slice(0, 10).join(', ')}`);
  }
  const [most] = [...sources].sort(([, a], [, b]) => b.rows - a.rows);
  if (!most) throw new Refused('the table has no rows');
  return { name: most[0], source: most[1] };
}

/** Numbers by their value, then the other ids, so that the order of the rows in the file never matters. */
function byId(a: CollectedItem, b: CollectedItem): number {
  const [x, y] = [Number(a.item), Number(b.item)];
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  return x - y || (a.item < b.item ? -1 : 1);
}

/** @throws Refused for none */
function wholeSpan(periods: readonly ItemPeriod[]): { readonly from: Day; readonly to: Day } {
  const [one] = periods;
  if (!one) throw new Refused('the table has no rows');
  let { from, to } = one;
  for (const period of periods) {
    if (period.from < from) from = period.from;
    if (period.to > to) to = period.to;
  }
  return { from, to };
}

function counted(n: number, what: string): readonly string[] {
  return n === 0 ? [] : [`${n} ${what}`];
}

/** Every source as a table of its own. @throws Refused for what is no items table */
export async function readShops(runs: Runs): Promise<readonly ItemTable[]> {
  const collect = await collected(runs);
  return [...collect.sources.values()].map((source) => tableOf(source, collect, []));
}

/** @throws Refused for what is no items table @param asked the source to take; null for the one of most rows */
export async function readTable(runs: Runs, asked: string | null = null): Promise<ItemTable> {
  const collect = await collected(runs);
  const { name, source } = chosen(collect, asked);
  const taken = `${collect.sources.size} sources; taken: "${name}", the one of most rows (--source chooses another)`;
  return tableOf(source, collect, collect.sources.size > 1 && asked === null ? [taken] : []);
}

function tableOf(source: CollectedSource, { faults }: CollectRows, notes: readonly string[]): ItemTable {
  const drafts = [...source.items.values()].sort(byId);
  const merged = drafts.map(({ rows }) => mergePeriods(rows));
  const items: TableItem[] = drafts.map(({ item, category, understock, overstock }, at) => ({
    item,
    category,
    periods: merged[at]?.periods ?? [],
    costs: { understock, overstock },
  }));
  const periods = items.flatMap((item) => item.periods);
  const sum = (count: (part: (typeof merged)[number]) => number) => merged.reduce((all, part) => all + count(part), 0);
  const { negative, noNumber, noItem } = faults;
  return {
    items,
    ...wholeSpan(periods),
    known: new Set(FIGURES.filter((figure) => periods.some((period) => period[figure] !== null))),
    notes: [
      ...notes,
      ...counted(negative, 'negative figures taken as 0'),
      ...counted(noNumber, 'cells that are no number taken as unknown'),
      ...counted(noItem, 'rows without an item left out'),
      ...counted(
        sum((part) => part.summed),
        'rows of the same item and days as another added to it',
      ),
      ...counted(
        sum((part) => part.overlapping),
        'rows left out because shorter rows of the item cover some of their days',
      ),
    ],
  };
}
