/** What a run of the engine costs: cold, after one more page, after a new day. */
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
  /** ms of a run after one product had changed, each against the run over everything before it. */
  readonly product: Pair;
  /** The same after one page of 10 rows. */
  readonly page: Pair;
  /** ms of a run after a new day was read whole, when the window of the whole shop moves on. */
  readonly newDay: Pair;
  /** ms of the product list's first screen, against reading all its rows. */
  readonly list: Pair;
}

/** With a long history, against the same shop with a short one. */
export interface GrowthRounds {
  readonly cold: Pair;
  readonly product: Pair;
  readonly page: Pair;
}

/** As the worker does: again until it is done. @throws when nothing came of it: that would measure nothing */
async function refresh(db: Database, shop: string, today: Day): Promise<void> {
  const before = (await db.shopStates.get(shop))?.revision ?? 0;
  for (;;) {
    const { done, state } = await refreshShop(db, shop, { today, now: AT, signal: SIGNAL });
    if (done && state && state.revision > before) return;
    if (done) throw new Error('nothing had changed');
  }
}

async function importDays(db: Database, shop: string, { products, days }: Size, last: Day): Promise<void> {
  const sheets = shopSheets({ shop, products, days, last, pageSize: 500, channel: 'answer' });
  await importSheets(db, sheets, importOptions({ shops: [] }));
}

async function seed(db: Database, size: Size): Promise<string> {
  const { products, days } = size;
  const page = { products, day: dayNumber(LAST) - days + 1, page: 1, pageSize: 10, channel: 'answer' } as const;
  const shop = await storePage(db, page, AT);
  await importDays(db, shop, size, LAST);
  return shop;
}

const PUT_BACK = ['products', 'statistics', 'dirty', 'shopStates'] as const;

interface Shop extends Size {
  readonly db: Database;
  readonly shop: string;
  /** How things stood before the first run. */
  readonly before: ReadonlyMap<string, readonly unknown[]>;
}

async function makeShop(db: Database, size: Size): Promise<Shop> {
  progress(`suggestions: importing ${size.products} products × ${size.days} days`);
  const shop = await seed(db, size);
  const tables = await Promise.all(PUT_BACK.map(async (name) => [name, await db.table(name).toArray()] as const));
  return { ...size, db, shop, before: new Map(tables) };
}

async function forget({ db, before }: Shop): Promise<void> {
  for (const [name, rows] of before) {
    await db.table(name).clear();
    await db.table(name).bulkPut([...rows]);
  }
}

/** The last day read as of this round: each round reads one more. */
const lastOf = (round: number): Day => addDays(LAST, round);

const run = ({ db, shop }: Shop, round: number): Promise<number> =>
  timed(() => refresh(db, shop, addDays(lastOf(round), 2)));

async function cold(of: Shop, round: number): Promise<number> {
  await forget(of);
  return run(of, round);
}

const pageOf = ({ products }: Shop, day: Day, page: number) =>
  ({ products, day: dayNumber(day), page, pageSize: 10, channel: 'answer' }) as const;

async function afterPage(of: Shop, round: number, page: number): Promise<number> {
  await storePage(of.db, { ...pageOf(of, lastOf(round), page), more: 10 + round }, AT + round * PAGES + page);
  return run(of, round);
}

/** A page of one row, far down the list, so that no page of ten has it. */
async function afterProduct(of: Shop, round: number, nth: number): Promise<number> {
  const page = { ...pageOf(of, lastOf(round), of.products - nth), pageSize: 1 };
  await storePage(of.db, { ...page, more: 10 + round }, AT + round * PAGES + nth);
  return run(of, round);
}

async function afterNewDay(of: Shop, round: number): Promise<number> {
  const { db, shop, products } = of;
  await importDays(db, shop, { products, days: 1 }, lastOf(round + 1));
  return run(of, round + 1);
}

async function listing({ db, shop }: Shop): Promise<Pair> {
  const query = { shop, sort: 'worth', descending: true, search: '', offset: 0, limit: SCREEN } as const;
  return alternate(LIST_ROUNDS, 2, {
    ours: () => timed(() => listProducts(db, query)),
    base: () => timed(() => withPrefix(db.products, '[shop+product]', [shop]).toArray()),
  });
}

const emptyPair = () => ({ ours: [] as number[], base: [] as number[] });

/** @param rounds runs over everything; each is followed by five pages and a new day */
export async function suggestions(size: Size, rounds: number): Promise<SuggestionRounds> {
  return withDatabase(async (db) => {
    const shop = await makeShop(db, size);
    const [product, page] = [emptyPair(), emptyPair()];
    const newDay = emptyPair();
    for (let round = 0; round < rounds; round += 1) {
      progress(`suggestions, ${size.products} products: round ${round + 1} of ${rounds}`);
      const base = await cold(shop, round);
      for (let i = 1; i <= PAGES; i += 1) {
        product.base.push(base);
        product.ours.push(await afterProduct(shop, round, i));
        page.base.push(base);
        page.ours.push(await afterPage(shop, round, i));
      }
      newDay.base.push(base);
      newDay.ours.push(await afterNewDay(shop, round));
    }
    return { product, page, newDay, list: await listing(shop) };
  });
}

async function growthRounds(base: Shop, ours: Shop, rounds: number): Promise<GrowthRounds> {
  const pairs = { cold: emptyPair(), product: emptyPair(), page: emptyPair() };
  for (let round = 0; round < rounds; round += 1) {
    progress(`suggestions, ${base.days} and ${ours.days} days: round ${round + 1} of ${rounds}`);
    pairs.cold.base.push(await cold(base, round));
    pairs.cold.ours.push(await cold(ours, round));
    for (let i = 1; i <= PAGES; i += 1) {
      pairs.product.base.push(await afterProduct(base, round, i));
      pairs.product.ours.push(await afterProduct(ours, round, i));
      pairs.page.base.push(await afterPage(base, round, i));
      pairs.page.ours.push(await afterPage(ours, round, i));
    }
    for (const shop of [base, ours]) await afterNewDay(shop, round);
  }
  return pairs;
}

/** Two shops that differ in the length of their history only, in turn. */
export async function growth(products: number, short: number, long: number, rounds: number): Promise<GrowthRounds> {
  return withDatabase((shortDb) =>
    withDatabase(async (longDb) => {
      const base = await makeShop(shortDb, { products, days: short });
      const ours = await makeShop(longDb, { products, days: long });
      return growthRounds(base, ours, rounds);
    }),
  );
}
