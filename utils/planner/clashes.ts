/** What in a plan cannot be true at once. Nothing is decided: each is shown with the figures it rests on. */
import { grouped } from '../statistics/grouped.ts';
import type { Day } from '../time/day.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';
import { type GoodsClash, goodsClashes } from './goods-clashes.ts';

export interface PlannedTask {
  readonly task: DatedPlanTask;
  /** Title of its plan. */
  readonly plan: string;
}

export type Clash =
  | GoodsClash
  /** One person has to be at two events at the same minute, or has tasks of one day on both. */
  | {
      readonly kind: 'person';
      readonly owner: string;
      readonly day: Day;
      readonly tasks: readonly PlannedTask[];
    }
  /** What it waits for is done only after it has to be. */
  | { readonly kind: 'order'; readonly task: DatedPlanTask };

const isOfOneDay = ({ record, from, to, state }: DatedPlanTask): boolean =>
  record.owner.trim() !== '' && record.event !== null && from !== null && from === to && state !== 'done';

/** Tasks of one day alone, of several events or several plans, for one person; those of other plans where this one has its part. */
function personClashes(plan: DatedPlan, others: readonly DatedPlan[]): readonly Clash[] {
  const all = [plan, ...others].flatMap(({ plan: { title }, tasks }) =>
    tasks.filter(isOfOneDay).map((task): PlannedTask => ({ task, plan: title })),
  );
  return [...grouped(all, ({ task: { record, from } }) => `${from} ${record.owner.trim()}`).values()].flatMap(
    (same): Clash[] => {
      const first = same[0]?.task;
      const events = new Set(same.map(({ task: { record } }) => `${record.plan} ${record.event}`));
      const isHere = same.some(({ task }) => task.record.plan === plan.plan.id);
      if (!first?.from || events.size < 2 || !isHere || first.state === 'missed') return [];
      return [{ kind: 'person', owner: first.record.owner.trim(), day: first.from, tasks: same }];
    },
  );
}

/** @param plans every plan, for who works on several and what is sold in several */
export function clashesOf(plan: DatedPlan, plans: readonly DatedPlan[], today: Day): readonly Clash[] {
  const others = plans.filter((other) => other.plan.id !== plan.plan.id);
  return [
    ...goodsClashes(plan, others, today),
    ...personClashes(plan, others),
    ...plan.tasks
      .filter(({ tooLate, state }) => tooLate.length > 0 && state !== 'done' && state !== 'missed')
      .map((task): Clash => ({ kind: 'order', task })),
  ];
}
