import type { DatedPlan, DatedPlanTask } from '../../utils/planner/dated-plan.ts';
import { titlesBy } from '../../utils/planner/task-titles.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';

/** Of what a task waits for, what comes too late, in words; '' = nothing. */
export function useLate(plan: DatedPlan): (task: DatedPlanTask) => string {
  const t = useTexts(planTexts);
  const titleOf = titlesBy(plan.tasks, useLanguage());
  return ({ record, tooLate }) => t.listed(tooLate.map((key) => titleOf(record, key)));
}
