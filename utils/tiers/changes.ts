/** What would change a verdict: the nearest thresholds in both directions, with the figure it would take. */
import { type Assessment, type RateView, rateOf, type Shop } from './assessment.ts';
import { compareDemand, type Demand, inDaysOf } from './demand.ts';
import type { Ranking } from './main-and-second.ts';
import { clearRate } from './probability.ts';
import type { Change, Role, Verdict } from './suggestion.ts';
import { isCheap } from './traffic.ts';

export function changesFor(own: Assessment, verdict: Verdict, shop: Shop, ranking: Ranking): Change[] {
  switch (verdict.kind) {
    case 'unread':
    case 'excluded':
      return [];
    case 'insufficient':
      return [{ kind: 'visitors', more: verdict.visitors }];
    case 'role':
      return [...placeChanges(own, verdict.role, ranking), ...moreDays(own)];
    case 'stop':
      return [
        ...rateChange('payRate', own.pay, 'up-to-line', 'test'),
        ...rateChange('cartRate', own.cart, 'up-to-line', 'test'),
        ...moreDays(own),
      ];
    case 'test':
      return [
        ...(verdict.visitors === null ? [] : [{ kind: 'visitors', more: verdict.visitors } as const]),
        ...testRates(own, shop),
        ...salesChanges(own, 'regular', ranking),
        ...moreDays(own),
      ];
    case 'regular':
      return [...salesChanges(own, 'regular', ranking), ...trafficRate(own, shop), ...moreDays(own)];
  }
}

/** A place won by sales is lost by sales; one won by a rate ends where that rate is no longer clear. */
function placeChanges(own: Assessment, role: Role, ranking: Ranking): Change[] {
  if (ranking.places.get(own.statistics.product)?.by === 'sales') return salesChanges(own, role, ranking);
  const after = own.statistics.inTest ? 'test' : 'regular';
  const ends =
    role === 'traffic'
      ? rateChange('cartRate', own.cart, 'down-to-line', after)
      : rateChange('payRate', own.pay, 'down-to-line', after);
  return [...salesChanges(own, 'regular', ranking), ...ends];
}

/** Paying buyers over the product's own days that would win the next better place, or lose this one. */
function salesChanges(own: Assessment, now: Role | 'regular', ranking: Ranking): Change[] {
  if (own.demand === null) return [];
  const { lastMain, lastSecond, behindMain, behindSecond } = ranking;
  if (now === 'main') return behindMain ? fall(own.demand, behindMain.demand, lastSecond ? 'second' : 'regular') : [];
  if (now === 'second')
    return [...rise(own.demand, lastMain, 'main'), ...fall(own.demand, behindSecond?.demand, 'regular')];
  return lastSecond ? rise(own.demand, lastSecond, 'second') : rise(own.demand, lastMain, 'main');
}

function rise(own: Demand, over: Assessment | null, becomes: Role): Change[] {
  if (!over?.demand || compareDemand(own, over.demand) > 0) return [];
  return [{ kind: 'buyers', to: Math.floor(inDaysOf(own, over.demand)) + 1, direction: 'up', becomes }];
}

function fall(own: Demand, under: Demand | null | undefined, becomes: Role | 'regular'): Change[] {
  if (!under || compareDemand(own, under) < 0) return [];
  const to = Math.ceil(inDaysOf(own, under)) - 1;
  return to < 0 ? [] : [{ kind: 'buyers', to, direction: 'down', becomes }];
}

function testRates(own: Assessment, shop: Shop): Change[] {
  const isWeak = own.cart !== null && own.pay !== null && own.cart.p < 0.5 && own.pay.p < 0.5;
  const stop = isWeak
    ? [...rateChange('payRate', own.pay, 'below', 'stop'), ...rateChange('cartRate', own.cart, 'below', 'stop')]
    : [];
  const isUp = own.cart !== null && own.cart.p >= 0.5;
  return [...(isUp ? rateChange('payRate', own.pay, 'above', 'second') : []), ...trafficRate(own, shop), ...stop];
}

function trafficRate(own: Assessment, shop: Shop): Change[] {
  return isCheap(own, shop.lines) ? rateChange('cartRate', own.cart, 'above', 'traffic') : [];
}

/** `above`/`below`: to become clear on that side. `up-to-line`/`down-to-line`: to stop being clear. */
type Crossing = 'above' | 'below' | 'up-to-line' | 'down-to-line';

function rateChange(
  metric: 'cartRate' | 'payRate',
  rate: RateView | null,
  crossing: Crossing,
  becomes: Extract<Change, { kind: 'rate' }>['becomes'],
): Change[] {
  if (rate === null) return [];
  const side = crossing === 'above' || crossing === 'down-to-line' ? 1 : -1;
  const to = clearRate(rate.own.n, rateOf(rate.line), rate.prior, side);
  const now = rateOf(rate.own);
  const direction = crossing === 'above' || crossing === 'up-to-line' ? 'up' : 'down';
  const isAhead = direction === 'up' ? to > now : to < now;
  return isAhead && to > 0 && to < 1 ? [{ kind: 'rate', metric, to, direction, becomes }] : [];
}

/** Days still to be read before a trend can be told; only where day figures are read at all. */
function moreDays(own: Assessment): Change[] {
  const more = own.statistics.trendGap?.more ?? null;
  return more === null ? [] : [{ kind: 'days', more }];
}
