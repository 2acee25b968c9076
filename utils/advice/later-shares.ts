/** What part of the shop's orders and visitors products had in the days after a piece of advice, against before. */
import { rateBaseOf } from '../metrics/platform-metrics.ts';
import { type Figures, figure } from '../tiers/figures.ts';
import { balanceDaysOf, withDeposits } from '../tiers/presale.ts';
import type { RateCounts } from '../tiers/rate-counts.ts';
import { counted, uncountedByDay } from '../tiers/uncounted.ts';
import { withBase } from '../tiers/with-base.ts';
import type { Day } from '../time/day.ts';
import { type SideDays, sideDays } from './side-days.ts';
import type { StoredHistory, StoredProduct } from './stored-history.ts';

/** Of fewer orders on both sides together chance alone decides which part is the larger. */
const FEWEST_ORDERS = 10;

/** k of the shop's n, over the days on which the products themselves were read. */
export interface Share {
  readonly before: RateCounts;
  readonly after: RateCounts;
}

/** Orders, or paying buyers where orders are not known of each day. */
export type ShareOf = 'orders' | 'visitors';

/** Of products together; null unless half the days of either side were read of each. */
export type LaterShares = (products: readonly string[], of: ShareOf) => Share | null;

type ByDay = ReadonlyMap<Day, number>;

/** By what `of` asks for; where orders are not known of each day, by buyers on all of them. */
function told(read: readonly { readonly day: Day; readonly figures: Figures }[], of: ShareOf): ByDay {
  const by = (metric: 'orders' | 'payBuyers' | 'visitors') =>
    new Map(
      read.flatMap(({ day, figures }) => {
        const known = figure(figures, metric);
        return known === null ? [] : [[day, known] as const];
      }),
    );
  if (of === 'visitors') return by('visitors');
  const [orders, buyers] = [by('orders'), by('payBuyers')];
  return orders.size >= buyers.size ? orders : buyers;
}

/** As the engine reads its days: deposits stand in for orders, and days of 尾款 of what is sold by deposit are none. */
function daysOf(own: StoredProduct, { today, terms }: StoredHistory, { before, after, balance }: SideDays) {
  const base = rateBaseOf(terms.platform);
  const off = uncountedByDay(own.uncounted);
  const paid = balanceDaysOf(own.days, balance, new Set());
  return own.days
    .filter(({ day }) => (before.has(day) || after.has(day)) && day < today && !paid.has(day))
    .map((d) => withBase(counted(d, off), base))
    .map((d) => ({ day: d.day, figures: withDeposits(d) }));
}

type Told = Readonly<Record<ShareOf, ByDay>>;

function summed(all: Iterable<Told>, of: ShareOf): ByDay {
  const sums = new Map<Day, number>();
  for (const one of all) for (const [day, value] of one[of]) sums.set(day, (sums.get(day) ?? 0) + value);
  return sums;
}

/** null unless half of the days were read of each. */
function sideOf(side: ReadonlySet<Day>, own: readonly ByDay[], shop: ByDay): RateCounts | null {
  const days = [...side].filter((day) => own.every((one) => one.has(day)));
  if (days.length === 0 || 2 * days.length < side.size) return null;
  const sum = (of: ByDay) => days.reduce((all, day) => all + (of.get(day) ?? 0), 0);
  return { k: own.reduce((all, one) => all + sum(one), 0), n: sum(shop) };
}

function sharesOf(history: StoredHistory, day: Day, isOfShop: (product: string) => boolean): LaterShares {
  const sides = sideDays(history, day);
  const all = new Map(
    history.products.flatMap((own) => {
      if (!isOfShop(own.product)) return [];
      const days = daysOf(own, history, sides);
      return [[own.product, { orders: told(days, 'orders'), visitors: told(days, 'visitors') }] as const];
    }),
  );
  const shop: Told = { orders: summed(all.values(), 'orders'), visitors: summed(all.values(), 'visitors') };
  return (products, of) => {
    const own = products.flatMap((product) => all.get(product)?.[of] ?? []);
    if (own.length === 0 || own.length < products.length) return null;
    const [before, after] = [sideOf(sides.before, own, shop[of]), sideOf(sides.after, own, shop[of])];
    return before && after && { before, after };
  };
}

/** Made when first asked for: few looks back meet a role that is judged by its share. @param day the last one before the days after */
export function laterShares(history: StoredHistory, day: Day, isOfShop: (product: string) => boolean): LaterShares {
  let made: LaterShares | null = null;
  return (products, of) => {
    made ??= sharesOf(history, day, isOfShop);
    return made(products, of);
  };
}

/** Whether its part of the orders is no smaller than before; null = not known, or of too few. */
export function keptShare(shares: LaterShares, product: string): boolean | null {
  const share = shares([product], 'orders');
  if (!share) return null;
  const { before, after } = share;
  if (before.k + after.k < FEWEST_ORDERS || before.n === 0 || after.n === 0) return null;
  return after.k * before.n >= before.k * after.n;
}
