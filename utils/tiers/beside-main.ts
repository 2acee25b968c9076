/** What is said beside a 主推: who takes over when it slides, and what else it may serve as while it stands. */
import type { Assessment, Shop } from './assessment.ts';
import type { EngineInput } from './engine-types.ts';
import type { Evidence } from './evidence-kinds.ts';
import type { Ranking } from './main-and-second.ts';
import { mayProfit } from './profit.ts';
import type { Suggestion } from './suggestion.ts';
import type { Standing, Verdict } from './verdict-kinds.ts';

interface Among extends Pick<EngineInput, 'previous' | 'nameOf'> {
  readonly ranking: Ranking;
}

/** What it was before this run. */
function roleBefore(suggestion: Suggestion | undefined): Standing {
  if (suggestion?.memory) return suggestion.memory.role;
  return suggestion?.verdict.kind === 'role' ? suggestion.verdict.role : null;
}

/**
 * The best seller among the 次推 that are firm, else among the others. One that the slide has moved up to the main place
 * sells more than all of them, so it is as firm a 次推 as any.
 */
function successorOf(own: Assessment, { ranking: { ranked, places }, previous, nameOf }: Among): Evidence {
  const seconds = ranked.flatMap(({ statistics: { product } }) => {
    const place = places.get(product);
    const isSecond = place?.role === 'second' || roleBefore(previous.get(product)) === 'second';
    return place && isSecond && product !== own.statistics.product ? [{ product, place }] : [];
  });
  const firm = seconds.find(({ place }) => !place.candidate);
  const next = firm && seconds[0]?.place.role === 'main' ? seconds[0] : (firm ?? seconds[0]);
  if (!next) return { kind: 'successor', next: null };
  const { product } = next;
  return { kind: 'successor', next: { product, title: nameOf?.(product) ?? null, candidate: !firm } };
}

export function besideMain(own: Assessment, verdict: Verdict, shop: Shop, among: Among): Evidence[] {
  if (shop.part !== null || verdict.kind === 'excluded' || verdict.kind === 'unread') return [];
  const isMain = verdict.kind === 'role' && verdict.role === 'main';
  const wasMain = roleBefore(among.previous.get(own.statistics.product)) === 'main';
  if (own.direction === 'sliding') return isMain || wasMain ? [successorOf(own, among)] : [];
  const isSteady = own.direction === 'steady' && isMain && !verdict.candidate;
  return isSteady && mayProfit(own, shop.model.profit, among.ranking) ? [{ kind: 'offer', role: 'profit' }] : [];
}
