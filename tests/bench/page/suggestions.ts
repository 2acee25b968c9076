/** What a run of the engine costs: cold, after one more page, after the first page of a new day. */
import { type Database, withPrefix } from '../../../utils/storage/database.ts';
import { importSheets } from '../../../utils/storage/import-sheets.ts';
import { listProducts } from '../../../utils/storage/list-products.ts';
import { refreshShop } from '../../../utils/storage/refresh.ts';
import { addDays, type Day, dayNumber } from '../../../utils/time/day.ts';
import { alternate, type Pair } from '../measure.ts';
import { AT, importOptions, progress, SIGNAL, timed, withDatabase } from './databases.ts';
import { storePage } from './pages.ts';
import { shopSheets } from './shop.ts';

const LAST = '2026-11-29' as Day;
const PAGES = 5;
const LIST_ROUNDS = 15;
const SCREEN = 50;

interface Size {
  readonly products: number;
  readonly days: number;
}

export interface SuggestionRounds {
  /** ms of a run over everything. */
  readonly cold: readonly number[];
  /** ms of a run after one page of 10 rows of the last day had changed. */
  readonly page: readonly number[];
  /** ms of a run after the first page of a new day: the window of the whole shop moves on. */
  readonly newDay: readonly number[];
  /** ms of the product list's first screen, against reading all its rows. */
  readonly list: Pair;
}

/** As the worker does: again until it is done. */
async function refresh(db: Database, shop: string, today: Day): Promise<void> {
  for (;;) {
    const { done } = await refreshShop(db, shop, { today, now: AT, signal: SIGNAL });
    if (done) return;
  }
}

async function seed(db: Database, { products, days }: Size): Promise<string> {
  const page = { products, day: dayNumber(LAST) - days + 1, page: 1, pageSize: 10, channel: 'answer' } as const;
  const shop = await storePage(db, page, AT);
  const sheets = shopSheets({ shop, products, days, last: LAST, pageSize: 500, channel: 'answer' });
  await importSheets(db, sheets, importOptions({ shops: [] }));
  return shop;
}

type Saved = Pick<Database, 'products' | 'statistics' | 'dirty' | 'shopStates'>;

/** Puts back how things stood before the first run. */
async function forget(db: Database, before: { readonly [name in keyof Saved]: readonly unknown[] }): Promise<void> {
  for (const name of Object.keys(before)) {
    await db.table(name).clear();
    await db.table(name).bulkPut([...(before[name as keyof Saved] ?? [])]);
  }
}

async function listing(db: Database, shop: string): Promise<Pair> {
  const query = { shop, sort: 'worth', descending: true, search: '', offset: 0, limit: SCREEN } as const;
  return alternate(LIST_ROUNDS, 2, {
    ours: () => timed(() => listProducts(db, query)),
    base: () => timed(() => withPrefix(db.products, '[shop+product]', [shop]).toArray()),
  });
}

/** @param rounds cold runs; each is followed by five pages and the first page of a new day */
export async function suggestions(size: Size, rounds: number): Promise<SuggestionRounds> {
  const name = `suggestions, ${size.products} products × ${size.days} days`;
  return withDatabase(async (db) => {
    progress(`${name}: importing`);
    const shop = await seed(db, size);
    const before = {
      products: await db.products.toArray(),
      statistics: await db.statistics.toArray(),
      dirty: await db.dirty.toArray(),
      shopStates: await db.shopStates.toArray(),
    };
    const cold: number[] = [];
    const page: number[] = [];
    const newDay: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      progress(`${name}: round ${round + 1} of ${rounds}`);
      await forget(db, before);
      const last = addDays(LAST, round);
      const run = () => timed(() => refresh(db, shop, addDays(last, 2)));
      const options = { products: size.products, day: dayNumber(last), pageSize: 10, channel: 'answer' } as const;
      cold.push(await run());
      for (let i = 1; i <= PAGES; i += 1) {
        await storePage(db, { ...options, page: i, more: 10 + round }, AT + round * PAGES + i);
        page.push(await run());
      }
      await storePage(db, { ...options, day: options.day + 1, page: 1 }, AT);
      newDay.push(await run());
    }
    return { cold, page, newDay, list: await listing(db, shop) };
  });
}
