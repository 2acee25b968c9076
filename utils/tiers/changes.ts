/** What would change a verdict: the nearest thresholds in both directions, with the figure it would take. */
import { afterProfit, afterwards, type Holds, promotes, stops } from './afterwards.ts';
import { type Assessment, CLEAR, type RateView, type Shop } from './assessment.ts';
import { isAtLoss } from './at-loss.ts';
import { mayBePushed, perDay, type Ranking } from './main-and-second.ts';
import { noLoss } from './no-loss.ts';
import { noProfitByPrice, noTrafficByPrice, profitByPrice, trafficByPrice } from './price-change.ts';
import { mayProfit, profits } from './profit.ts';
import { onBase } from './rate-base.ts';
import { firstCount, lastCount } from './rate-needed.ts';
import { type Beta, believed, capped, chanceAbove } from './rates/posterior.ts';
import { STAGES } from './rates/stages.ts';
import { newcomerEnds, refundEnds } from './role-ends.ts';
import { mayStop } from './stop.ts';
import type { Change } from './suggestion.ts';
import { isCheap } from './traffic.ts';
import { isSaid, type Role, type Verdict } from './verdict-kinds.ts';

/** @param ends of what is kept while its days do not agree */
export function changesFor(
  own: Assessment,
  verdict: Verdict,
  shop: Shop,
  ranking: Ranking,
  ends: readonly Change[],
): Change[] {
  return [...ends, ...ofVerdict(own, verdict, shop, ranking), ...noLoss(own, shop)];
}

function ofVerdict(own: Assessment, verdict: Verdict, shop: Shop, ranking: Ranking): Change[] {
  switch (verdict.kind) {
    case 'unread':
    case 'excluded':
      return [];
    case 'insufficient':
      return verdict.visitors === null ? [] : [{ kind: 'visitors', more: verdict.visitors, ...onBase(verdict) }];
    case 'role':
      // A role that is kept for now changes by what the next days find, and by nothing else.
      return verdict.held ? moreDays(own) : [...placeChanges(own, verdict, shop, ranking), ...moreDays(own)];
    case 'stop':
      if (verdict.held) return moreDays(own);
      return [...(verdict.refunds ? refundEnds(own) : goesOn(own, shop, ranking)), ...moreDays(own)];
    case 'test':
      return [
        ...(verdict.visitors === null || verdict.leaning === 'stop'
          ? []
          : [{ kind: 'visitors', more: verdict.visitors, ...onBase(verdict) } as const]),
        ...settles(own, shop, ranking),
        ...becomesTraffic(own, shop),
        ...trafficByPrice(own, shop),
        ...salesChanges(own, 'regular', ranking),
        ...moreDays(own),
      ];
    case 'regular':
      return [
        ...salesChanges(own, 'regular', ranking),
        ...becomesProfit(own, shop, ranking),
        ...profitByPrice(own, shop, ranking),
        ...becomesTraffic(own, shop),
        ...trafficByPrice(own, shop),
        ...moreDays(own),
      ];
  }
}

type RoleVerdict = Extract<Verdict, { kind: 'role' }>;

/** A place won by sales is lost by sales; one won by a rate ends where that rate is no longer clear. */
function placeChanges(own: Assessment, { role, via }: RoleVerdict, shop: Shop, ranking: Ranking): Change[] {
  // What rests on the operator's own word goes with it.
  if (isSaid(role)) return [{ kind: 'ends', why: role }];
  if (role === 'profit') {
    const ends = [...losesProfit(own, shop, ranking), ...noProfitByPrice(own, shop, ranking)];
    return [...salesChanges(own, 'regular', ranking), ...ends];
  }
  const by = ranking.places.get(own.statistics.product)?.by;
  if (by === 'sales') return salesChanges(own, role, ranking);
  if (role === 'traffic' && !via) {
    const after = afterwards(own, shop, ranking, own.belief?.ahead ?? null);
    const ends = [
      ...losesTraffic(own, after),
      ...noTrafficByPrice(own, shop, after),
      ...becomesStopped(own, shop, ranking),
    ];
    return [...salesChanges(own, 'regular', ranking), ...ends];
  }
  if (via) {
    const ends = via === 'newcomer' ? newcomerEnds(own, shop, ranking) : [{ kind: 'ends', why: via } as const];
    return [...salesChanges(own, 'regular', ranking), ...ends];
  }
  if (role !== 'second') return salesChanges(own, 'regular', ranking);
  const more = salesChanges(own, 'regular', ranking).map((change) =>
    change.kind === 'sales' && change.becomes === role ? { ...change, also: true as const } : change,
  );
  return [...more, ...(by === undefined ? losesTest(own) : [])];
}

/** Orders expected a day that would win the next better place, or lose this one. */
function salesChanges(own: Assessment, now: Role | 'regular', ranking: Ranking): Change[] {
  if (own.sales === null) return [];
  const { leads, lastMain, lastSecond, behindMain, behindSecond } = ranking;
  if (now === 'main') return fall(own, behindMain, lastSecond ? 'second' : 'regular');
  if (now === 'second') return [...rise(own, lastMain, 'main', leads), ...fall(own, behindSecond, 'regular')];
  return lastSecond ? rise(own, lastSecond, 'second', leads) : rise(own, lastMain, 'main', leads);
}

function rise(own: Assessment, over: Assessment | null, becomes: Role, leads: Ranking['leads']): Change[] {
  // More sales do not make up for what keeps it from every place.
  if (!leads.has(own.statistics.product)) return [];
  return over && perDay(own) <= perDay(over) ? [{ kind: 'sales', to: perDay(over), direction: 'up', becomes }] : [];
}

function fall(own: Assessment, under: Assessment | null, becomes: Role | 'regular'): Change[] {
  return under && perDay(own) >= perDay(under)
    ? [{ kind: 'sales', to: perDay(under), direction: 'down', becomes }]
    : [];
}

type Becomes = Extract<Change, { kind: 'rate' }>['becomes'];

interface Crossing {
  readonly by?: 'cost' | undefined;
  readonly direction: 'up' | 'down';
  readonly becomes: Becomes | ((then: Beta) => Becomes);
  readonly holds: Holds;
}

/** The nearest rate of the same visitors from which on it would hold. */
function rateChange(rate: RateView | null, { direction, becomes, holds, by }: Crossing): Change[] {
  if (rate === null) return [];
  const { metric, own, prior } = rate;
  const { cap } = metric === 'payRate' ? STAGES.pay : STAGES.cart;
  const then = (k: number) => capped(believed(prior, { k, n: own.n }), cap);
  const at = (k: number) => holds(then(k));
  const k = direction === 'up' ? firstCount(own.k, own.n, at) : lastCount(own.k, at);
  if (k === null) return [];
  const is = typeof becomes === 'function' ? becomes(then(k)) : becomes;
  return [{ kind: 'rate', metric, to: k / own.n, direction, becomes: is, ...(by && { by }) }];
}

const not =
  (holds: Holds): Holds =>
  (ahead) =>
    !holds(ahead);

/** What the value of an order follows from, where that is what products cost. */
const basisOf = ({ model }: Shop): 'cost' | undefined => (model.values.by === 'cost' ? 'cost' : undefined);

/** The nearest rate at which it is not stopped any more, and what it is then. */
function goesOn(own: Assessment, shop: Shop, ranking: Ranking): Change[] {
  const { profit } = shop.model;
  const becomes = (then: Beta) =>
    profit && mayProfit(own, profit, ranking) && profits(own, profit)(then)
      ? 'profit'
      : afterProfit(own, shop, ranking, then);
  return rateChange(own.pay, { direction: 'up', becomes, holds: not(stops(own, shop)), by: basisOf(shop) });
}

function losesTest(own: Assessment): Change[] {
  return rateChange(own.pay, { direction: 'down', becomes: 'test', holds: not(promotes(own)) });
}

/** To a stop only where nothing but its rate keeps it from one. */
function settles(own: Assessment, shop: Shop, ranking: Ranking): Change[] {
  return [
    ...(mayBePushed(own) ? rateChange(own.pay, { direction: 'up', becomes: 'second', holds: promotes(own) }) : []),
    ...becomesStopped(own, shop, ranking),
  ];
}

/** Where nothing but its rate keeps it from a stop. */
function becomesStopped(own: Assessment, shop: Shop, ranking: Ranking): Change[] {
  if (shop.part !== null || !mayStop(own, ranking)) return [];
  return rateChange(own.pay, { direction: 'down', becomes: 'stop', holds: stops(own, shop), by: basisOf(shop) });
}

/** A price that is low enough, and how many would have to put it in the cart. */
function becomesTraffic(own: Assessment, shop: Shop): Change[] {
  if (!own.cart || !isCheap(own, shop.lines) || isAtLoss(own)) return [];
  const { line } = own.cart;
  return rateChange(own.cart, {
    direction: 'up',
    becomes: 'traffic',
    holds: (ahead) => chanceAbove(line, ahead) >= CLEAR,
  });
}

function losesTraffic({ cart }: Assessment, becomes: Becomes): Change[] {
  return rateChange(cart, {
    direction: 'down',
    becomes,
    holds: (ahead) => cart !== null && chanceAbove(cart.line, ahead) < CLEAR,
  });
}

/** A margin that is high enough, and the rate at which a visitor brings enough. */
function becomesProfit(own: Assessment, { model: { profit } }: Shop, ranking: Ranking): Change[] {
  if (!profit || !mayProfit(own, profit, ranking)) return [];
  return rateChange(own.pay, { direction: 'up', becomes: 'profit', holds: profits(own, profit), by: 'cost' });
}

function losesProfit(own: Assessment, shop: Shop, ranking: Ranking): Change[] {
  const { profit } = shop.model;
  if (!profit) return [];
  const becomes = (then: Beta) => afterProfit(own, shop, ranking, then);
  return rateChange(own.pay, { direction: 'down', becomes, holds: not(profits(own, profit)), by: 'cost' });
}

/** Days still to be read before a trend can be told; only where day figures are read at all. */
function moreDays(own: Assessment): Change[] {
  const more = own.statistics.trendGap?.more ?? null;
  return more === null ? [] : [{ kind: 'days', more }];
}
