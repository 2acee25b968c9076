import { fenEach } from '../metrics/money.ts';
import type { ProductStatistics } from './product-statistics.ts';

const FEN = 100;

/** 件单价 in fen; null when nothing was sold or it is not known. */
export function unitPrice(statistics: ProductStatistics): number | null {
  return fenEach(statistics.paid?.amount, statistics.paid?.items);
}

/** Minor units of one whole unit of its currency. */
export const unitOf = ({ unit = FEN }: Pick<ProductStatistics, 'unit'>): number => unit;

/**
 * 补差价, 邮费 and 赠品 links: sold under one whole unit of the currency a piece, or paid for without a single visitor. They
 * convert like nothing else in the shop and would spoil its lines.
 */
export function isPriceLink(statistics: ProductStatistics): boolean {
  const price = unitPrice(statistics);
  if (price !== null && price < unitOf(statistics)) return true;
  return statistics.counts.visitors === 0 && (statistics.counts.payBuyers ?? 0) > 0;
}
