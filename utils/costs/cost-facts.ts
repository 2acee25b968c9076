/** What is known of a product's costs, its own before the shop's. */
import type { OrderTerms, ProductTerms, ShopTerms } from './cost-record.ts';

export interface CostFacts extends OrderTerms {
  /** 成本 of a piece, minor units of the shop's currency. */
  readonly cost: number | null;
  /** 毛利率 of the shop, 0..1: stands in where `cost` is null. */
  readonly margin: number | null;
}

/**
 * Cost, fee rate, shipping and return rate of a product; each null where nobody said. The shop's defaults fill in
 * whatever the product leaves open but the cost, for which the shop has its margin.
 * @param record null = the product has none; @param defaults null = the shop has none
 */
export function costFactsOf(record: ProductTerms | null, defaults: ShopTerms | null): CostFacts {
  return {
    cost: record?.cost ?? null,
    feeRate: record?.feeRate ?? defaults?.feeRate ?? null,
    shipping: record?.shipping ?? defaults?.shipping ?? null,
    returnRate: record?.returnRate ?? defaults?.returnRate ?? null,
    margin: defaults?.margin ?? null,
  };
}
