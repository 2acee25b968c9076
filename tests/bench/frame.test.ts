/** What the bench compares is the same work: both sides come to the same numbers in the same order. */
import { expect, it } from 'vitest';
import type { Day } from '../../utils/time/day.ts';
import { shopDays } from './frame/days.ts';
import { rankedByUs } from './frame/ours.ts';
import { frameOf, rankedByArquero } from './frame/theirs.ts';

it.each([
  [300, 90],
  [60, 35],
])('ours and the data frame agree on %i products × %i days', (products, days) => {
  const shop = shopDays(products, days, '2026-11-29' as Day);
  const [ours, theirs] = [rankedByUs(shop), rankedByArquero(frameOf(shop), shop)];
  expect(ours).toHaveLength(products);
  expect(ours.map(({ product }) => product)).toEqual(theirs.map(({ product }) => product));
  ours.forEach((own, i) => {
    const other = theirs[i];
    expect(other).toMatchObject({ visitors: own.visitors, buyers: own.buyers });
    for (const name of ['cartRate', 'payRate', 'perDay'] as const) {
      expect(other?.[name] ?? Number.NaN, `${own.product} ${name}`).toBeCloseTo(own[name], 9);
    }
  });
  expect(new Set(ours.map(({ perDay }) => perDay)).size).toBeGreaterThan(products / 2);
});
