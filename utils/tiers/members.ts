import type { EngineInput } from './engine-types.ts';
import { isPriceLink } from './price-link.ts';
import type { ProductStatistics } from './product-statistics.ts';

/** The products that make a shop's lines: those that were read, without price links, cut traffic and what the operator keeps out. */
export function membersOf({ statistics, limits }: Pick<EngineInput, 'statistics' | 'limits'>): ProductStatistics[] {
  const isOutside = (one: ProductStatistics) => one.excluded || isPriceLink(one) || limits?.says.has(one.product);
  return statistics.filter((one) => one.basis !== null && !isOutside(one));
}
