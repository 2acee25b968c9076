/** What ends a verdict that no threshold of rates or sales ends: the operator's word, its age, its slide, what comes back, the next days. */
import { addDays, type Day } from '../time/day.ts';
import { stopsBelow } from './after-sale/refund-model.ts';
import { afterwards } from './afterwards.ts';
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Ranking } from './main-and-second.ts';
import { newcomer } from './newcomer.ts';
import { newcomerByPrice } from './price-change.ts';
import { REVIEW_DAYS } from './stability.ts';
import type { Change } from './suggestion.ts';

export type Holding = Extract<Evidence, { kind: 'holding' }>;

/** Its price, where that ends it, and its age, which does anyway. */
export function newcomerEnds(own: Assessment, shop: Shop, ranking: Ranking): Change[] {
  const isOne = (price: number) => newcomer({ ...own, price }, shop, ranking) !== null;
  const becomes = afterwards(own, shop, ranking, own.belief?.ahead ?? null);
  return [...newcomerByPrice(own, isOne, becomes), { kind: 'ends', why: 'newcomer' }];
}

/** The share that comes back of which it would no longer be told as too much. */
export function refundEnds({ refund }: Assessment): Change[] {
  const to = refund && stopsBelow(refund);
  return to === null ? [] : [{ kind: 'refunds', to }];
}

/** Of what is kept: how many more days must agree, or until when nothing changes. */
export function keptEnds({ days, needed, why }: Holding): Change[] {
  if (!why) return [{ kind: 'votes', more: Math.max(1, needed - days) }];
  const until: Day = why.by === 'freeze' ? why.to : addDays(why.since, REVIEW_DAYS - 1);
  return [{ kind: 'until', day: until }];
}
