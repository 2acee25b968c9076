/** Whether what was said of a product held in the days after. */
import { FEWEST_IMPRESSIONS } from '../tiers/ads/click-model.ts';
import { PLACES_ALLOWED } from '../tiers/main-and-second.ts';
import type { RateCounts } from '../tiers/rate-counts.ts';
import { UPPER_PART } from '../tiers/stop.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Verdict } from '../tiers/verdict-kinds.ts';
import { keptShare } from './later-shares.ts';
import type { Later, LaterWeek } from './later-weeks.ts';

/** Below so many visitors a rate of a week says nothing. */
const FEWEST_VISITORS = 50;
/** With fewer buyers to be expected, whether they come up to it is chance. */
const FEWEST_BUYERS = 5;

export interface Places {
  readonly main: number;
  readonly second: number;
}

/** The lines a product was said to be above. */
interface Lines {
  readonly cart?: number;
  readonly pay?: number;
  readonly click?: { readonly scene: string; readonly rate: number };
}

export interface Claim {
  readonly product: string;
  readonly verdict: Verdict;
  /** Absent = not known. */
  readonly lines?: Lines;
}

export function claimOf({ product, verdict, evidence }: Suggestion): Claim {
  const lines: { cart?: number; pay?: number; click?: NonNullable<Lines['click']> } = {};
  for (const one of evidence) {
    if (one.kind === 'rate' && one.metric === 'cartRate' && !one.apart) lines.cart = one.line;
    if (one.kind === 'earns') lines.pay = one.line / one.left;
    if (one.kind === 'newcomer' && one.by.kind === 'clicks') lines.click = { scene: one.by.scene, rate: one.by.line };
  }
  return { product, verdict, lines };
}

const more = (all: readonly number[], than: number): number => all.filter((one) => one > than).length;

function isAmong({ orders }: Later, own: number | null, places: number): boolean | null {
  if (own === null) return null;
  // Among all but one it would be for certain.
  const among = Math.min(places * PLACES_ALLOWED, Math.max(1, orders.length - 1));
  return own > 0 && more(orders, own) < among;
}

function isAbove(rate: RateCounts | null, line: number | undefined, fewest: number): boolean | null {
  return line === undefined || rate === null || rate.n < fewest ? null : rate.k / rate.n > line;
}

/** What draws people in is still looked at, clicked or put in carts, as it was said to be. */
function drawsIn({ verdict, lines = {} }: Claim, week: LaterWeek, { visitors }: Later): boolean | null {
  // Of one that was kept it is not said any more what it rests on.
  if (verdict.kind === 'role' && verdict.held) return null;
  if (verdict.kind === 'role' && verdict.via === 'old-hit') {
    if (week.visitors === null) return null;
    return week.visitors > 0 && more(visitors, week.visitors) < visitors.length * UPPER_PART;
  }
  const { cart, click } = lines;
  if (verdict.kind === 'role' && verdict.via === 'newcomer' && click) {
    const scene = week.scenes.find((one) => one.scene === click.scene);
    return isAbove(scene?.click ?? null, click.rate, FEWEST_IMPRESSIONS);
  }
  return isAbove(week.cart, cart, FEWEST_VISITORS);
}

/** Its visitors leave as much as it was said to take, prices and costs unchanged. */
function earns({ lines }: Claim, { pay }: LaterWeek): boolean | null {
  const line = lines?.pay;
  return line === undefined ? null : isAbove(pay, line, Math.max(FEWEST_VISITORS, FEWEST_BUYERS / line));
}

/** null = it claims nothing that these days could tell, or they were not read. */
export function cameTrue(claim: Claim, later: Later, slots: Places): boolean | null {
  const { product, verdict } = claim;
  const week = later.weeks.get(product);
  if (!week || later.orders.length < 2) return null;
  const { orders } = week;
  if (verdict.kind === 'stop' && !verdict.refunds)
    return orders === null ? null : more(later.orders, orders) >= later.orders.length * UPPER_PART;
  if (verdict.kind !== 'role') return null;
  switch (verdict.role) {
    case 'main':
      return isAmong(later, orders, slots.main);
    case 'second':
      return isAmong(later, orders, slots.main + slots.second);
    case 'traffic':
      return drawsIn(claim, week, later);
    case 'promo':
      return keptShare(later.shares, product);
    case 'profit':
      return earns(claim, week);
    case 'image':
      return orders === null ? null : orders > 0;
  }
}
