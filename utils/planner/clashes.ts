/** What in a plan cannot be true at once. Nothing is decided: each is shown with the figures it rests on. */
import { grouped } from '../statistics/grouped.ts';
import type { Day } from '../time/day.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';
import { spanOf, touch } from './event-span.ts';
import type { PlanProductRecord } from './planner-record.ts';

export interface PlannedTask {
  readonly task: DatedPlanTask;
  /** Title of its plan. */
  readonly plan: string;
}

export type Clash =
  /** More pieces are promised than there are; `onHand` null = how many there are was not said, and several want them. */
  | {
      readonly kind: 'stock';
      readonly article: string;
      readonly promised: number;
      readonly onHand: number | null;
      readonly products: readonly PlanProductRecord[];
    }
  /** One article at two prices at the same time. */
  | {
      readonly kind: 'price';
      readonly article: string;
      readonly low: PlanProductRecord;
      readonly high: PlanProductRecord;
    }
  /** One person has to be at two events at the same minute, or has tasks of one day on both. */
  | {
      readonly kind: 'person';
      readonly owner: string;
      readonly day: Day;
      readonly tasks: readonly PlannedTask[];
    }
  /** What it waits for is done only after it has to be. */
  | { readonly kind: 'order'; readonly task: DatedPlanTask };

/** The same goods: by 货号 where there is one. */
const articleOf = ({ articleNo, shop, product }: PlanProductRecord): string => articleNo.trim() || `${shop} ${product}`;

function stockClash(article: string, products: readonly PlanProductRecord[]): readonly Clash[] {
  const wanted = products.filter(({ stock }) => stock !== null && stock > 0);
  const promised = wanted.reduce((sum, { stock }) => sum + (stock ?? 0), 0);
  const said = products.flatMap(({ onHand }) => onHand ?? []);
  // What is said of the whole is said of the same pieces: the smallest is the safe reading.
  const onHand = said.length === 0 ? null : Math.min(...said);
  const isShort = onHand === null ? wanted.length > 1 : promised > onHand;
  return isShort ? [{ kind: 'stock', article, promised, onHand, products: wanted }] : [];
}

function priceClash(plan: DatedPlan, article: string, products: readonly PlanProductRecord[]): readonly Clash[] {
  const priced = products.flatMap((product) => {
    const event = plan.events.find(({ id }) => id === product.event);
    const span = event ? spanOf(event) : null;
    return product.targetPrice && span ? [{ product, span, price: product.targetPrice }] : [];
  });
  const clashes = priced.flatMap((one, at) =>
    priced.slice(at + 1).flatMap((other): Clash[] => {
      const isSame = one.price.currency !== other.price.currency || one.price.minor === other.price.minor;
      if (isSame || !touch(one.span, other.span)) return [];
      const [low, high] = one.price.minor < other.price.minor ? [one, other] : [other, one];
      return [{ kind: 'price', article, low: low.product, high: high.product }];
    }),
  );
  return clashes;
}

const isOfOneDay = ({ record, from, to, state }: DatedPlanTask): boolean =>
  record.owner.trim() !== '' && record.event !== null && from !== null && from === to && state !== 'done';

/** Tasks of one day alone, of several events or several plans, for one person; those of other plans where this one has its part. */
function personClashes(plan: DatedPlan, others: readonly DatedPlan[]): readonly Clash[] {
  const all = [plan, ...others.filter((other) => other.plan.id !== plan.plan.id)].flatMap(
    ({ plan: { title }, tasks }) => tasks.filter(isOfOneDay).map((task): PlannedTask => ({ task, plan: title })),
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

/** @param plans every plan, for who works on several */
export function clashesOf(plan: DatedPlan, plans: readonly DatedPlan[] = []): readonly Clash[] {
  const byArticle = [...grouped(plan.products, articleOf)];
  return [
    ...byArticle.flatMap(([article, products]) => stockClash(article, products)),
    ...byArticle.flatMap(([article, products]) => priceClash(plan, article, products)),
    ...personClashes(plan, plans),
    ...plan.tasks
      .filter(({ tooLate, state }) => tooLate.length > 0 && state !== 'done' && state !== 'missed')
      .map((task): Clash => ({ kind: 'order', task })),
  ];
}
