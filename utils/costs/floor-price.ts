/** 底价: the price below which an order loses before anything comes back: (cost + shipping) ÷ (1 − fee rate). */
import type { CostFacts } from './cost-facts.ts';
import { RATE_PARTS } from './cost-record.ts';

/** Minor units. */
export interface FloorPrice {
  readonly floor: number;
  readonly cost: number;
  /** null = not said, and not counted: the price is then the least it could be. */
  readonly shipping: number | null;
  readonly feeRate: number | null;
}

/** Rounded up to a whole minor unit. @returns null where the cost is not known, or nothing is left of any price */
export function floorPrice({ cost, shipping, feeRate }: CostFacts): FloorPrice | null {
  if (cost === null) return null;
  const kept = RATE_PARTS - Math.round((feeRate ?? 0) * RATE_PARTS);
  if (kept <= 0) return null;
  return { floor: Math.ceil(((cost + (shipping ?? 0)) * RATE_PARTS) / kept), cost, shipping, feeRate };
}
