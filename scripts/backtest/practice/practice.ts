/** Right verdicts against visitors spent, ours beside the naive rules, over seeded practice shops. */
import { randomOf } from '../../../utils/statistics/random.ts';
import { drawn, type Interval, intervalOf, RESAMPLES } from '../bootstrap.ts';
import { added, judgedShop, RULES, type Rule, type Tally } from './judged-shop.ts';
import { practisedShop, type ReadShop } from './practice-shops.ts';
import { type ReadAgain, readAgain, TIMES } from './read-again.ts';

/** Mean visitors of a product. */
export const STEPS = [50, 100, 200, 400, 800, 1600, 3200] as const;
/** Where much is undecided yet: roles would flap there first. */
const AGAIN_AT = 400;
const AGAIN_SHOPS = 4;
const SEED = 7;

export interface Scored {
  readonly rule: Rule;
  readonly tally: Tally;
  /** 95 % of the share of right verdicts; shops are drawn anew, for the products of one are judged together. */
  readonly right: Interval | null;
  readonly wrong: Interval | null;
}

export interface Step {
  readonly visitors: number;
  /** What came, by the mean of all products. */
  readonly spent: number;
  readonly rules: readonly Scored[];
}

export interface Practice {
  readonly shops: number;
  readonly steps: readonly Step[];
  readonly readAgain: ReadAgain;
}

type Tallies = Readonly<Record<Rule, Tally>>;

function scored(rule: Rule, shops: readonly Tallies[]): Scored {
  const next = randomOf(SEED);
  const own = shops.map((shop) => shop[rule]);
  const resampled = Array.from({ length: RESAMPLES }, () => {
    const counts = drawn(next, own.length);
    return added(own.flatMap((tally, at) => Array.from({ length: counts[at] ?? 0 }, () => tally)));
  });
  const interval = (key: 'right' | 'wrong') => intervalOf(resampled.map((one) => one[key] / one.products));
  return { rule, tally: added(own), right: interval('right'), wrong: interval('wrong') };
}

function stepOf(visitors: number, shops: readonly ReadShop[]): Step {
  const judged = shops.map(judgedShop);
  const spent = shops.reduce((sum, shop) => sum + shop.spent, 0) / shops.length;
  return { visitors, spent, rules: RULES.map((rule) => scored(rule, judged)) };
}

function readAgainAll(seeds: readonly number[], times: number): ReadAgain {
  const all = seeds.map((seed) => readAgain(practisedShop(seed), AGAIN_AT, times));
  const sum = (key: 'products' | 'otherwise' | 'changed') => all.reduce((total, one) => total + one[key], 0);
  return { times, products: sum('products'), otherwise: sum('otherwise'), changed: sum('changed') };
}

/** @param shops seeds 1 to `shops`; the first of them are read again, so many times */
export function practice(shops: number, steps: readonly number[] = STEPS, times = TIMES): Practice {
  const seeds = Array.from({ length: shops }, (_, at) => at + 1);
  const made = seeds.map(practisedShop);
  return {
    shops,
    steps: steps.map((visitors) =>
      stepOf(
        visitors,
        made.map(({ read }) => read(visitors)),
      ),
    ),
    readAgain: readAgainAll(seeds.slice(0, AGAIN_SHOPS), times),
  };
}
