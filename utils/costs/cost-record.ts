/**
 * What the operator says of costs: small mutable records like notes, with a version and a time each, so that two
 * copies merge. Unknown is null, never 0.
 */
interface CostBase {
  readonly id: string;
  readonly shop: string;
  readonly version: number;
  /** Epoch ms. */
  readonly updatedAt: number;
  /** A removed record stays as a mark, so that a merge does not bring it back. */
  readonly removed: boolean;
  /** ISO 4217, of every amount in it; where the shop keeps another currency the record says nothing. */
  readonly currency: string;
}

/** What an order carries beside the goods. */
export interface OrderTerms {
  /** 扣点: share of the price the platform keeps, 0..1 in ten-thousandths. */
  readonly feeRate: number | null;
  /** 运费 paid for an order, minor units. */
  readonly shipping: number | null;
  /** 退货率: share of orders that come back, 0..1 in ten-thousandths. */
  readonly returnRate: number | null;
}

/** A product's own; what is null here follows the shop's defaults, but for the cost. */
export interface ProductTerms extends OrderTerms {
  /** 成本 of a piece, minor units. */
  readonly cost: number | null;
}

/** Where a cost came from several at a time, and what stood there before: undoing gives it back. */
export interface Pasted {
  /** Epoch ms; the same for all of one paste. */
  readonly at: number;
  /** null = the product had no cost record. */
  readonly before: ProductTerms | null;
}

/** Id `cost:<shop>:<product>`. */
export interface ProductCost extends CostBase, ProductTerms {
  readonly kind: 'cost';
  readonly product: string;
  /** null once it was changed by hand. */
  readonly pasted: Pasted | null;
}

/** What holds for every product of the shop that says nothing else. */
export interface ShopTerms extends OrderTerms {
  /** 毛利率: what is left of the price after the goods, 0..1 in ten-thousandths. */
  readonly margin: number | null;
  /** 补货天数: whole days until new stock is there, 1 to `MOST_RESTOCK`; absent in records of before it was asked. */
  readonly restockDays?: number | null;
}

/** Id `cost-defaults:<shop>`. */
export interface ShopCosts extends CostBase, ShopTerms {
  readonly kind: 'defaults';
}

export type CostRecord = ProductCost | ShopCosts;

export const UNKNOWN_TERMS: ProductTerms = { cost: null, feeRate: null, shipping: null, returnRate: null };
export const UNKNOWN_DEFAULTS = {
  margin: null,
  feeRate: null,
  shipping: null,
  returnRate: null,
  restockDays: null,
} as const satisfies Required<ShopTerms>;

export const costId = (shop: string, product: string): string => `cost:${shop}:${product}`;
export const defaultsId = (shop: string): string => `cost-defaults:${shop}`;

/** The same record in another shop. */
export function inShop<T extends CostRecord>(record: T, shop: string): T {
  const id = record.kind === 'cost' ? costId(shop, record.product) : defaultsId(shop);
  return { ...record, shop, id };
}

/** ¥10,000,000.00: what is larger is a slip of the hand, and below it every product with a rate is exact. */
export const MOST_MINOR = 1_000_000_000;
/** A quarter: who waits longer plans by seasons. */
export const MOST_RESTOCK = 90;
/** Rates are whole ten-thousandths: 5.25% is the finest. */
export const RATE_PARTS = 10_000;
