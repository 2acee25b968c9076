import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';

export interface PlanProps {
  readonly store: PlansStore;
  readonly dated: DatedPlan;
}
