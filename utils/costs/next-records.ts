/** Next versions of cost records; the clock is passed in. */
import {
  type CostRecord,
  costId,
  defaultsId,
  type ProductCost,
  type ProductTerms,
  type ShopCosts,
  type ShopTerms,
  UNKNOWN_TERMS,
} from './cost-record.ts';
import type { CostPlan } from './match-costs.ts';

export interface CostStamp {
  readonly shop: string;
  /** ISO 4217, of the shop. */
  readonly currency: string;
  /** Epoch ms. */
  readonly now: number;
}

/** The terms of a record, or of none. */
export function termsOf(record: ProductTerms | null | undefined): ProductTerms {
  const { cost, feeRate, shipping, returnRate } = record ?? UNKNOWN_TERMS;
  return { cost, feeRate, shipping, returnRate };
}

const isEmpty = (terms: ProductTerms): boolean => Object.values(termsOf(terms)).every((value) => value === null);

/** Whether a record says something in a shop of this currency. */
export const stands = (record: CostRecord | null | undefined, currency: string): boolean =>
  record != null && !record.removed && record.currency === currency;

const present = (record: ProductCost | undefined, currency: string): ProductTerms | null =>
  record && stands(record, currency) ? termsOf(record) : null;

/** By hand, or pasted with others. A record that says nothing any more is removed. */
export function nextCost(
  { shop, currency, now }: CostStamp,
  product: string,
  before: ProductCost | undefined,
  terms: ProductTerms,
  pasted = false,
): ProductCost {
  return {
    ...termsOf(terms),
    id: costId(shop, product),
    kind: 'cost',
    shop,
    product,
    currency,
    version: (before?.version ?? 0) + 1,
    updatedAt: now,
    removed: isEmpty(terms),
    pasted: pasted ? { at: now, before: present(before, currency) } : null,
  };
}

export function nextDefaults(stamp: CostStamp, before: ShopCosts | undefined, terms: ShopTerms): ShopCosts {
  const { shop, currency, now } = stamp;
  const { margin, feeRate, shipping, returnRate, restockDays = null } = terms;
  const own = { id: defaultsId(shop), kind: 'defaults', shop, currency, updatedAt: now, removed: false } as const;
  return { ...own, version: (before?.version ?? 0) + 1, margin, feeRate, shipping, returnRate, restockDays };
}

/** @param stored by product, removed ones too */
export function pastedRecords(
  stamp: CostStamp,
  { fresh, changed }: CostPlan,
  stored: ReadonlyMap<string, ProductCost>,
): ProductCost[] {
  return [...fresh, ...changed].map(({ product, cost }) => {
    const before = stored.get(product);
    return nextCost(stamp, product, before, { ...(present(before, stamp.currency) ?? UNKNOWN_TERMS), cost }, true);
  });
}

export interface LastPaste {
  /** Epoch ms. */
  readonly at: number;
  /** Those of it that were not changed by hand since. */
  readonly records: readonly ProductCost[];
}

/** @returns null when nothing pasted stands any more */
export function lastPaste(records: readonly ProductCost[]): LastPaste | null {
  const pasted = records.filter((record) => !record.removed && record.pasted !== null);
  const at = Math.max(0, ...new Set(pasted.map((record) => record.pasted?.at ?? 0)));
  const last = pasted.filter((record) => record.pasted?.at === at);
  return last.length === 0 ? null : { at, records: last };
}

/** What stood there before the paste, as the next version. */
export function undoneRecords({ records }: LastPaste, now: number): ProductCost[] {
  return records.map((record) => {
    const terms = record.pasted?.before ?? UNKNOWN_TERMS;
    return nextCost({ shop: record.shop, currency: record.currency, now }, record.product, record, terms);
  });
}
