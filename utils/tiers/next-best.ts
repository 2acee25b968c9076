/** The role a product would have next, and how near it stands to it. */
import { type Assessment, CLEAR, type Shop } from './assessment.ts';
import { isAtLoss } from './at-loss.ts';
import { ofRate, ofView } from './chance-how.ts';
import type { Evidence } from './evidence-kinds.ts';
import { mayBePushed, perDay, type Ranking } from './main-and-second.ts';
import { nearTrend } from './near-trend.ts';
import { nearNewcomer, newcomerHow } from './newcomer.ts';
import { LEAST, mayProfit, valueChance } from './profit.ts';
import { type ProfitLines, valueLine } from './profit-lines.ts';
import { promoDistance } from './promo.ts';
import { type Beta, chanceAbove } from './rates/posterior.ts';
import type { ChanceHow, Distance } from './role-evidence-kinds.ts';
import { mayStop, stopFacts } from './stop.ts';
import { isCheap } from './traffic.ts';
import { PROMOTE } from './trial/promote-rule.ts';
import { STOP, stopBar } from './trial/stop-rule.ts';
import type { Verdict } from './verdict-kinds.ts';

type Becomes = Extract<Evidence, { kind: 'next-best' }>['becomes'];

interface Standing {
  readonly becomes: Becomes;
  readonly by: Distance;
  /** It follows from what products cost. */
  readonly costs?: true;
}

const chance = (becomes: Becomes, p: number, needed: number, how: ChanceHow | null, costs = false): Standing => ({
  ...(costs && { costs: true as const }),
  becomes,
  by: { kind: 'chance', p, needed, ...(how && { how }) },
});

/** By sales, of those that nothing else keeps from a place. */
function bySales(own: Assessment, { leads, lastMain, lastSecond }: Ranking): Standing[] {
  if (!leads.has(own.statistics.product)) return [];
  const over = (becomes: Becomes, last: Assessment | null): Standing[] =>
    last ? [{ becomes, by: { kind: 'sales', perDay: perDay(own), needed: perDay(last) } }] : [];
  const places = [...over('second', lastSecond), ...over('main', lastMain)];
  // Of two it falls short of by the same the lesser is nearer; of two it reaches the better.
  return lastMain && perDay(own) >= perDay(lastMain) ? places.toReversed() : places;
}

/** 活动款 by the price planned for it, 引流款 of what is new, and what a trend would make of it. */
function byOthers(own: Assessment, shop: Shop, ranking: Ranking): Standing[] {
  const promo = promoDistance(own, shop, ranking);
  const fresh = isAtLoss(own) ? null : nearNewcomer(own, shop, ranking);
  return [
    ...(promo ? [chance('promo', promo.p, promo.needed, { kind: 'promo' }, promo.byCost)] : []),
    ...(fresh ? [chance('traffic', fresh.told.by.p, fresh.needed, newcomerHow(fresh.told, own))] : []),
    ...nearTrend(own, shop, ranking),
  ];
}

/** null where an order leaves nothing. */
function earnsHow({ contribution, statistics }: Assessment, profit: ProfitLines, ahead: Beta): ChanceHow | null {
  if (!contribution || contribution.left <= 0) return null;
  const earns = { line: valueLine(profit, statistics.category).value, left: contribution.left };
  return { ...ofRate('pay', earns.line / earns.left, ahead), earns };
}

/** By what is believed of it, of those that nothing but that keeps from the role. */
function byChance(own: Assessment, shop: Shop, ranking: Ranking): Standing[] {
  const { statistics, belief, set, below, cart, pay } = own;
  const { profit } = shop.model;
  const standings: Standing[] = [];
  if (profit && pay && belief && mayProfit(own, profit, ranking)) {
    standings.push(
      chance('profit', valueChance(own, profit, belief.ahead), LEAST, earnsHow(own, profit, belief.ahead), true),
    );
  }
  if (cart && isCheap(own, shop.lines) && !isAtLoss(own))
    standings.push(chance('traffic', cart.p, CLEAR, ofView(cart)));
  standings.push(...byOthers(own, shop, ranking));
  const isOpen = statistics.inTest && mayBePushed(own);
  if (isOpen && belief && set.trial && (statistics.rates.pay?.k ?? 0) > 0) {
    standings.push(
      chance('second', chanceAbove(set.trial.up, belief.ahead), PROMOTE, ofRate('pay', set.trial.up, belief.ahead)),
    );
  }
  if (below && shop.part === null && mayStop(own, ranking) && (below.value ?? 1) >= STOP.value) {
    const bar = stopBar(below.value, stopFacts(own, shop));
    const how = belief && set.lines && ofRate('pay', set.lines.item.rate, belief.ahead, true);
    standings.push(chance('stop', below.rate, bar, how, shop.model.values.by === 'cost'));
  }
  return standings;
}

/** How much of what it takes is there, 1 at most. */
function nearness({ by }: Standing): number {
  const [has, needs] = by.kind === 'chance' ? [by.p, by.needed] : [by.perDay, by.needed];
  return needs > 0 ? Math.min(1, has / needs) : 1;
}

/** The nearest of those it is not; where that follows from costs, also the nearest that does not. */
export function nextBest(own: Assessment, verdict: Verdict, shop: Shop, ranking: Ranking): Evidence[] {
  if (verdict.kind !== 'role' && verdict.kind !== 'stop' && verdict.kind !== 'test' && verdict.kind !== 'regular')
    return [];
  const now = verdict.kind === 'role' ? verdict.role : verdict.kind;
  const others = [...bySales(own, ranking), ...byChance(own, shop, ranking)].filter(({ becomes }) => becomes !== now);
  const sorted = others.toSorted((a, b) => nearness(b) - nearness(a));
  const [nearest] = sorted;
  // What follows from costs is told in the panel alone, so the nearest of the others is told as well.
  const open = sorted.find(({ costs }) => !costs);
  const told = open && open !== nearest ? [nearest, open] : [nearest];
  return told.flatMap((one) => (one ? [{ kind: 'next-best' as const, ...one }] : []));
}
