/**
 * 利润: an order leaves more of its price than with most of the shop's products, and a visitor brings no less than at
 * the middle one. Only of products whose own cost was said: the shop's margin is the same for all.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { Ranking } from './main-and-second.ts';
import { isSaid, marginOf, type ProfitLines, valueLine } from './profit-lines.ts';
import { type Beta, chanceAbove } from './rates/posterior.ts';

/** It need not be a best seller, but the lower part of the shop earns nothing by its margin. */
const RANK = 0.6;
export const LEAST = 0.6;
/** From here on it is firm. */
export const FIRM_PROFIT = 0.8;

/** Whether all but its rate makes it one. */
export function mayProfit(own: Assessment, lines: ProfitLines | null, { rankOf, ranked }: Ranking): boolean {
  const { contribution, direction, statistics } = own;
  if (!lines || !isSaid(contribution) || contribution.left <= 0 || direction === 'sliding') return false;
  const rank = rankOf.get(statistics.product);
  return rank !== undefined && rank <= ranked.length * RANK && marginOf(contribution) >= lines.margin;
}

/** P(a visitor brings at least the line). */
export function valueChance({ contribution, statistics }: Assessment, lines: ProfitLines, ahead: Beta): number {
  const { value } = valueLine(lines, statistics.category);
  return contribution && contribution.left > 0 ? chanceAbove(value / contribution.left, ahead) : 0;
}

/** @returns null when it is not one */
export function profitPlace(
  own: Assessment,
  { model: { profit: lines }, rules }: Shop,
  ranking: Ranking,
): { readonly candidate: boolean; readonly certainty: number } | null {
  // Above its own sample gate.
  if (!lines || !own.pay || !own.belief || !mayProfit(own, lines, ranking)) return null;
  const certainty = valueChance(own, lines, own.belief.ahead);
  return certainty >= LEAST ? { candidate: certainty < (rules.roleAt ?? FIRM_PROFIT), certainty } : null;
}

/** Whether its rate makes it one. */
export const profits =
  (own: Assessment, lines: ProfitLines) =>
  (ahead: Beta): boolean =>
    valueChance(own, lines, ahead) >= LEAST;
