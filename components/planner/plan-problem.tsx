import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

/** Says that what was last asked for was not stored; nothing while all was. */
export function PlanProblem({ store }: { readonly store: PlansStore }) {
  const { actionFailed, diskFull } = useTexts(panelTexts);
  const { tryAgain } = useTexts(planTexts);
  const problem = store.problem.value;
  if (problem === null) return null;
  return <Notice tone="bad">{actionFailed(problem.full ? diskFull : tryAgain)}</Notice>;
}
