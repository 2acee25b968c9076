/**
 * From a product's finished days (or its one range) to its sufficient statistics: everything the
 * engine needs, whatever the length of history.
 */
import type { RateBase } from '../metrics/platform-metrics.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import { NO_PROMOTION, type PromotionDays } from '../promotions/promotion-days.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { type Period, periodDays } from '../time/period.ts';
import { refundsOf, type ToldRefunds } from './after-sale/refunds.ts';
import { stockNow } from './after-sale/stock.ts';
import { type BroughtReading, broughtOf } from './brought.ts';
import { exactly, type Figures, figure, hasMoreCarts, isAbnormal } from './figures.ts';
import { onePerDay } from './one-per-day.ts';
import { balanceDaysOf, depositsIn, isDepositDay, presaleDays, withDeposits } from './presale.ts';
import type { Ads, Counts, ProductStatistics, Stock } from './product-statistics.ts';
import { latelyOf } from './sales/lately.ts';
import { pastOf } from './sales/past.ts';
import { promoSumsOf } from './sales/promo-sums.ts';
import { salesOf, type Told } from './sales/track.ts';
import { waveSumsOf } from './sales/wave-sums.ts';
import { soldOutDays } from './sold-out.ts';
import { sums } from './sums.ts';
import { trendGapOf } from './trend-gap.ts';
import { trendsOfDays } from './trend-sides.ts';
import { counted, type Uncounted, uncountedByDay, uncountedDays, uncountedInRange } from './uncounted.ts';
import { withBase } from './with-base.ts';

/** Figures of one product for one finished day. A metric that is not there is unknown, never 0. */
export interface DayFigures {
  readonly day: Day;
  readonly figures: Figures;
  /** Ids of the sheets the figures came from. */
  readonly sheets: readonly string[];
  /** Figures that the page itself had rounded. */
  readonly rounded?: readonly MetricId[];
}

/** Figures of one product for one finished range, such as 30 天. */
export interface RangeFigures {
  readonly period: Extract<Period, { kind: 'range' }>;
  readonly figures: Figures;
  readonly sheets: readonly string[];
  readonly rounded?: readonly MetricId[];
}

interface ProductFacts {
  /** The page's own 新品 tag; null = not read. */
  readonly isNew: boolean | null;
  /**
   * First day on which the product was seen, only where days before it were read too (otherwise the
   * first day of reading would look like a listing day); null = not known.
   */
  readonly firstSeen: Day | null;
  /** The category the page names; null = not read. */
  readonly category: string | null;
  /** The operator's own mark; null = as the data says. */
  readonly markedInTest: boolean | null;
}

export interface ProductInput {
  readonly product: string;
  /**
   * The window the shop is judged on, both ends included. Days before it only tell the pace of its sales; days that are
   * not over yet and days told twice are not counted. `range` null = this product was not read in the window.
   */
  readonly history:
    | { readonly kind: 'days'; readonly from: Day; readonly to: Day; readonly days: readonly DayFigures[] }
    | { readonly kind: 'range'; readonly range: RangeFigures | null };
  /** Event days (爆发日, its eve, the first day of each wave) to leave out, also those soon to come. */
  readonly eventDays: ReadonlySet<Day>;
  /** Other days of promotions; absent = none. */
  readonly promotion?: PromotionDays;
  readonly today: Day;
  /** Minor units of one whole unit of the shop's currency; absent = 100. */
  readonly unit?: number;
  readonly facts: ProductFacts;
  /** The people the platform's rates count against; absent = visitors. */
  readonly rateBase?: RateBase;
  /** What advertising it cost in the window; null or absent = not read. */
  readonly ads?: Ads | null;
  /** What live rooms and promoters brought of it; absent = not read. */
  readonly brought?: readonly BroughtReading[];
  /** What the operator says does not count. */
  readonly uncounted?: readonly Uncounted[];
  /** The newest reading of its stock; null or absent = not read. */
  readonly stock?: Stock | null;
}

/** A product counts as newly listed, and so in test, for this many days. */
export const NEW_DAYS = 30;
/** One listed more lately has not had its chance: it is not stopped. */
const FIRST_DAYS = 7;

const UNKNOWN: Counts = {
  visitors: null,
  favoriters: null,
  cartAdders: null,
  payBuyers: null,
  payItems: null,
  payAmount: null,
};

/** @throws never. Depends neither on the order of the days nor on the machine's clock. */
export function summariseProduct(input: ProductInput): ProductStatistics {
  const { history, rateBase = 'visitors' } = input;
  const made =
    history.kind === 'days'
      ? fromDays(
          input,
          history.from,
          history.to,
          history.days.map((day) => withBase(day, rateBase)),
        )
      : history.range
        ? fromRange(input, withBase(history.range, rateBase))
        : unread(input);
  if (rateBase === 'visitors') return made;
  // The people who clicked stood in for them; of visitors nothing is known.
  const rounded = made.rounded.map((metric) => (metric === 'visitors' ? rateBase : metric)).sort();
  return { ...made, base: rateBase, rounded, counts: { ...made.counts, visitors: null } };
}

function unread(input: ProductInput): ProductStatistics {
  const stock = stockNow(input.stock, input.today);
  return {
    product: input.product,
    basis: null,
    counts: UNKNOWN,
    rates: { favorite: null, cart: null, pay: null },
    paid: null,
    takings: null,
    rounded: [],
    category: input.facts.category,
    paces: null,
    byBuyers: false,
    foretold: null,
    usableDays: 0,
    lastDay: null,
    trend: null,
    trendGap: null,
    leftOut: { event: [], abnormal: [] },
    inTest: isInTest(input),
    sheets: [],
    ...(input.unit !== undefined && { unit: input.unit }),
    ...(isListedNew(input) && {
      isNew: true as const,
      ...(input.facts.firstSeen === null && { newByTag: true as const }),
    }),
    ...(isJustListed(input) && { justListed: true as const }),
    ...(input.ads && { ads: input.ads }),
    ...(stock && { stock }),
  };
}

function fromRange(input: ProductInput, range: RangeFigures): ProductStatistics {
  const { from, to } = range.period;
  const days = Math.max(1, periodDays(range.period));
  const totals = sums([range]);
  const uncounted = uncountedInRange(from, to, uncountedByDay(input.uncounted));
  const units = figure(exactly(range), 'payItems');
  return {
    ...unread(input),
    basis: { kind: 'range', from, to, days },
    ...totals,
    takings: totals.takings && { ...totals.takings, days },
    ...salesOf([{ from, to, figures: isDepositDay(range) ? withDeposits(range) : range.figures }], to),
    // Of a range, no days: all of it.
    ...(isDepositDay(range) && { leftOut: { event: [], abnormal: [], deposit: [] } }),
    ...depositsIn([range]),
    foretold: null,
    ...(units !== null && { promoSums: { recent: null, long: { units, days }, carts: null } }),
    ...refundsIn([{ ...range, to, days }], input),
    usableDays: 1,
    ...broughtIn([{ ...range, from, to }], input),
    ...(uncounted && { uncounted }),
    sheets: [...new Set(range.sheets)],
  };
}

/**
 * A product told in stretches of several days, such as weekly exports: their sums are spread evenly over their days.
 * Stretches that begin before `from` are part of its pace and not of its rates. Says nothing of trends.
 */
export function summariseStretches(
  product: string,
  category: string | null,
  told: readonly Told[],
  { from, to }: { readonly from: Day; readonly to: Day },
): ProductStatistics {
  const facts = { isNew: null, firstSeen: null, category, markedInTest: null };
  const none = unread({ product, history: { kind: 'range', range: null }, eventDays: new Set(), today: to, facts });
  const late = told.filter((one) => one.from >= from && one.to <= to);
  if (late.length === 0) return none;
  const days = late.reduce((sum, one) => sum + daysBetween(one.from, one.to) + 1, 0);
  return { ...none, basis: { kind: 'days', from, to, days }, ...sums(late), ...salesOf(told, to), usableDays: days };
}

function fromDays(input: ProductInput, from: Day, to: Day, all: readonly DayFigures[]): ProductStatistics {
  const read = onePerDay(all.filter((d) => d.day <= to && d.day < input.today));
  const off = uncountedByDay(input.uncounted);
  const known = read.map((d) => counted(d, off));
  const finished = known.filter((d) => d.day >= from);
  const { within, balance, waves = [] } = input.promotion ?? NO_PROMOTION;
  const balanceDays = balanceDaysOf(known, balance, input.eventDays);
  const out = soldOutDays(read);
  const isOpen = ({ day }: DayFigures) => !input.eventDays.has(day) && !balanceDays.has(day);
  const counts = (d: DayFigures) => isOpen(d) && !out.has(d.day);
  const usable = finished.filter(counts);
  const event = finished.filter((d) => input.eventDays.has(d.day)).map((d) => d.day);
  const abnormal = usable.filter((d) => isAbnormal(d.figures)).map((d) => d.day);
  const moreCarts = usable.filter((d) => hasMoreCarts(d.figures)).map((d) => d.day);
  const soldOut = finished.filter((d) => isOpen(d) && out.has(d.day)).map((d) => d.day);
  const none = { ...unread(input), lastDay: finished.at(-1)?.day ?? null };
  const presale = presaleDays(finished, usable, balanceDays);
  const carts = moreCarts.length > 0 && { moreCarts };
  const leftOut = { event, abnormal, ...carts, ...presale, ...(soldOut.length > 0 && { soldOut }) };
  if (usable.length === 0) return { ...none, leftOut };
  const ordinary = known.filter(counts);
  const told = ordinary.map((d) => ({ from: d.day, to: d.day, figures: withDeposits(d) }));
  const sales = salesOf(told, to, within);
  const past = pastOf(told, to, sales.byBuyers);
  const isUsual = (d: DayFigures) => counts(d) && !within.has(d.day);
  const promoSums = promoSumsOf(known, isUsual, to);
  const waveSums = waveSumsOf(known, waves, isUsual, ({ day }) => out.has(day));
  const isUsable = new Set(usable.map((d) => d.day));
  const uncounted = uncountedDays(
    read.filter((d) => isUsable.has(d.day)),
    off,
  );
  const buyers = buyersByDay(ordinary);
  const trend = trendsOfDays(buyers, to);
  const gap = () => {
    const inStock = known.filter((d) => !out.has(d.day));
    // No reading makes up for a day that was read and had nothing to sell.
    const closed = new Set([...input.eventDays, ...balanceDays, ...out]);
    return trendGapOf({ buyers, withEvents: buyersByDay(inStock), eventDays: closed, to });
  };
  return {
    ...none,
    basis: { kind: 'days', from, to, days: usable.length },
    ...sums(usable),
    ...sales,
    ...depositsIn(usable),
    ...(past && { past }),
    ...(promoSums && { promoSums }),
    ...latelyOf(known.filter(isUsual), to),
    ...(waveSums.length > 0 && { waves: waveSums }),
    ...refundsIn(
      known.map((d) => ({ ...d, to: d.day, days: 1 })),
      input,
    ),
    ...broughtIn(
      finished.map((d) => ({ ...d, from: d.day, to: d.day })),
      input,
    ),
    usableDays: usable.length,
    trend,
    trendGap: trend ? null : gap(),
    leftOut,
    ...(uncounted && { uncounted }),
    sheets: [...new Set(usable.toReversed().flatMap((d) => d.sheets))],
  };
}

function broughtIn(
  wholes: Parameters<typeof broughtOf>[1],
  { brought = [] }: ProductInput,
): Pick<ProductStatistics, 'brought'> {
  const known = broughtOf(brought, wholes);
  return known.length > 0 ? { brought: known } : {};
}

function refundsIn(told: readonly ToldRefunds[], { today }: ProductInput): Pick<ProductStatistics, 'refunds'> {
  const refunds = refundsOf(told, today);
  return refunds ? { refunds } : {};
}

function buyersByDay(days: readonly DayFigures[]): Map<Day, number> {
  const buyers = new Map<Day, number>();
  for (const d of days) {
    const value = figure(withDeposits(d), 'payBuyers');
    if (value !== null) buyers.set(d.day, value);
  }
  return buyers;
}

function isInTest({ facts, today, ads }: ProductInput): boolean {
  if (facts.markedInTest !== null) return facts.markedInTest;
  return isListedNew({ facts, today }) || (ads?.spent?.cost ?? 0) > 0;
}

function isJustListed({ facts: { firstSeen }, today }: Pick<ProductInput, 'facts' | 'today'>): boolean {
  return firstSeen !== null && daysBetween(firstSeen, today) < FIRST_DAYS;
}

function isListedNew({ facts, today }: Pick<ProductInput, 'facts' | 'today'>): boolean {
  // Pages keep their tag for longer than that: the day it was first seen knows better.
  return facts.firstSeen === null ? facts.isNew === true : daysBetween(facts.firstSeen, today) <= NEW_DAYS;
}
