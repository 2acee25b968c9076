/** What a verdict rests on, as data: the texts turn it into sentences. */

import type { MetricId } from '../metrics/vocabulary.ts';
import type { Day } from '../time/day.ts';
import { type Assessment, type RateView, type Shop, withInterval } from './assessment.ts';
import { inDaysOf, probabilityAhead } from './demand.ts';
import { isStale } from './freshness.ts';
import type { Ranking } from './main-and-second.ts';
import { FEWEST_DAYS, hasFewDays } from './stop.ts';
import type { Evidence, RateEvidence, Verdict } from './suggestion.ts';

export function evidenceFor(own: Assessment, verdict: Verdict, shop: Shop, ranking: Ranking): Evidence[] {
  const { rates, leftOut } = own.statistics;
  const list: Evidence[] = [];
  if (shop.part && own.statistics.basis) list.push({ kind: 'partial', ...shop.part });
  const { basis } = own.statistics;
  if (basis && isStale(own)) list.push({ kind: 'stale', to: basis.to, days: own.age });
  if (basis && hasFewDays(own)) list.push({ kind: 'few-days', days: basis.days, needed: FEWEST_DAYS });
  if (own.pay) list.push(rateEvidence('payRate', own.pay));
  if (own.cart) list.push(rateEvidence('cartRate', own.cart));
  list.push(...buyersEvidence(own, verdict, ranking), ...trendEvidence(own, shop));
  if (own.price !== null) list.push({ kind: 'price', fen: own.price, median: shop.lines.medianPrice });
  if (rates.favorite && rates.favorite.n > 0) {
    list.push({ kind: 'shown-only', metric: 'favoriteRate', own: withInterval(rates.favorite) });
  }
  list.push(...missing(own, shop));
  const rounded = own.statistics.rounded.filter((metric) => USED.has(metric));
  if (rounded.length > 0) list.push({ kind: 'rounded', metrics: rounded });
  if (basis?.kind === 'range') list.push(...includedEvents(basis, shop));
  if (leftOut.event.length > 0) list.push({ kind: 'left-out', days: leftOut.event, why: 'event' });
  if (isAbnormalRange(own)) list.push({ kind: 'left-out', days: [], why: 'more-buyers-than-visitors' });
  if (leftOut.abnormal.length > 0) {
    list.push({ kind: 'left-out', days: leftOut.abnormal, why: 'more-buyers-than-visitors' });
  }
  return list;
}

const NEEDED = ['visitors', 'cartAdders', 'payBuyers', 'payAmount', 'payItems'] as const;
const USED: ReadonlySet<MetricId> = new Set(NEEDED);

function rateEvidence(metric: 'cartRate' | 'payRate', rate: RateView): Evidence {
  const own: RateEvidence = rate.own;
  return { kind: 'rate', metric, own, line: rate.line, p: rate.p, prior: Math.round(rate.prior) };
}

/** Against the product the line was drawn at: the first left out, or for the others the last one in. */
function buyersEvidence(own: Assessment, verdict: Verdict, ranking: Ranking): Evidence[] {
  const position = ranking.rankOf.get(own.statistics.product);
  if (own.demand === null || position === undefined) return [];
  const isMain = verdict.kind === 'role' && verdict.role === 'main';
  const holds = ranking.places.get(own.statistics.product)?.by === 'sales';
  const other = isMain ? ranking.behindMain : holds ? ranking.behindSecond : (ranking.lastSecond ?? ranking.lastMain);
  const boundary = other?.demand ?? null;
  return [
    {
      kind: 'buyers',
      buyers: own.demand.buyers,
      days: own.demand.days,
      rank: position,
      of: ranking.ranked.length,
      boundary: boundary && Math.round(inDaysOf(own.demand, boundary)),
      p: boundary && probabilityAhead(own.demand, boundary),
    },
  ];
}

/** A total cannot be split, so event days stay in it. */
function includedEvents(range: { from: Day; to: Day }, { calendar }: Shop): Evidence[] {
  const days = [...calendar].filter((day) => day >= range.from && day <= range.to).sort();
  return days.length === 0 ? [] : [{ kind: 'includes-event', days }];
}

function trendEvidence(own: Assessment, shop: Shop): Evidence[] {
  const { trend, trendGap, basis } = own.statistics;
  if (basis === null) return [];
  if (basis.kind === 'range') return [{ kind: 'no-trend', why: 'range-only' }];
  if (trend === null || shop.lines.trend === null || own.direction === null) {
    const events = trendGap?.events ?? [];
    return [{ kind: 'no-trend', why: trendGap?.why ?? 'few-days', ...(events.length > 0 ? { days: events } : {}) }];
  }
  const { recent, before } = shop.lines.trend;
  return [{ kind: 'trend', ...trend, shopRecent: recent, shopBefore: before, direction: own.direction }];
}

function missing(own: Assessment, { lacks }: Shop): Evidence[] {
  const { basis, counts } = own.statistics;
  if (basis === null) return [];
  return NEEDED.filter((metric) => counts[metric] === null).map((metric) =>
    lacks.includes(metric) ? { kind: 'missing', metric, none: true } : { kind: 'missing', metric },
  );
}

function isAbnormalRange(own: Assessment): boolean {
  const { basis, counts, rates } = own.statistics;
  if (basis?.kind !== 'range' || counts.visitors === null) return false;
  return (rates.cart === null && counts.cartAdders !== null) || (rates.pay === null && counts.payBuyers !== null);
}
