/** How right the chance is that so many more visitors decide a product. */
import { drawBinomial } from '../../../utils/statistics/count-draws.ts';
import { type Random, randomOf } from '../../../utils/statistics/random.ts';
import { type BuyerRate, buyerRates, decide, heldTo, settleChance, testLines } from '../engine-seam.ts';
import type { Check } from './check.ts';
import type { TwoWeeks } from './two-weeks.ts';

const TIMES = 6;
const LEAST_VISITORS = 1000;
const SEEN = [50, 100, 200] as const;
const MORE = [50, 100, 200, 400, 800] as const;
const BINS = 5;
const LEAST_CASES = 100;

interface Forecast {
  readonly more: number;
  readonly chance: number;
  readonly settled: boolean;
}

function after({ seen: { a, b }, buyers }: BuyerRate, bought: number, more: number): BuyerRate {
  const seen = { a: a + bought, b: b + more - bought };
  return { seen, believed: heldTo(seen), buyers: buyers + bought };
}

function forecasts(rates: readonly number[], visitors: number, next: Random): readonly Forecast[] {
  const none = { carts: null, price: null, category: null };
  const products = rates.map((rate) => ({ visitors, buyers: drawBinomial(next, visitors, rate), ...none }));
  const lines = testLines(products);
  return buyerRates(products).flatMap((rate, at) => {
    if (decide(rate, lines) !== 'open') return [];
    let [bought, shown] = [0, 0];
    return MORE.map((more) => {
      bought += drawBinomial(next, more - shown, rates[at] ?? 0);
      shown = more;
      const settled = decide(after(rate, bought, more), lines) !== 'open';
      return { more, chance: settleChance(rate, more, lines), settled };
    });
  });
}

/** Of each bin with enough cases: how far the mean chance lies from the share that was settled. */
function errors(cases: readonly Forecast[]): readonly number[] {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    cases.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === bin),
  );
  return bins
    .filter((bin) => bin.length >= LEAST_CASES)
    .map((bin) => Math.abs(bin.reduce((sum, { chance, settled }) => sum + chance - (settled ? 1 : 0), 0)) / bin.length);
}

export function lookingAhead({ items }: TwoWeeks): readonly Check[] {
  const tested = items.filter(({ first }) => first.visitors >= LEAST_VISITORS);
  const rates = tested.map(({ first }) => Math.min(1, first.buyers / first.visitors));
  const found = SEEN.flatMap((visitors) => {
    const cases = Array.from({ length: rates.length < 10 ? 0 : TIMES }, (_, seed) =>
      forecasts(rates, visitors, randomOf(seed, visitors)),
    ).flat();
    return MORE.flatMap((more) => errors(cases.filter((one) => one.more === more)));
  });
  const measured = found.length === 0 ? null : found.reduce((sum, error) => sum + error, 0) / found.length;
  const what = `look ahead: mean calibration error of ${found.length} bins`;
  return [{ what, measured, must: { most: 0.05 }, aim: { most: 0.03 } }];
}
