/** What advertising an order cost, minor units: (cost + 5 × shop) ÷ (orders × days ÷ read + 5). Told in the panel. */
export interface AdCost {
  readonly kind: 'ad-cost';
  /** Over so many days. */
  readonly cost: number;
  readonly days: number;
  /** Over the days read. */
  readonly orders: number;
  readonly read: number;
  /** No order count is known: paying buyers stand in. */
  readonly byBuyers: boolean;
  /** Of all products advertised, an order. */
  readonly shop: number;
  readonly each: number;
}
