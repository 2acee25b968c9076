/**
 * The order of the lists: money at stake × certainty, minor units a day. Where too little was read to
 * show a certainty, the one that holds for what was read still orders them.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { Judgement } from './verdict.ts';

/** A product in test claims nothing yet: half of what its visitors are worth is open. */
const OPEN = 0.5;

/**
 * - a role: what the product takes a day × certainty
 * - stop: what its visitors would bring at the shop's average, beyond what it takes × certainty
 * - test: half of what its visitors would bring at the shop's average; 0 where more of them will hardly settle it
 * - all else claims nothing: 0
 * @returns null when the money it takes is not known
 */
export function worthOf(own: Assessment, judgement: Judgement, shop: Shop): number | null {
  const { takings, paces } = own.statistics;
  const visitors = paces?.[shop.model.recency]?.visitors ?? null;
  const certainty = judgement.held ?? 0;
  switch (judgement.verdict.kind) {
    case 'role':
      return takings && Math.round((takings.amount / takings.days) * certainty);
    case 'stop': {
      if (takings === null || shop.visitorValue === null) return null;
      const missed = takings.visitors * shop.visitorValue - takings.amount;
      return Math.round((Math.max(0, missed) / takings.days) * certainty);
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
