import type { Role } from '../tiers/verdict-kinds.ts';
import { planProductId } from './planner-ids.ts';
import type { PlanProductRecord } from './planner-record.ts';

/** A product that may be taken into a plan. */
export interface Candidate {
  readonly product: string;
  readonly name: string;
  readonly articleNo: string;
  /** Earned by it; null = none. */
  readonly role: Role | null;
}

/** As it is taken into a plan: nothing is said of it yet. @param now epoch ms */
export function planned(plan: string, event: string, shop: string, one: Candidate, now: number): PlanProductRecord {
  const { product, name, articleNo, role: suggested } = one;
  const place = { plan, event, shop, product };
  return {
    ...{ id: planProductId(place), kind: 'plan-product', version: 1, updatedAt: now, removed: false },
    ...place,
    ...{ name, articleNo, suggested, role: null, reason: '' },
    ...{ targetPrice: null, stock: null, onHand: null, trafficShare: null, ceiling: null },
  };
}
