/** What a verdict rests on, as data: the texts turn it into sentences. */

import type { MetricId } from '../metrics/vocabulary.ts';
import type { Day } from '../time/day.ts';
import { adCostOf } from './ads/ad-cost.ts';
import { diagnosisOf } from './ads/diagnosis.ts';
import { isInDoubt } from './after-sale/refund-model.ts';
import { lasts } from './after-sale/stock.ts';
import { type Assessment, type Shop, stopValue, withInterval } from './assessment.ts';
import { dayEvidence } from './day-evidence.ts';
import type { Evidence, WitnessInputs } from './evidence-kinds.ts';
import { FEWEST_DAYS, hasFewDays } from './few-days.ts';
import { isStale } from './freshness.ts';
import { imageEvidence } from './image.ts';
import { perDay, type Ranking } from './main-and-second.ts';
import { newcomer } from './newcomer.ts';
import { nextBest } from './next-best.ts';
import { oldHit } from './old-hit.ts';
import { ownRules } from './own-rule-evidence.ts';
import { isPriceLink } from './price-link.ts';
import { promoEvidence } from './promo.ts';
import { proofOf } from './proof.ts';
import { onBase } from './rate-base.ts';
import { meanOf } from './rates/posterior.ts';
import { type ShopPace, salesRange } from './sales/demand.ts';
import { HALF_LIVES } from './sales/recency.ts';
import type { ShopModel } from './shop-model.ts';
import { isIncomparable, mixEvidence } from './traffic-mix.ts';
import { STOP } from './trial/stop-rule.ts';
import type { Role, Verdict } from './verdict-kinds.ts';

export function evidenceFor(own: Assessment, verdict: Verdict, shop: Shop, ranking: Ranking): Evidence[] {
  const { rates, uncounted } = own.statistics;
  const list: Evidence[] = [];
  if (shop.part && own.statistics.basis) list.push({ kind: 'partial', ...shop.part });
  const { basis } = own.statistics;
  const alone = isAlone(shop) && { alone: shop.isOnly ? ('read' as const) : ('counted' as const) };
  if (basis && own.belief && shop.model.thin && shop.model.assume) list.push({ kind: 'thin-shop', ...alone });
  if (basis && shop.withinEvent) list.push({ kind: 'within-event' });
  if (basis && isStale(own)) list.push({ kind: 'stale', to: basis.to, days: own.age });
  if (basis && hasFewDays(own)) list.push({ kind: 'few-days', days: basis.days, needed: FEWEST_DAYS });
  if (verdict.kind === 'stop') list.push({ kind: 'saves', spent: own.statistics.ads?.spent ?? null });
  const after = afterSale(own, verdict, shop);
  const diagnosed = diagnosisOf(own, verdict, shop);
  list.push(
    ...after.filter(keepsBack),
    ...said(own, shop, ranking),
    ...trafficEvidence(own, verdict, shop, ranking),
    ...ownRules(own, verdict, shop, ranking),
    ...proofOf(own, verdict, shop, ranking),
    ...diagnosed.filter(({ kind }) => kind === 'diagnosis'),
  );
  if (verdict.kind === 'test' && own.short === 0) list.push(...lookAheadEvidence(own, shop));
  list.push(...ratesOf(own, shop));
  if (own.pay && !isPriceLink(own.statistics)) list.push(...valueEvidence(own, shop));
  const margin = own.contribution ?? own.loss;
  if (margin) {
    const priceBy = own.contribution ? 'items' : 'buyers';
    list.push({ kind: 'margin', contribution: margin, priceBy, line: shop.lines.margin ?? null });
  }
  const adCost = adCostOf(own.statistics, shop.adCost);
  if (adCost) list.push(adCost);
  if (own.bySales) list.push({ kind: 'by-sales' });
  list.push(...mixEvidence(own, shop), ...after.filter((one) => !keepsBack(one)));
  list.push(...salesEvidence(own, verdict, shop, ranking), ...trendEvidence(own, shop));
  if (own.price !== null) list.push({ kind: 'price', fen: own.price, median: shop.lines.medianPrice });
  if (rates.favorite && rates.favorite.n > 0) {
    list.push({ kind: 'shown-only', metric: 'favoriteRate', own: withInterval(rates.favorite) });
  }
  list.push(...nextBest(own, verdict, shop, ranking), ...missing(own, shop));
  list.push(...diagnosed.filter(({ kind }) => kind === 'undiagnosed'));
  const rounded = own.statistics.rounded.filter((metric) => USED.has(metric));
  if (rounded.length > 0) list.push({ kind: 'rounded', metrics: rounded });
  if (basis?.kind === 'range') list.push(...includedEvents(basis, shop));
  if (uncounted) list.push({ kind: 'uncounted', ...uncounted });
  list.push(...dayEvidence(own, shop), ...noRefunds(own, verdict));
  return list;
}

/** Of fewer than two that count the middle product is the one. */
const isAlone = ({ lines }: Shop): boolean => lines.products < 2;

/** Of one that other people buy no chance is told: there is no line it could lie above. */
function ratesOf(own: Assessment, shop: Shop): Evidence[] {
  // Postage and gifts are no goods: their rates stand against nobody's.
  if (isPriceLink(own.statistics)) return [];
  const apart = isAlone(shop) ? { apart: 'alone' as const } : isIncomparable(own, shop) && { apart: true as const };
  return [own.pay, own.cart].flatMap((rate) => (rate ? [{ ...rate, ...apart }] : []));
}

/** What the operator's own word comes to. */
function said(own: Assessment, shop: Shop, ranking: Ranking): Evidence[] {
  if (own.statistics.basis === null) return [];
  const rank = shop.promoRanks.get(own.statistics.product) ?? null;
  return [imageEvidence(own, shop), promoEvidence(own, shop, ranking), rank].filter((one) => one !== null);
}

/** What made it a 引流款, where that is not its carts and price. */
function trafficEvidence(own: Assessment, verdict: Verdict, shop: Shop, ranking: Ranking): Evidence[] {
  const via = verdict.kind === 'role' ? verdict.via : undefined;
  const told = via === 'newcomer' ? newcomer(own, shop, ranking) : via === 'old-hit' ? oldHit(own, shop.model) : null;
  return told ? [told] : [];
}

const NEEDED = ['visitors', 'cartAdders', 'payBuyers', 'payAmount', 'payItems'] as const;
const USED: ReadonlySet<MetricId> = new Set([...NEEDED, 'clickUsers']);

function valueEvidence(own: Assessment, shop: Shop): Evidence[] {
  const { model } = shop;
  const { statistics, belief, below, assumed, set } = own;
  const price = stopValue(own);
  const line = set.lines?.item.value ?? null;
  if (!belief || !below || below.value === null || price === null || line === null) return [];
  const rate = meanOf(belief.now);
  return [
    {
      kind: 'value',
      ...onBase(statistics),
      fen: rate * price,
      by: model.values.by,
      rate,
      price,
      line,
      ...(isAlone(shop) && { alone: true as const }),
      set: set.category,
      below: below.value,
      ...(assumed && { assumed: { price: assumed.price, from: assumed.from } }),
    },
  ];
}

const STOCKED: ReadonlySet<Role> = new Set(['main', 'promo']);

/** What comes back, and how long the stock lasts; of what is pushed it is said where that is not known. */
function afterSale({ refund, stock }: Assessment, verdict: Verdict, { lacks }: Shop): Evidence[] {
  const isPushed = verdict.kind === 'role' && STOCKED.has(verdict.role) && !lacks.includes('stock');
  const noStock = isPushed ? [{ kind: 'missing', metric: 'stock' } as const] : [];
  return [...(refund ? [refund] : []), ...(stock ? [stock] : noStock)];
}

/** What is never pushed for it: told before all that speaks for it. */
function keepsBack(one: Evidence): boolean {
  return (one.kind === 'refund' && isInDoubt(one)) || (one.kind === 'stock' && !lasts(one));
}

/** Said once and last: nothing is known of how those who bought like it. */
function noRefunds({ refund }: Assessment, verdict: Verdict): Evidence[] {
  const isJudged = verdict.kind !== 'unread' && verdict.kind !== 'excluded' && verdict.kind !== 'insufficient';
  return isJudged && refund === null ? [{ kind: 'missing', metric: 'refundOrders' }] : [];
}

/** The days further visitors take at the present traffic. */
function lookAheadEvidence(own: Assessment, { model }: Shop): Evidence[] {
  const ahead = own.ahead();
  const daily = own.statistics.paces?.[model.recency]?.visitors ?? 0;
  const daysFor = (visitors: number) => (daily > 0 ? Math.ceil(visitors / daily) : null);
  const { settledAt } = own;
  const lines = own.set.trial;
  if (!ahead || !own.belief || !lines) return [];
  const steps = ahead.chances.map((step) => ({ ...step, days: daysFor(step.visitors) }));
  return [
    {
      kind: 'look-ahead',
      ...onBase(own.statistics),
      steps,
      ...own.belief.now,
      upper: lines.up,
      lower: lines.down,
      ...(settledAt.unsold !== STOP.rate && { stopAt: settledAt.unsold }),
      ...(settledAt.sold !== settledAt.unsold && { soldAt: settledAt.sold }),
    },
  ];
}

const WEEK = 7;

function inputsOf({ statistics, belief }: Assessment, { recency }: ShopModel, pace: ShopPace): WitnessInputs {
  const { carts = null, visitors = null } = statistics.paces?.[recency] ?? {};
  const { ordersPerCart, ordersPerBuyer } = pace;
  const rate = belief && meanOf(belief.now);
  return { halfLife: HALF_LIVES[recency] ?? HALF_LIVES[0], carts, ordersPerCart, visitors, rate, ordersPerBuyer };
}

/** Against the product on the other side: the first left out, or for those without a place the last one in. */
function salesEvidence(own: Assessment, verdict: Verdict, { model }: Shop, ranking: Ranking): Evidence[] {
  const { product, counts, basis, byBuyers, deposits } = own.statistics;
  const position = ranking.rankOf.get(product);
  if (own.sales === null || position === undefined || !model.pace) return [];
  const { mean, ...witnesses } = own.sales;
  const isMain = verdict.kind === 'role' && verdict.role === 'main';
  const holds = ranking.places.get(product)?.by === 'sales';
  const other = isMain ? ranking.behindMain : holds ? ranking.behindSecond : (ranking.lastSecond ?? ranking.lastMain);
  return [
    {
      kind: 'sales',
      perDay: mean,
      floor: model.pace.floor,
      week: salesRange(mean, WEEK),
      witnesses,
      inputs: inputsOf(own, model, model.pace),
      buyers: counts.payBuyers,
      days: basis?.days ?? 0,
      byBuyers,
      ...(deposits && { deposits }),
      rank: position,
      of: ranking.ranked.length,
      boundary: other && perDay(other),
      chance: ranking.chances.get(product) ?? null,
    },
  ];
}

/** A total cannot be split, so event days stay in it. */
function includedEvents(range: { from: Day; to: Day }, { calendar }: Shop): Evidence[] {
  const days = [...calendar].filter((day) => day >= range.from && day <= range.to).sort();
  return days.length === 0 ? [] : [{ kind: 'includes-event', days }];
}

function trendEvidence(own: Assessment, shop: Shop): Evidence[] {
  const { trendGap, basis } = own.statistics;
  if (basis === null) return [];
  if (basis.kind === 'range') return [{ kind: 'no-trend', why: 'range-only' }];
  const shopTrend = own.trend && shop.lines.trend?.[own.trend.span];
  const gap = own.trend && shop.trendGaps[own.trend.span];
  if (gap) return [{ kind: 'no-trend', why: gap }];
  if (!own.trend || !shopTrend || own.direction === null) {
    const events = trendGap?.events ?? [];
    return [{ kind: 'no-trend', why: trendGap?.why ?? 'few-days', ...(events.length > 0 ? { days: events } : {}) }];
  }
  const { recent, before } = shopTrend;
  return [{ kind: 'trend', ...own.trend, shopRecent: recent, shopBefore: before, direction: own.direction }];
}

function missing(own: Assessment, { lacks }: Shop): Evidence[] {
  const { basis, base, counts } = own.statistics;
  if (basis === null) return [];
  const needed = base && counts[base] !== undefined ? NEEDED.filter((metric) => metric !== 'visitors') : NEEDED;
  return needed
    .filter((metric) => counts[metric] === null)
    .map((metric) => (lacks.includes(metric) ? { kind: 'missing', metric, none: true } : { kind: 'missing', metric }));
}
