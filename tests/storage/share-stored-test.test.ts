/** Sharing visitors over a stored shop's test. */
import { describe, expect, it } from 'vitest';
import { parseShareQuery } from '../../utils/messages/validate.ts';
import { shareStoredTest } from '../../utils/storage/share-stored-test.ts';
import { aTest, TESTED } from './a-tested-shop.ts';
import { freshDatabase } from './support.ts';

describe('a stored test', () => {
  it('is shared over the products that more visitors would tell apart, and over no other', async () => {
    const { db, shop } = await aTest();
    const verdicts = new Map((await db.products.toArray()).map((row) => [row.product, row.suggestion.verdict]));
    expect(TESTED.map((product) => verdicts.get(product)?.kind)).toEqual(['test', 'test', 'test', 'test']);
    expect(verdicts.get('104')).toEqual({ kind: 'test', visitors: null });
    const found = await shareStoredTest(db, shop, 1_000);
    const { shares, left, unknown } = found!;
    expect(shares.map(({ product }) => product).sort()).toEqual(['101', '102', '103']);
    expect(shares.reduce((sum, { visitors }) => sum + visitors, left)).toBe(1_000);
    expect(unknown).toBe(0);
    expect(await shareStoredTest(db, shop, 1_000)).toEqual({ shares, left, unknown });
  });

  it('waits while what it was judged by is made anew', async () => {
    const { db, shop } = await aTest();
    const rows = await db.statistics.toArray();
    // Of a product that is not in test: half a shop is no line for the others.
    const done = rows.find(({ product }) => product === '110')!;
    await db.statistics.put({ ...done, window: 'another' });
    expect(await shareStoredTest(db, shop, 1_000)).toBeNull();
    await db.statistics.put(done);
    expect(await shareStoredTest(db, shop, 1_000)).not.toBeNull();
  });

  it('sends nobody to what is pinned as stopped or regular', async () => {
    const { db, shop } = await aTest();
    for (const [product, role] of [
      ['101', 'stop'],
      ['102', 'regular'],
      ['103', 'test'],
    ] as const) {
      await db.products.where({ shop, product }).modify({ pin: { state: 'holds', role, until: null } });
    }
    const found = await shareStoredTest(db, shop, 1_000);
    expect(found?.shares.map(({ product }) => product)).toEqual(['103']);
  });

  it('is empty where nothing was ever judged', async () => {
    expect(await shareStoredTest(freshDatabase(), 'none', 100)).toEqual({ shares: [], left: 100, unknown: 0 });
  });
});

describe('what is asked', () => {
  it.each([
    [{ shop: 's', visitors: 1 }, true],
    [{ shop: 's', visitors: 1_000_000 }, true],
    [{ shop: 's', visitors: 0 }, false],
    [{ shop: 's', visitors: 1_000_001 }, false],
    [{ shop: 's', visitors: 2.5 }, false],
    [{ shop: '', visitors: 5 }, false],
    [{ shop: 's' }, false],
    [null, false],
  ])('is taken only as it can be: %j', (query, fits) => {
    expect(parseShareQuery(query)).toEqual(fits ? query : null);
  });
});
