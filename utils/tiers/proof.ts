/** What a role won by a rate rests on, where that is another line than the middle product's. */
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Ranking } from './main-and-second.ts';
import { valueLine } from './profit-lines.ts';
import { chanceAbove } from './rates/posterior.ts';
import type { Verdict } from './verdict-kinds.ts';

type Proof = Extract<Evidence, { kind: 'proven' | 'earns' }>;

function proven({ belief, set }: Assessment): Proof[] {
  if (!belief || !set.trial) return [];
  const { up: line, spread } = set.trial;
  const p = chanceAbove(line, belief.ahead);
  return [{ kind: 'proven', line, set: set.category, spread, p, ...belief.ahead }];
}

function earns({ belief, contribution, statistics }: Assessment, { model: { profit } }: Shop): Proof[] {
  if (!belief || !profit || !contribution || contribution.left <= 0) return [];
  const { left } = contribution;
  const { value: line, set } = valueLine(profit, statistics.category);
  const p = chanceAbove(line / left, belief.ahead);
  return [{ kind: 'earns', by: 'cost', line, ...(set !== null && { set }), left, p, ...belief.ahead }];
}

/** Of a role that was found, and of none that is kept. */
export function proofOf(own: Assessment, verdict: Verdict, shop: Shop, { places }: Ranking): Proof[] {
  if (verdict.kind !== 'role' || verdict.held) return [];
  if (verdict.role === 'profit') return earns(own, shop);
  return verdict.role === 'second' && !places.has(own.statistics.product) ? proven(own) : [];
}
