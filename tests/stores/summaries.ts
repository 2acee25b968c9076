import type { ProductSummary } from '../../utils/storage/tables.ts';
import { moveOf } from '../../utils/tiers/move.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';

export function suggestionFor(product: string, verdict: Verdict, more: Partial<Suggestion> = {}): Suggestion {
  return { product, verdict, certainty: null, basis: null, evidence: [], changes: [], worth: 0, sheets: [], ...more };
}

/** A list row of which a test names only what matters to it. */
export function summaryFor(product: string, verdict: Verdict, more: Partial<ProductSummary> = {}): ProductSummary {
  return {
    shop: 's',
    product,
    title: `标题 ${product}`,
    nickname: '',
    articleNo: '',
    status: '',
    counts: { visitors: null, favoriters: null, cartAdders: null, payBuyers: null, payItems: null, payAmount: null },
    suggestion: suggestionFor(product, verdict),
    worth: -1,
    move: moveOf(verdict),
    visitors: -1,
    payBuyers: -1,
    payAmount: -1,
    name: product,
    ...more,
  };
}
