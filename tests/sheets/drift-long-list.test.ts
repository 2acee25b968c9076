/** Lists of many pages are judged on every page, however often and in whatever order they were read before. */
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../utils/sheets/drift.ts';
import { NO_HINTS } from '../../utils/sheets/hints.ts';
import { type LastGood, NOTHING_GOOD, nextGood } from '../../utils/sheets/last-good.ts';
import type { SheetColumn } from '../../utils/sheets/sheet.ts';
import { aSheet } from './a-sheet.ts';

const COLUMNS: readonly SheetColumn[] = [
  { field: 'payItmCnt.value', as: 'payItems', unit: 'count' },
  { field: 'payAmt.value', as: 'payAmount', unit: 'yuan' },
];

/** Products by their number, at prices between 20 and 400 yuan, times `factor`. */
const sheet = (numbers: readonly number[], factor = 1) =>
  aSheet({
    columns: COLUMNS,
    rows: numbers.map((n) => ({
      product: String(610_000_000_000 + n * 7),
      cells: ['3', String(3 * (20 + ((n * 37) % 380)) * factor)],
    })),
  });

const numbers = (from: number, size: number) => Array.from({ length: size }, (_, n) => from + n);
const pages = (count: number, size: number) => Array.from({ length: count }, (_, p) => numbers(p * size, size));

const learn = (good: LastGood, one: ReturnType<typeof sheet>) => nextGood(good, one, NO_HINTS) ?? good;
const found = (good: LastGood, one: ReturnType<typeof sheet>) => driftOf(good, one, NO_HINTS, []).length > 0;

function days(all: readonly (readonly number[])[], count = 2): LastGood {
  let good = NOTHING_GOOD;
  for (let day = 0; day < count; day++) for (const page of all) good = learn(good, sheet(page));
  return good;
}

/** Pages of a day in fen that pass for good ones, learnt from as they come. */
function missed(good: LastGood, all: readonly (readonly number[])[]): number {
  let [known, count] = [good, 0];
  for (const page of all) {
    if (found(known, sheet(page, 100))) continue;
    count += 1;
    known = learn(known, sheet(page, 100));
  }
  return count;
}

describe('a list that turned to fen', () => {
  it.each([
    [3, 100],
    [21, 10],
    [25, 10],
    [15, 20],
    [500, 20],
    [1000, 10],
  ])('of %i pages of %i is noticed on every page', (count, size) => {
    const all = pages(count, size);
    expect(missed(days(all), all)).toBe(0);
  });

  it('is noticed in another order too, once that was read', () => {
    const all = pages(200, 50);
    const mixed = pages(200, 50).map((page) => page.map((n) => (n * 4_999) % 10_000));
    let good = days(all, 1);
    for (const page of mixed) good = learn(good, sheet(page));
    expect([missed(good, all), missed(good, mixed)]).toEqual([0, 0]);
  });
});

it('what is known of 10,000 products stays small, and reading them again is no news', () => {
  const all = pages(500, 20);
  const good = days(all, 1);
  const [known] = Object.values(good.levels);
  expect(known?.size).toBeGreaterThan(1_000);
  expect(known?.size).toBeLessThanOrEqual(3_400);
  expect(all.every((page) => nextGood(good, sheet(page), NO_HINTS) === null)).toBe(true);
});

it('one known product that came to a hundred times as much is enough, and nothing is learnt of it', () => {
  const good = days([numbers(0, 50)]);
  const one = sheet([0, ...numbers(100, 49)], 100);
  expect(found(good, one)).toBe(true);
  const [first] = one.rows;
  const levelIn = (known: LastGood | null) => known?.levels['payAmount/payItems']?.get(first?.product ?? '');
  expect(levelIn(good)).toBeGreaterThan(0);
  expect(levelIn(nextGood(good, one, NO_HINTS))).toBe(levelIn(good));
  // Half or double the price is none.
  for (const factor of [0.5, 2, 8]) expect(found(good, sheet([0, ...numbers(100, 49)], factor))).toBe(false);
});

it('products nobody has seen are not learnt where they come to what the list would in another unit', () => {
  const good = days([numbers(0, 50)]);
  expect(nextGood(good, sheet(numbers(100, 20), 100), NO_HINTS)).toBeNull();
  expect(nextGood(good, sheet(numbers(100, 20)), NO_HINTS)?.levels['payAmount/payItems']).toHaveLength(70);
});
