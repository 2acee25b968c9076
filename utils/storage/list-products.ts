/** The list of products, a page at a time, from summary rows and their indexes only. */
import { Dexie } from 'dexie';
import { type Database, withPrefix } from './database.ts';
import { productCount } from './product-count.ts';
import { asOfNow } from './summaries-now.ts';
import type { ProductSummary } from './tables.ts';

export interface ProductQuery {
  readonly shop: string;
  readonly sort: 'worth' | 'visitors' | 'payBuyers' | 'payAmount' | 'name';
  readonly descending: boolean;
  /** Words that must all stand in title, 简称, 货号 or id; '' = all products. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export interface ProductPage {
  readonly rows: ProductSummary[];
  /** All that match, shown or not. */
  readonly total: number;
}

type ProductKey = [shop: string, product: string];

const indexOf = ({ sort }: ProductQuery): string => `[shop+${sort}]`;

/** Keys of all products in the wanted order; what is unknown (-1) comes last in both directions. */
async function orderedKeys(db: Database, query: ProductQuery): Promise<ProductKey[]> {
  const { shop, sort, descending } = query;
  if (descending || sort === 'name') {
    const keys = await withPrefix(db.products, indexOf(query), [shop]).primaryKeys();
    return descending ? keys.reverse() : keys;
  }
  const part = (from: unknown, to: unknown) =>
    db.products.where(indexOf(query)).between([shop, from], [shop, to], true, false).primaryKeys();
  return [...(await part(0, Dexie.maxKey)), ...(await part(Dexie.minKey, 0))];
}

/** Ids of products that hold every word of the search. */
async function matching(db: Database, shop: string, search: string): Promise<Set<string>> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const names = await withPrefix(db.names, '[shop+product]', [shop]).toArray();
  return new Set(names.filter(({ text }) => words.every((word) => text.includes(word))).map(({ product }) => product));
}

async function firstPage(db: Database, query: ProductQuery): Promise<ProductPage> {
  const all = withPrefix(db.products, indexOf(query), [query.shop]);
  const rows = await all.reverse().offset(query.offset).limit(query.limit).toArray();
  return { rows: await asOfNow(db, query.shop, rows), total: await productCount(db, query.shop) };
}

export async function listProducts(db: Database, query: ProductQuery): Promise<ProductPage> {
  const { shop, search, offset, limit } = query;
  if (search.trim() === '' && query.descending) return firstPage(db, query);
  const keys = await orderedKeys(db, query);
  const wanted = search.trim() === '' ? null : await matching(db, shop, search);
  const found = wanted ? keys.filter(([, product]) => wanted.has(product)) : keys;
  const rows = await db.products.bulkGet(found.slice(offset, offset + limit));
  const shown = rows.filter((row) => row !== undefined);
  return { rows: await asOfNow(db, shop, shown), total: found.length };
}
