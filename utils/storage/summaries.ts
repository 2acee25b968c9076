/** The part of a summary row that does not come from the engine: title, names, state. */

import type { ProductRecord } from '../notes/records.ts';
import type { FactId } from '../sheets/sheet.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Database } from './database.ts';
import { getMany } from './get-many.ts';
import { productRecordId } from './record-ids.ts';
import type { FactsRow, NameRow } from './rows.ts';
import type { ProductSummary } from './tables.ts';

const UNKNOWN_COUNTS: ProductSummary['counts'] = {
  visitors: null,
  favoriters: null,
  cartAdders: null,
  payBuyers: null,
  payItems: null,
  payAmount: null,
};

/** What stands in the list before the first run of the engine. */
function unread(product: string): Suggestion {
  return {
    product,
    verdict: { kind: 'unread' },
    certainty: null,
    basis: null,
    evidence: [],
    changes: [],
    worth: 0,
    sheets: [],
  };
}

function stub(shop: string, product: string): ProductSummary {
  return {
    shop,
    product,
    title: '',
    nickname: '',
    articleNo: '',
    status: '',
    counts: UNKNOWN_COUNTS,
    suggestion: unread(product),
    worth: -1,
    move: null,
    visitors: -1,
    payBuyers: -1,
    payAmount: -1,
    name: product,
  };
}

function named(summary: ProductSummary, facts: FactsRow, own: ProductRecord | null): ProductSummary {
  const text = (id: FactId) => facts.facts[id]?.text ?? '';
  const nickname = own?.nickname ?? '';
  const title = text('title');
  return {
    ...summary,
    title,
    nickname,
    articleNo: own?.articleNo || text('articleNo'),
    status: text('status'),
    name: nickname || title || facts.product,
  };
}

function nameRow({ shop, product, title, nickname, articleNo }: ProductSummary): NameRow {
  return { shop, product, text: [title, nickname, articleNo, product].join('\n').toLowerCase() };
}

const sameNames = (a: ProductSummary, b: ProductSummary): boolean =>
  a.title === b.title && a.nickname === b.nickname && a.articleNo === b.articleNo && a.status === b.status;

/** The operator's own records of products, null where there is none. */
export async function ownProductRecords(db: Database, shop: string, products: readonly string[]) {
  // One question for all: an operator names few products.
  const all = await db.records.where('[kind+shop]').equals(['product', shop]).toArray();
  const byId = new Map(all.map((record) => [record.id, record]));
  const records = products.map((product) => byId.get(productRecordId(shop, product)));
  return records.map((record) => (record?.kind === 'product' && !record.removed ? record : null));
}

/**
 * Brings the summaries of these products up to date with their facts and the operator's names.
 * Runs inside a transaction that holds `products`, `names` and `records`.
 * @returns products that had no summary yet
 */
export async function writeSummaries(db: Database, shop: string, rows: readonly FactsRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const products = rows.map((row) => row.product);
  const [known, own] = await Promise.all([getMany(db.products, shop, products), ownProductRecords(db, shop, products)]);
  const fresh: string[] = [];
  const puts: ProductSummary[] = [];
  rows.forEach((row, i) => {
    const old = known[i];
    const next = named(old ?? stub(shop, row.product), row, own[i] ?? null);
    if (!old) fresh.push(row.product);
    if (!old || !sameNames(old, next)) puts.push(next);
  });
  if (puts.length > 0) await Promise.all([db.products.bulkPut(puts), db.names.bulkPut(puts.map(nameRow))]);
  return fresh;
}
