import { planProductId } from '../../utils/planner/planner-ids.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';

/** A product in a plan of which nothing is said but what is given; its id follows from its place. */
export function planProduct(more: Partial<PlanProductRecord> = {}): PlanProductRecord {
  const made: PlanProductRecord = {
    ...{ id: '', kind: 'plan-product', version: 1, updatedAt: 0, removed: false },
    ...{ plan: 'plan:p', event: 'double12-2026-taobao', shop: 's', product: '1', name: 'x', articleNo: '' },
    ...{ suggested: null, role: null, reason: '', targetPrice: null, stock: null, onHand: null },
    ...{ trafficShare: null, ceiling: null },
    ...more,
  };
  return { ...made, id: planProductId(made) };
}
