/** 主推 and 次推: what is expected to sell most, unless its quality clearly speaks against it. */
import { isInDoubt } from './after-sale/refund-model.ts';
import { lasts } from './after-sale/stock.ts';
import type { Assessment } from './assessment.ts';
import { isAtLoss } from './at-loss.ts';
import { compareWorth } from './compare-worth.ts';
import type { DrawnWeek, SalesChance } from './evidence-kinds.ts';
import { FEWEST_DAYS } from './few-days.ts';
import type { Slots } from './own-rules.ts';
import { chanceAbove, chanceBelow } from './rates/posterior.ts';
import { DRAWS, drawnCount, SEED, topChances } from './sales/top-chances.ts';
import { isAsMeasured } from './trend.ts';
import { isPromoted } from './trial/promote-rule.ts';

/** A place is firm when the product is among twice as many best sellers with this probability; else 准主推, 准次推. */
export const FIRM_PLACE = 0.6;
export const PLACES_ALLOWED = 2;
/**
 * Best sellers get most of the shop's visitors and are held to the middle visitor's product, and only to half of it:
 * held to the middle product, half of them would fall (0.908 → 0.732 of the orders of the true best sellers).
 */
const WEAK_LINE = 0.5;
const WEAK = 0.8;
/** A rising product must already stand in the upper part of the shop and not convert below it. */
const RISING_RANK = 0.4;
export const RISING_P = 0.6;

/**
 * Measured on a year of one web shop: of products whose two-week share rose this clearly against the six weeks before,
 * 38 % kept selling at one and a half times their share. How it is with a week against the one before nobody measured.
 */
const RISING_CERTAINTY = 0.38;
const WEEK = 7;

export interface Place {
  readonly by: 'sales' | 'trend';
  readonly role: 'main' | 'second';
  readonly candidate: boolean;
  /** null = nobody measured it. */
  readonly certainty: number | null;
}

export interface Ranking {
  /** Products whose sales are known, best first. */
  readonly ranked: readonly Assessment[];
  readonly rankOf: ReadonlyMap<string, number>;
  /** Products that nothing but their sales keeps from a place. */
  readonly leads: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, Place>;
  /** Of products with a place by sales. */
  readonly chances: ReadonlyMap<string, SalesChance>;
  /** Products with a place as 主推. */
  readonly mains: readonly Assessment[];
  /** What these were drawn from. */
  readonly drawn: readonly DrawnWeek[];
  /** Last product with a place, and the first one left out; null when no place was given. */
  readonly lastMain: Assessment | null;
  readonly lastSecond: Assessment | null;
  readonly behindMain: Assessment | null;
  readonly behindSecond: Assessment | null;
}

export const perDay = ({ sales }: Assessment): number => sales?.mean ?? 0;

/**
 * A place is one before somebody else, so there is always a product left out: a shop of one product
 * has no 主推.
 * @param members the shop's read products without price links @param mayHold whether one may have a place at all
 * @param firm certainty from which on a place is firm
 */
export function rank(
  members: readonly Assessment[],
  mayHold: (own: Assessment) => boolean,
  slots: Slots,
  firm = FIRM_PLACE,
): Ranking {
  const ranked = members.filter((m) => m.sales !== null).toSorted(bySales);
  const longest = ranked.reduce((most, m) => Math.max(most, daysOf(m)), 0);
  const eligible = ranked.filter((own) => mayHold(own) && mayLead(own, Math.min(FEWEST_DAYS, longest)));
  const mainEnd = Math.min(slots.main, Math.max(0, eligible.length - 1));
  const secondEnd = Math.min(slots.main + slots.second, Math.max(0, eligible.length - 1));
  const rankOf = ranksOf(ranked);
  const { chances, drawn } = chancesOf(eligible, mainEnd, secondEnd);
  const places = new Map<string, Place>();
  eligible.forEach((own, i) => {
    const { product } = own.statistics;
    const chance = chances.get(product);
    const place = chance
      ? held(i < mainEnd ? 'main' : 'second', chance, firm)
      : rising(own, rankOf.get(product) ?? 0, ranked.length);
    if (place) places.set(product, place);
  });
  return {
    ranked,
    rankOf,
    leads: new Set(eligible.map((own) => own.statistics.product)),
    places,
    chances,
    mains: eligible.slice(0, mainEnd),
    drawn,
    lastMain: eligible[mainEnd - 1] ?? null,
    lastSecond: secondEnd > mainEnd ? (eligible[secondEnd - 1] ?? null) : null,
    behindMain: eligible[mainEnd] ?? null,
    behindSecond: eligible[secondEnd] ?? null,
  };
}

function chancesOf(
  eligible: readonly Assessment[],
  mainEnd: number,
  secondEnd: number,
): Pick<Ranking, 'chances' | 'drawn'> {
  // Among all but one it would be for certain.
  const most = Math.max(1, eligible.length - 1);
  const main = Math.min(most, mainEnd * PLACES_ALLOWED);
  const second = Math.min(most, secondEnd * PLACES_ALLOWED);
  if (secondEnd === 0) return { chances: new Map(), drawn: [] };
  const near = eligible.slice(0, drawnCount(eligible.length, second));
  const drawn = near.map((own) => ({ product: own.statistics.product, orders: perDay(own) * WEEK }));
  const [asMain = [], asSecond = []] = topChances(
    drawn.map(({ orders }) => orders),
    [main, second],
    drawn.map(({ product }) => product),
  );
  const chances = drawn.slice(0, secondEnd).map(({ product }, i) => {
    const isMain = i < mainEnd;
    const p = (isMain ? asMain : asSecond)[i] ?? 0;
    return [product, { p, among: isMain ? main : second, draws: DRAWS, seed: SEED }] as const;
  });
  return { chances: new Map(chances), drawn };
}

/** Equal sales a day share a rank. */
function ranksOf(ranked: readonly Assessment[]): Map<string, number> {
  const ranks = new Map<string, number>();
  let first = 0;
  ranked.forEach((own, i) => {
    const lead = ranked[first];
    if (lead && perDay(lead) !== perDay(own)) first = i;
    ranks.set(own.statistics.product, first + 1);
  });
  return ranks;
}

const daysOf = ({ statistics }: Assessment): number => statistics.basis?.days ?? 0;

const dailyTakings = ({ statistics: { takings } }: Assessment): number | null =>
  takings && takings.amount / takings.days;

/** Of equal sales what takes more a day comes first, and what it takes must be known. */
function bySales(a: Assessment, b: Assessment): number {
  if (perDay(a) !== perDay(b)) return perDay(b) - perDay(a);
  const byAmount = compareWorth(dailyTakings(a), dailyTakings(b));
  return byAmount !== 0 ? byAmount : a.statistics.product < b.statistics.product ? -1 : 1;
}

/** Not the shop's face, not at a loss, not sliding, in stock and not often sent back: what 主推 and 次推 have in common, however they are won. */
export function mayBePushed(own: Assessment): boolean {
  if (own.statistics.brand || own.direction === 'sliding' || isAtLoss(own)) return false;
  return !isInDoubt(own.refund) && lasts(own.stock);
}

/**
 * Above the gate, selling, and neither its rate nor what a visitor brings clearly below half the line.
 * @param fewest days; one good day must not take a place among good months
 */
function mayLead(own: Assessment, fewest: number): boolean {
  if (daysOf(own) < fewest || own.short > 0 || !mayBePushed(own)) return false;
  const { orders, payBuyers } = own.statistics.counts;
  if ((orders ?? payBuyers ?? 0) === 0) return false;
  return own.isRounded || own.bySales || ((own.pay !== null || own.cart !== null) && !isWeak(own));
}

function isWeak({ belief, set, orderValue }: Assessment): boolean {
  const lines = set.lines?.visitor;
  if (!belief || !lines) return false;
  if (chanceBelow(lines.rate * WEAK_LINE, belief.ahead) < WEAK) return false;
  if (orderValue === null || lines.value === null) return true;
  // Nothing left of an order: it brings less than any line.
  if (orderValue <= 0) return true;
  return chanceBelow((lines.value * WEAK_LINE) / orderValue, belief.ahead) >= WEAK;
}

function held(role: Place['role'], { p }: SalesChance, firm: number): Place {
  return { by: 'sales', role, candidate: p < firm, certainty: p };
}

/** Whether it sells enough for a rise to make it 次推. */
export const mayRise = (place: number, of: number): boolean => place <= of * RISING_RANK;

/** A rise is a hint, not a proof: it goes on in fewer than half of such cases. */
function rising(own: Assessment, place: number, of: number): Place | null {
  if (own.direction !== 'rising' || !mayRise(place, of) || own.pay === null || own.pay.p < RISING_P) return null;
  const certainty = own.trend && isAsMeasured(own.trend) ? RISING_CERTAINTY : null;
  return { by: 'trend', role: 'second', candidate: true, certainty };
}

/**
 * A product in test that converts like the best fifth of its set is on its way up, whatever its sales: those follow
 * the traffic it is given. Nothing that keeps it from a place by sales is made up for by its rate.
 * @returns how sure that is, or null when it is none
 */
export function provenInTest(own: Assessment): number | null {
  const { statistics, belief, set } = own;
  if (!mayBePushed(own)) return null;
  const buyers = statistics.rates.pay?.k ?? 0;
  if (!statistics.inTest || !belief || !set.trial || !isPromoted(belief.ahead, set.trial, buyers)) return null;
  return chanceAbove(set.trial.up, belief.ahead);
}
