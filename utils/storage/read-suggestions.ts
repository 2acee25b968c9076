import type { ShownPin } from '../notes/pin.ts';
import type { ShopLines } from '../tiers/engine-types.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Database } from './database.ts';
import { withLines } from './same-judgement.ts';

export interface SuggestionsRead {
  /** 0 while nothing was judged yet. */
  readonly revision: number;
  readonly lines: ShopLines | null;
  readonly suggestions: readonly Suggestion[];
  /** By product, of those that are pinned. */
  readonly pins: ReadonlyMap<string, ShownPin>;
}

/** The suggestions of these products as of one revision; products that are not known are left out. */
export async function readSuggestions(
  db: Database,
  shop: string,
  products: readonly string[],
): Promise<SuggestionsRead> {
  return db.transaction('r', db.shopStates, db.products, async () => {
    const state = await db.shopStates.get(shop);
    const rows = await db.products.bulkGet(products.map((product): [string, string] => [shop, product]));
    const lines = state?.lines ?? null;
    const known = rows.filter((row) => row !== undefined);
    const suggestions = known.map((row) => withLines(row.suggestion, lines));
    const pins = new Map(known.flatMap(({ product, pin }) => (pin ? [[product, pin] as const] : [])));
    return { revision: state?.revision ?? 0, lines, suggestions, pins };
  });
}
