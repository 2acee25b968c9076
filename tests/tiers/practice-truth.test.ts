/**
 * The practice shop, whose truth is known: how many verdicts are right after so many days of visitors, and what the
 * usual rule of thumb does (mean rank of conversion and of favourite + cart rate, worst 30 % stopped).
 */
import { describe, expect, it } from 'vitest';
import { drawDay } from '../../utils/demo/daily.ts';
import { makePracticeShop } from '../../utils/demo/shop.ts';
import { eventDays } from '../../utils/promotions/event-days.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';

const SHOPS = [1, 2, 3, 4, 5, 6];
const DAYS = [7, 14, 30];
const MAINS = 2;
const SECONDS = 6;
const EVENTS = new Set(eventDays(addDays(TO, -60), addDays(TO, 28), 'taobao'));

type Role = 'main' | 'second' | 'stop' | 'other';

interface Judged {
  readonly truth: string;
  readonly ours: Role;
  readonly thumb: Role;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Places by the rule of thumb, best first. */
function byThumb(statistics: readonly ProductStatistics[]): ReadonlyMap<string, Role> {
  const rateOf = (k: number | null, n: number | null) => (n ? (k ?? 0) / n : 0);
  const rankBy = (score: (one: ProductStatistics) => number) => {
    const sorted = statistics.toSorted((a, b) => score(b) - score(a));
    return new Map(sorted.map(({ product }, at) => [product, at]));
  };
  const pay = rankBy(({ counts }) => rateOf(counts.payBuyers, counts.visitors));
  const like = rankBy(({ counts }) => rateOf((counts.favoriters ?? 0) + (counts.cartAdders ?? 0), counts.visitors));
  const mean = ({ product }: ProductStatistics) => (pay.get(product) ?? 0) + (like.get(product) ?? 0);
  const sorted = statistics.toSorted((a, b) => mean(a) - mean(b));
  const role = (at: number): Role => {
    if (at < MAINS) return 'main';
    if (at < MAINS + SECONDS) return 'second';
    return at >= sorted.length * 0.7 ? 'stop' : 'other';
  };
  return new Map(sorted.map(({ product }, at) => [product, role(at)]));
}

function judge(seed: number, count: number): readonly Judged[] {
  const shop = makePracticeShop({ seed, today: TODAY });
  const statistics = shop.products.map((truth) => {
    const days = Array.from({ length: count }, (_, back) => addDays(TO, -back)).flatMap((day) => {
      const figures = drawDay(shop, truth, day);
      return figures ? [{ day, figures, sheets: ['s'] }] : [];
    });
    return summariseProduct({
      product: truth.product,
      history: { kind: 'days', from: addDays(TO, 1 - count), to: TO, days },
      eventDays: EVENTS,
      today: TODAY,
      facts: { isNew: truth.isNew, firstSeen: null, category: null, markedInTest: null },
    });
  });
  const said = new Map(suggest(inputOf(statistics)).suggestions.map(({ product, verdict }) => [product, verdict]));
  const thumb = byThumb(statistics);
  return shop.products.map(({ product, expected }) => {
    const verdict = said.get(product);
    const role = verdict?.kind === 'role' ? verdict.role : verdict?.kind;
    const ours = role === 'main' || role === 'second' || role === 'stop' ? role : 'other';
    return { truth: expected, ours, thumb: thumb.get(product) ?? 'other' };
  });
}

const isGood = ({ truth }: Judged) => truth === 'main' || truth === 'second';

describe.each(DAYS)('after %i days', (count) => {
  const judged = SHOPS.flatMap((seed) => judge(seed, count));
  const share = (of: readonly Judged[], is: (one: Judged) => boolean) => of.filter(is).length / Math.max(1, of.length);
  const good = judged.filter(isGood);

  it('the best sellers are found, where the rule of thumb finds hardly any', () => {
    const ours = share(good, (one) => one.ours === one.truth);
    const thumb = share(good, (one) => one.thumb === one.truth);
    expect(ours).toBeGreaterThan(0.9);
    expect(ours).toBeGreaterThan(thumb + 0.2);
  });

  it('what is stopped deserves it, where the rule of thumb stops many that do not', () => {
    const right = (rule: 'ours' | 'thumb') =>
      share(
        judged.filter((one) => one[rule] === 'stop'),
        ({ truth }) => truth === 'stop',
      );
    if (judged.some(({ ours }) => ours === 'stop')) expect(right('ours')).toBeGreaterThan(0.95);
    expect(right('thumb')).toBeLessThan(0.5);
    expect(sum(judged.map((one) => Number(isGood(one) && one.ours === 'stop')))).toBe(0);
  });
});
