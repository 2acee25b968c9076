import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';

export interface PlanProps {
  readonly store: PlansStore;
  readonly dated: DatedPlan;
}

export interface PlanProductProps {
  readonly store: PlansStore;
  readonly product: PlanProductRecord;
}
