/** One product in full. */
import type { DecisionRecord, NoteRecord, ProductRecord } from '../notes/records.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Database } from './database.ts';
import { type DayCounts, productDays } from './product-days.ts';
import { type ProductParts, productParts } from './product-parts.ts';
import { withLines } from './same-judgement.ts';
import { type SheetLine, sheetLines } from './sheet-lines.ts';
import type { ProductSummary, ShopState } from './tables.ts';

export interface ProductDetail {
  readonly summary: ProductSummary;
  /** Finished days that were read, ascending, within the 30 days up to the shop's newest finished day. */
  readonly days: readonly DayCounts[];
  /** The window the product was judged on. */
  readonly window: ShopState['window'];
  /** What was read of parts of it: kept apart, no suggestion rests on them. */
  readonly parts: ProductParts;
  /** The sheets the suggestion rests on. */
  readonly sheets: readonly SheetLine[];
  readonly decisions: readonly DecisionRecord[];
  readonly notes: readonly NoteRecord[];
  readonly own: ProductRecord | null;
}

const SERIES_DAYS = 30;

async function seriesOf(db: Database, shop: string, product: string, anchor: Day | null): Promise<DayCounts[]> {
  return anchor ? productDays(db, shop, product, { from: addDays(anchor, 1 - SERIES_DAYS), to: anchor }) : [];
}

/** null when the product is not known. */
export async function productDetail(db: Database, shop: string, product: string): Promise<ProductDetail | null> {
  const row = await db.products.get([shop, product]);
  if (!row) return null;
  const state = await db.shopStates.get(shop);
  const summary = { ...row, suggestion: withLines(row.suggestion, state?.lines ?? null) };
  const records = await db.records.where('[shop+product]').equals([shop, product]).toArray();
  const present = records.filter((record) => !record.removed);
  return {
    summary,
    days: await seriesOf(db, shop, product, state?.anchor ?? null),
    window: state?.window ?? null,
    parts: await productParts(db, shop, product, state?.anchor ?? state?.window?.to ?? null),
    sheets: await sheetLines(db, summary.suggestion.sheets),
    decisions: present.filter((record) => record.kind === 'decision'),
    notes: present.filter((record) => record.kind === 'note'),
    own: present.find((record) => record.kind === 'product') ?? null,
  };
}
