/** From drawn days to the figures of a range, in which every person counts once. */
import { type Day, dayNumber } from '../time/day.ts';
import { COUNTED, type CountedId, type DayFigures } from './daily.ts';
import { hash32 } from './draws.ts';

export interface DrawnDay {
  readonly day: Day;
  readonly figures: DayFigures;
}

export interface RangeKey {
  readonly seed: number;
  readonly index: number;
  /** No person comes twice. */
  readonly everyoneNew: boolean;
}

/** Daily share of people who were here before, one day ago; it fades by `FADE` a day of distance. */
const RETURNING: Readonly<Partial<Record<CountedId, number>>> = {
  visitors: 0.05,
  searchVisitors: 0.05,
  favoriters: 0.01,
  cartAdders: 0.02,
  orderBuyers: 0.006,
  payBuyers: 0.006,
  searchPayBuyers: 0.006,
};
const FADE = 0.85;
const MEMORY_DAYS = 14;

/** @param drawn consecutive days, ascending; @returns null when there are none */
export function foldRange(drawn: readonly DrawnDay[], key: RangeKey): DayFigures | null {
  const [first, ...rest] = drawn;
  if (first === undefined) return null;
  const total = { ...first.figures };
  for (const { figures } of rest) {
    for (const id of COUNTED) total[id] += figures[id];
  }
  const whole = { ...total, ...means(drawn) };
  return key.everyoneNew ? whole : distinctOf(whole, (id) => peopleOf(id, total[id], drawn, key));
}

function means(drawn: readonly DrawnDay[]): { stayTime: number; bounceRate: number } {
  const visitors = drawn.reduce((all, { figures }) => all + figures.visitors, 0);
  const mean = (id: 'stayTime' | 'bounceRate', decimals: number) => {
    const weighted = drawn.reduce((all, { figures }) => all + figures[id] * figures.visitors, 0);
    return visitors === 0 ? 0 : Math.round((weighted / visitors) * decimals) / decimals;
  };
  return { stayTime: mean('stayTime', 100), bounceRate: mean('bounceRate', 10_000) };
}

/** Each person of a day whose last visit lies inside the range too is counted once, at that visit. */
function peopleOf(id: CountedId, total: number, drawn: readonly DrawnDay[], key: RangeKey): number {
  let returned = 0;
  let most = 0;
  for (const [at, { day, figures }] of drawn.entries()) {
    most = Math.max(most, figures[id]);
    for (let gap = 1; gap <= Math.min(MEMORY_DAYS, at); gap++) {
      const luck = hash32(key.seed, key.index, dayNumber(day), gap, 4) / 2 ** 32;
      const back = Math.floor(figures[id] * (RETURNING[id] ?? 0) * FADE ** (gap - 1) + luck * 0.999);
      returned += Math.min(back, Math.floor((drawn[at - gap]?.figures[id] ?? 0) / 2));
    }
  }
  return Math.max(most, total - returned);
}

function distinctOf(total: DayFigures, people: (id: CountedId) => number): DayFigures {
  const visitors = people('visitors');
  const orderBuyers = Math.min(people('orderBuyers'), visitors);
  const payBuyers = Math.min(people('payBuyers'), orderBuyers);
  const oldPayBuyers = Math.min(total.oldPayBuyers, payBuyers);
  const searchVisitors = Math.min(people('searchVisitors'), visitors);
  return {
    ...total,
    visitors,
    favoriters: Math.min(people('favoriters'), visitors),
    cartAdders: Math.min(people('cartAdders'), visitors),
    orderBuyers,
    payBuyers,
    oldPayBuyers,
    newPayBuyers: payBuyers - oldPayBuyers,
    searchVisitors,
    searchPayBuyers: Math.min(people('searchPayBuyers'), payBuyers, searchVisitors),
  };
}
