/** Prices of plans held against the ceilings that were typed. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { PlanProductRecord } from '../planner/planner-record.ts';
import { type PriceBreak, priceBreaks } from '../planner/price-breaks.ts';
import type { CeilingWatch } from '../storage/list-price-breaks.ts';
import type { Day } from '../time/day.ts';
import type { DatedPlans } from './dated-plans.ts';
import { liveSignal, valueOr } from './live-query.ts';
import type { PlansSource } from './plans-source.ts';

export interface PlanBreaks {
  /** Of every plan. */
  readonly breaks: ReadonlySignal<readonly PriceBreak[]>;
  readonly unpriced: ReadonlySignal<CeilingWatch['unpriced']>;
  /** Products of plans whose ceiling this one's price would break in the days it sells. */
  readonly wouldBreak: (product: PlanProductRecord) => readonly PlanProductRecord[];
}

const UNREAD: CeilingWatch = { breaks: [], unpriced: new Set() };

export function planBreaks(
  source: Pick<PlansSource, 'breaks'>,
  { plans, parts, eventOf }: Pick<DatedPlans, 'plans' | 'parts' | 'eventOf'>,
  today: ReadonlySignal<Day>,
  until: AbortSignal,
): PlanBreaks {
  const found = liveSignal({ ask: () => source.breaks(today.value) }, until);
  const isElsewhere = ({ id, shop, product }: PlanProductRecord, other: PlanProductRecord) =>
    other.id !== id && other.shop === shop && other.product === product && !other.removed;
  return {
    breaks: computed(() => valueOr(found.value, UNREAD).breaks),
    unpriced: computed(() => valueOr(found.value, UNREAD).unpriced),
    wouldBreak: (product) => {
      const standing = new Set(plans.value.map(({ id }) => id));
      const others = parts.value
        .filter((part) => part.kind === 'plan-product')
        .filter((other) => standing.has(other.plan) && isElsewhere(product, other));
      const broken = priceBreaks({
        products: [...others, product],
        eventOf: eventOf.value,
        soldOf: () => [],
        markedOf: () => null,
        today: today.value,
      });
      return broken.flatMap((one) => (one.kind === 'planned' && one.other === product ? [one.product] : []));
    },
  };
}
