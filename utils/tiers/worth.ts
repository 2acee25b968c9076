/**
 * The order of the lists: money at stake × certainty, minor units a day. Where too little was read to
 * show a certainty, the one that holds for what was read still orders them.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { ProductStatistics } from './product-statistics.ts';
import { meanOf } from './rates/posterior.ts';
import type { Judgement } from './verdict.ts';

/** A product in test claims nothing yet: half of what its visitors are worth is open. */
const OPEN = 0.5;

/**
 * - a role: what the product takes a day × certainty; 利润款 what it is expected to leave a day × certainty
 * - stop: what its visitors would bring at the shop's average, beyond what it takes × certainty; where advertising costs
 *   more a day than that, what it costs: the money is the same visitors', so the two are not added
 * - test: half of what its visitors would bring at the shop's average; 0 where more of them will hardly settle it
 * - all else claims nothing: 0
 * @returns null when no money is known
 */
export function worthOf(own: Assessment, judgement: Judgement, shop: Shop): number | null {
  const { takings, paces, ads } = own.statistics;
  const visitors = paces?.[shop.model.recency]?.visitors ?? null;
  const certainty = judgement.held ?? 0;
  switch (judgement.verdict.kind) {
    case 'role':
      if (judgement.verdict.role === 'profit') return leftADay(own, visitors, certainty);
      return takings && Math.round((takings.amount / takings.days) * certainty);
    case 'stop': {
      const stakes = [missedADay(takings, shop), spentADay(ads)].filter((stake) => stake !== null);
      return stakes.length === 0 ? null : Math.round(Math.max(...stakes) * certainty);
    }
    case 'test':
      if (judgement.verdict.visitors === null) return 0;
      if (visitors === null || shop.visitorValue === null) return null;
      return Math.round(visitors * shop.visitorValue * OPEN);
    case 'insufficient':
    case 'regular':
    case 'excluded':
    case 'unread':
      return 0;
  }
}

/** Visitors a day × the rate that is believed × what an order leaves. */
function leftADay({ belief, contribution }: Assessment, visitors: number | null, certainty: number): number | null {
  if (!belief || !contribution || visitors === null) return null;
  return Math.round(visitors * meanOf(belief.now) * contribution.left * certainty);
}

function missedADay(takings: ProductStatistics['takings'], { visitorValue }: Shop): number | null {
  if (takings === null || visitorValue === null) return null;
  return Math.max(0, takings.visitors * visitorValue - takings.amount) / takings.days;
}

function spentADay(ads: ProductStatistics['ads']): number | null {
  return ads?.spent ? ads.spent.cost / ads.spent.days : null;
}
