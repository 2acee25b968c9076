/** What is known of a product's costs, its own before the shop's. */
import type { OrderTerms, ProductTerms, ShopTerms } from './cost-record.ts';

/** Refunds that were read: k of n orders, or of paying buyers; of money k is n × back ÷ paid and not always whole. */
export interface MeasuredReturns {
  readonly by: 'orders' | 'amount';
  readonly byBuyers: boolean;
  readonly k: number;
  readonly n: number;
  /** Drawn towards those of its category; absent = of the shop. */
  readonly from?: 'category';
}

/** Whose word a return rate is: the operator's on the product, on the shop, or the product's refunds. */
export type ReturnsBy = 'product' | 'shop' | MeasuredReturns;

export interface CostFacts extends OrderTerms {
  /** 成本 of a piece, minor units of the shop's currency. */
  readonly cost: number | null;
  /** 毛利率 of the shop, 0..1: stands in where `cost` is null. */
  readonly margin: number | null;
  /** Absent = no return rate is known, or nobody says whose it is. */
  readonly returnsBy?: ReturnsBy;
}

/**
 * Cost, fee rate, shipping and return rate of a product; each null where nobody said. The shop's defaults fill in
 * whatever the product leaves open but the cost, for which the shop has its margin.
 * @param record null = the product has none; @param defaults null = the shop has none
 */
export function costFactsOf(record: ProductTerms | null, defaults: ShopTerms | null): CostFacts {
  const own = record?.returnRate ?? null;
  const returnRate = own ?? defaults?.returnRate ?? null;
  return {
    cost: record?.cost ?? null,
    feeRate: record?.feeRate ?? defaults?.feeRate ?? null,
    shipping: record?.shipping ?? defaults?.shipping ?? null,
    returnRate,
    margin: defaults?.margin ?? null,
    ...(returnRate !== null && { returnsBy: own === null ? 'shop' : 'product' }),
  };
}
