import type { DatedPlan, DatedPlanTask } from '../../utils/planner/dated-plan.ts';
import { taskTitle } from '../../utils/planner/templates.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';

/** Of what a task waits for, what comes too late, in words; '' = nothing. */
export function useLate(plan: DatedPlan): (task: DatedPlanTask) => string {
  const t = useTexts(planTexts);
  const language = useLanguage();
  return ({ tooLate }) =>
    t.listed(
      tooLate.map((key) => {
        const other = plan.tasks.find((one) => one.record.task === key);
        return other ? taskTitle(other.record, language) : key;
      }),
    );
}
