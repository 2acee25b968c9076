/**
 * The order of the lists: money at stake × certainty, fen a day. Where too little was read to show a
 * certainty, the one that holds for what was read still orders them.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { Judgement } from './verdict.ts';

/** A product in test claims nothing yet: half of what its visitors are worth is open. */
const OPEN = 0.5;

/**
 * - a role: what the product takes a day × certainty
 * - stop: what its visitors would bring at the shop's average, beyond what it takes × certainty
 * - test: half of what its visitors would bring at the shop's average
 * - all else claims nothing: 0
 */
export function worthOf(own: Assessment, judgement: Judgement, shop: Shop): number {
  const { basis, counts } = own.statistics;
  if (basis === null || basis.days < 1) return 0;
  const taken = (counts.payAmount ?? 0) / basis.days;
  const possible = ((counts.visitors ?? 0) * (shop.visitorValue ?? 0)) / basis.days;
  const certainty = judgement.held ?? 0;
  switch (judgement.verdict.kind) {
    case 'role':
      return Math.round(taken * certainty);
    case 'stop':
      return Math.round(Math.max(0, possible - taken) * certainty);
    case 'test':
      return Math.round(possible * OPEN);
    case 'insufficient':
    case 'regular':
    case 'excluded':
    case 'unread':
      return 0;
  }
}
