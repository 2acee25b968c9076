/** What the made shop's products cost a piece, as it is pasted from a sheet. */
import { PLAIN, PRODUCTS, SHOP } from './role-shop.ts';

/** The one product whose cost comes last. */
export const COSTLESS = PLAIN[PLAIN.length - 1]?.id ?? '';

/** fen */
export function costOf(id: string): number {
  if (id === SHOP.profit.id) return 2_000;
  const at = PRODUCTS.findIndex((own) => own.id === id);
  return Math.round((PRODUCTS[at]?.price ?? 0) * (0.45 + (at % 4) / 40));
}

export function pastedCosts(ids: readonly string[]): string {
  return ['商品ID\t成本', ...ids.map((id) => `${id}\t${(costOf(id) / 100).toFixed(2)}`)].join('\n');
}
