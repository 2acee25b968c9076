/** 主推 and 次推: the best sellers whose quality does not clearly speak against them. */
import { type Assessment, clearlyAbove, rateOf } from './assessment.ts';
import { compareWorth } from './compare-worth.ts';
import { compareDemand, probabilityAhead } from './demand.ts';
import { CLEAR, probabilityAbove } from './probability.ts';
import type { Slots } from './settings.ts';
import { FEWEST_DAYS } from './stop.ts';

/**
 * A place is firm when the product outsells the first one left out with this probability. Below it
 * the product is a candidate (准主推, 准次推).
 */
const FIRM = 0.8;
/**
 * Best sellers get most of the shop's visitors and so make up most of the line themselves; held to
 * the full line, half of them would fail by a hair. Only a rate clearly below half of it counts.
 */
const WEAK_LINE = 0.5;
/** A rising product must already stand in the upper part of the shop and not convert below it. */
const RISING_RANK = 0.4;
const RISING_P = 0.6;

/**
 * Measured on a year of one web shop: of products whose two-week share rose this clearly, 38 % kept
 * selling at one and a half times their share.
 */
const RISING_CERTAINTY = 0.38;

export interface Place {
  readonly by: 'sales' | 'trend' | 'test';
  readonly role: 'main' | 'second';
  readonly candidate: boolean;
  readonly certainty: number;
}

export interface Ranking {
  /** Products whose sales are known, best first. */
  readonly ranked: readonly Assessment[];
  readonly rankOf: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, Place>;
  /** Last product with a place, and the first one left out; null when no place was given. */
  readonly lastMain: Assessment | null;
  readonly lastSecond: Assessment | null;
  readonly behindMain: Assessment | null;
  readonly behindSecond: Assessment | null;
}

/**
 * A place is one before somebody else, so there is always a product left out: a shop of one product
 * has no 主推.
 * @param members the shop's read products without price links
 */
export function rank(members: readonly Assessment[], slots: Slots): Ranking {
  const ranked = members.filter((m) => m.demand !== null).toSorted(bySales);
  const fewest = Math.min(
    FEWEST_DAYS,
    ranked.reduce((most, m) => Math.max(most, m.demand?.days ?? 0), 0),
  );
  const eligible = ranked.filter((own) => mayLead(own, fewest));
  const mainEnd = Math.min(slots.main, Math.max(0, eligible.length - 1));
  const secondEnd = Math.min(slots.main + slots.second, Math.max(0, eligible.length - 1));
  const behindMain = eligible[mainEnd] ?? null;
  const behindSecond = eligible[secondEnd] ?? null;
  const rankOf = ranksOf(ranked);
  const places = new Map<string, Place>();
  eligible.forEach((own, i) => {
    const place =
      i < mainEnd
        ? held('main', own, behindMain)
        : i < secondEnd
          ? held('second', own, behindSecond)
          : rising(own, rankOf.get(own.statistics.product) ?? 0, ranked.length);
    if (place) places.set(own.statistics.product, place);
  });
  return {
    ranked,
    rankOf,
    places,
    lastMain: eligible[mainEnd - 1] ?? null,
    lastSecond: secondEnd > mainEnd ? (eligible[secondEnd - 1] ?? null) : null,
    behindMain,
    behindSecond,
  };
}

/** Equal sales a day share a rank. */
function ranksOf(ranked: readonly Assessment[]): Map<string, number> {
  const ranks = new Map<string, number>();
  let first = 0;
  ranked.forEach(({ demand, statistics }, i) => {
    const lead = ranked[first]?.demand;
    if (demand && lead && compareDemand(lead, demand) !== 0) first = i;
    ranks.set(statistics.product, first + 1);
  });
  return ranks;
}

const dailyTakings = ({ statistics: { takings } }: Assessment): number | null =>
  takings && takings.amount / takings.days;

/** Of equal sales what takes more a day comes first, and what it takes must be known. */
function bySales(a: Assessment, b: Assessment): number {
  const byBuyers = a.demand && b.demand ? compareDemand(b.demand, a.demand) : 0;
  if (byBuyers !== 0) return byBuyers;
  const byAmount = compareWorth(dailyTakings(a), dailyTakings(b));
  return byAmount !== 0 ? byAmount : a.statistics.product < b.statistics.product ? -1 : 1;
}

/**
 * Above the gate, selling, not sliding, and not every known rate clearly below half the line.
 * @param fewest days; one good day must not take a place among good months
 */
function mayLead(own: Assessment, fewest: number): boolean {
  if ((own.demand?.days ?? 0) < fewest) return false;
  if (own.short > 0 || (own.demand?.buyers ?? 0) === 0 || own.direction === 'sliding') return false;
  const rates = [own.cart, own.pay].filter((rate) => rate !== null);
  const isWeak = rates.every((r) => probabilityAbove(r.own, rateOf(r.line) * WEAK_LINE, r.prior) <= 1 - CLEAR);
  return own.isRounded || (rates.length > 0 && !isWeak);
}

function held(role: Place['role'], own: Assessment, behind: Assessment | null): Place | null {
  if (!own.demand || !behind?.demand) return null;
  const certainty = probabilityAhead(own.demand, behind.demand);
  return { by: 'sales', role, candidate: certainty < FIRM, certainty };
}

/** A rise is a hint, not a proof: it goes on in fewer than half of such cases. */
function rising(own: Assessment, place: number, of: number): Place | null {
  if (own.direction !== 'rising' || place > of * RISING_RANK || own.pay === null || own.pay.p < RISING_P) return null;
  return { by: 'trend', role: 'second', candidate: true, certainty: RISING_CERTAINTY };
}

/**
 * A product in test that clearly converts above the shop, and is not weak in the cart, is on its way
 * up, whatever its sales: those follow the traffic it is given.
 */
export function provenInTest(own: Assessment): Place | null {
  if (!own.statistics.inTest || !clearlyAbove(own.pay)) return null;
  if (own.cart === null || own.cart.p < 0.5) return null;
  return { by: 'test', role: 'second', candidate: true, certainty: own.pay.p };
}
