import type { Database } from './database.ts';
import { withLines } from './same-judgement.ts';
import type { ProductSummary } from './tables.ts';

/** Stored rows as of the shop's present revision. */
export async function asOfNow(db: Database, shop: string, rows: readonly ProductSummary[]): Promise<ProductSummary[]> {
  const state = await db.shopStates.get(shop);
  return rows.map((row) => ({ ...row, suggestion: withLines(row.suggestion, state?.lines ?? null) }));
}
