/** What a run rests on besides figures: windows, totals, whole lists, the day of the run. */
import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { readSuggestions } from '../../utils/storage/read-suggestions.ts';
import { rebuild } from '../../utils/storage/rebuild.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { topSuggestions } from '../../utils/storage/top-suggestions.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, freshDatabase, HOUR, NOON, never, type Row, range, stored, TODAY } from './support.ts';

const options = { today: TODAY, now: NOON, signal: never };
const MONTH = range('2026-10-23', '2026-11-21');

function rows(from: number, count: number, visitors = 1000): Row[] {
  return Array.from({ length: count }, (_, i): Row => {
    const buyers = String(Math.round(visitors / 50) + i);
    const figures = { visitors: String(visitors), cartAdders: String(Math.round(visitors / 20)) };
    return [String(100 + from + i), { ...figures, payBuyers: buyers, payItems: buyers, payAmount: String(visitors) }];
  });
}

/** Products that all sell the same. */
const alike = (from: number, count: number): Row[] =>
  Array.from({ length: count }, (_, i): Row => {
    const figures = { visitors: '1000', cartAdders: '50', payBuyers: '20', payItems: '20', payAmount: '2000' };
    return [String(100 + from + i), figures];
  });

async function suggestionOf(db: Database, shop: string, product: string) {
  const [found] = (await readSuggestions(db, shop, [product])).suggestions;
  if (!found) throw new Error('no suggestion');
  return found;
}

const find = <K extends Evidence['kind']>(list: readonly Evidence[], kind: K) =>
  list.find((e): e is Extract<Evidence, { kind: K }> => e.kind === kind);

describe('the window', () => {
  it('stays on days when one page of a longer range is looked at, and moves once it is read whole', async () => {
    const db = freshDatabase();
    let shop = '';
    for (let n = 0; n < 20; n += 1) {
      const period = day(addDays('2026-11-02' as Day, n));
      shop = (await stored(db, { rows: rows(0, 20, 500), period })).shop.id;
    }
    await stored(db, { rows: rows(0, 2, 15_000), period: MONTH, total: 20, pageSize: 2 }, NOON + 1000);
    expect((await refreshShop(db, shop, options)).state).toMatchObject({
      window: { kind: 'days' },
      basis: { daysRead: 20 },
    });
    await stored(db, { rows: rows(0, 20, 15_000), period: MONTH, total: 20, pageSize: 20 }, NOON + 2000);
    expect((await refreshShop(db, shop, options)).state).toMatchObject({
      window: { kind: 'range' },
      basis: { daysRead: null },
    });
  });

  it('stays on a day whose products a file told, however little of its list was looked at since', async () => {
    const newestAfter = async (listed: number) => {
      const db = freshDatabase();
      let shop = '';
      for (let n = 0; n < 20; n += 1) {
        const period = day(addDays('2026-11-02' as Day, n));
        shop = (await stored(db, { rows: rows(0, 20), period, channel: 'file', total: null })).shop.id;
      }
      const page = { rows: rows(0, 2), period: day('2026-11-21'), total: listed, pageSize: 2 };
      await stored(db, page, NOON + 1000);
      const { state } = await refreshShop(db, shop, options);
      // Whose products the operator chose: it dates no listing.
      expect(state?.basis?.completeDays).toEqual([]);
      const before = await db.periods.toArray();
      await rebuild(db, shop, never);
      expect(await db.periods.toArray()).toEqual(before);
      return state?.window?.to;
    };
    expect(await newestAfter(20)).toBe('2026-11-21');
    expect(await newestAfter(21)).toBe('2026-11-20');
  });

  it('is compared within the event while fewer than three 平销 days were read, and leaves its days out afterwards', async () => {
    const db = freshDatabase();
    let shop = '';
    const read = async (from: number, to: number) => {
      for (let n = from; n <= to; n += 1) {
        shop = (await stored(db, { rows: rows(0, 20, 500), period: day(addDays('2026-11-01' as Day, n - 1)) })).shop.id;
      }
    };
    await read(10, 12);
    const { state } = await refreshShop(db, shop, options);
    expect(state?.window).toMatchObject({ kind: 'days', phase: 'event' });
    const within = await suggestionOf(db, shop, '119');
    expect(within.basis).toMatchObject({ days: 3 });
    expect(find(within.evidence, 'within-event')).toBeDefined();
    expect(within.verdict).toMatchObject({ kind: 'role', role: 'main', candidate: true });
    await read(13, 20);
    expect((await refreshShop(db, shop, options)).state?.window).not.toHaveProperty('phase');
    const after = await suggestionOf(db, shop, '119');
    expect(find(after.evidence, 'within-event')).toBeUndefined();
    expect(find(after.evidence, 'left-out')?.days).toEqual(['2026-11-10', '2026-11-11', '2026-11-12']);
    expect(after.basis).toMatchObject({ days: 8 });
  });

  it('counts other days of a promotion by the share of the day', async () => {
    const db = freshDatabase();
    let shop = '';
    const read = async (from: number, to: number, times: number) => {
      for (let n = from; n <= to; n += 1) {
        const sold = String(20 * times);
        const figures = { visitors: '1000', payBuyers: sold, payItems: sold, payAmount: '2000' };
        const list = ['101', '102', '103'].map((product): Row => [product, figures]);
        shop = (await stored(db, { rows: list, period: day(addDays('2026-11-01' as Day, n - 1)) })).shop.id;
      }
    };
    await read(5, 9, 3);
    await read(16, 20, 1);
    await refreshShop(db, shop, options);
    const { evidence } = await suggestionOf(db, shop, '101');
    expect(find(evidence, 'promotion-days')).toMatchObject({ days: [5, 6, 7, 8, 9].map((n) => `2026-11-0${n}`) });
    expect(find(evidence, 'promotion-days')?.times).toEqual({ low: 3, high: 3 });
    expect(find(evidence, 'sales')?.witnesses.orders).toBeCloseTo(20, 6);
  });

  it('waits for the whole list of a new day while a whole one stands', async () => {
    const db = freshDatabase();
    let shop = '';
    for (let n = 10; n <= 20; n += 1) {
      shop = (await stored(db, { rows: rows(0, 20, 500), period: day(`2026-11-${n}`), total: 20, pageSize: 20 })).shop
        .id;
    }
    const first = { rows: rows(0, 5, 500), period: day('2026-11-21'), total: 20, pageSize: 5 };
    await stored(db, first, NOON + 1000);
    expect((await refreshShop(db, shop, options)).state?.window).toMatchObject({ kind: 'days', to: '2026-11-20' });
    for (let page = 2; page <= 4; page += 1) {
      await stored(db, { ...first, rows: rows((page - 1) * 5, 5, 500), page }, NOON + page * 1000);
    }
    expect((await refreshShop(db, shop, options)).state?.window).toMatchObject({ kind: 'days', to: '2026-11-21' });
  });

  it('is not taken by a day to come nor by a range that is not over', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(0, 20) });
    await stored(db, { rows: rows(0, 1), period: day('2099-01-01') }, NOON + 1);
    await stored(db, { rows: rows(0, 20), period: range('2026-10-24', TODAY) }, NOON + 2);
    const { state } = await refreshShop(db, shop.id, options);
    expect(state).toMatchObject({ anchor: '2026-11-21', window: { kind: 'days', to: '2026-11-21' } });
  });
});

describe('how much was read', () => {
  it('is that of the newest day, and equal sales a day are a tie whatever the days read', async () => {
    const db = freshDatabase();
    let shop = '';
    for (let page = 1; page <= 4; page += 1) {
      const sheet = { rows: alike((page - 1) * 5, 5), period: day('2026-11-13'), page, pageSize: 5, total: 20 };
      shop = (await stored(db, sheet)).shop.id;
    }
    for (let n = 14; n <= 21; n += 1) {
      await stored(db, { rows: alike(0, 5), period: day(`2026-11-${n}`), pageSize: 5, total: 20 });
    }
    await refreshShop(db, shop, options);
    const [often, once] = [await suggestionOf(db, shop, '100'), await suggestionOf(db, shop, '119')];
    expect(find(often.evidence, 'partial')).toEqual({ kind: 'partial', read: 5, listed: 20 });
    expect(often.certainty).toBeNull();
    const perDay = [often, once].map(({ evidence }) => find(evidence, 'sales')?.perDay ?? 0);
    expect((perDay[0] ?? 0) / (perDay[1] ?? 1)).toBeCloseTo(1, 1);
    expect(find(often.evidence, 'sales')).toMatchObject({ buyers: 180, days: 9 });
    expect(find(once.evidence, 'sales')?.days).toBe(1);
    expect(once.verdict.kind).not.toBe('role');
  });

  it('follows the total of the page though no figure changed', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(0, 20), total: 30 });
    await refreshShop(db, shop.id, options);
    expect(find((await suggestionOf(db, shop.id, '100')).evidence, 'partial')).toMatchObject({ read: 20, listed: 30 });
    await stored(db, { rows: rows(0, 20), total: 20 }, NOON + HOUR);
    expect((await refreshShop(db, shop.id, options)).state?.revision).toBe(2);
    expect(find((await suggestionOf(db, shop.id, '100')).evidence, 'partial')).toBeUndefined();
  });

  it('is said exactly for products that were not read again', async () => {
    const db = freshDatabase();
    const page = (n: number) => ({ rows: rows((n - 1) * 10, 10), page: n, pageSize: 10, total: 2000, period: MONTH });
    const { shop } = await stored(db, page(1));
    await refreshShop(db, shop.id, options);
    for (let n = 2; n <= 12; n += 1) await stored(db, page(n), NOON + n);
    await refreshShop(db, shop.id, options);
    await stored(db, page(13), NOON + 100);
    await refreshShop(db, shop.id, options);
    const { evidence } = await suggestionOf(db, shop.id, '100');
    expect(find(evidence, 'partial')).toMatchObject({ read: 130, listed: 2000 });
    expect(find(evidence, 'sales')?.of).toBe(130);
  });

  it('leaves the order by money at stake while a part is read', async () => {
    const db = freshDatabase();
    const list = rows(0, 30, 2000).map(
      ([product, figures], i): Row => [product, { ...figures, payAmount: `${10_000 - i * 100}` }],
    );
    const { shop } = await stored(db, { rows: list, total: 86, pageSize: 30, period: MONTH });
    await refreshShop(db, shop.id, options);
    const accept = (row: { suggestion: { verdict: { kind: string } } }) => row.suggestion.verdict.kind === 'role';
    const top = await topSuggestions(db, shop.id, accept);
    expect(top.length).toBeGreaterThan(1);
    expect(Math.min(...top.map((row) => row.worth))).toBeGreaterThan(0);
    expect(top.every((row) => row.suggestion.certainty === null)).toBe(true);
  });
});

describe('changes that mark nothing dirty', () => {
  it('date a listing when an earlier day is read whole afterwards, as a rebuild does', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(0, 6) });
    await refreshShop(db, shop.id, options);
    const inTest = async () => (await db.statistics.get([shop.id, '105']))?.inTest;
    expect(await inTest()).toBe(false);
    await stored(db, { rows: rows(0, 5), period: day('2026-11-20') }, NOON + 1);
    await refreshShop(db, shop.id, options);
    expect(await inTest()).toBe(true);
    await rebuild(db, shop.id, never);
    await refreshShop(db, shop.id, options);
    expect(await inTest()).toBe(true);
  });

  it('end the test of a product when its days are over, and the shop is due on another day', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(0, 5), period: day('2026-11-20') });
    await stored(db, { rows: rows(0, 6) }, NOON + 1);
    await refreshShop(db, shop.id, options);
    const inTest = async () => (await db.statistics.get([shop.id, '105']))?.inTest;
    expect(await inTest()).toBe(true);
    const today = addDays(TODAY, 40);
    expect(await dirtyShops(db, NOON)).toEqual([]);
    expect(await dirtyShops(db, NOON + 40 * 24 * HOUR)).toEqual([shop.id]);
    await refreshShop(db, shop.id, { ...options, today });
    expect(await inTest()).toBe(false);
    expect(await dirtyShops(db, NOON + 40 * 24 * HOUR)).toEqual([]);
  });

  it('make old figures say so and claim nothing', async () => {
    const db = freshDatabase();
    const period = range('2026-10-23', '2026-11-21');
    const { shop } = await stored(db, { rows: rows(0, 20, 3000), period });
    await refreshShop(db, shop.id, options);
    expect((await db.products.toArray()).some((row) => row.suggestion.certainty !== null)).toBe(true);
    await refreshShop(db, shop.id, { ...options, today: '2027-11-22' as Day });
    const all = (await db.products.toArray()).map((row) => row.suggestion);
    expect(all.every((s) => s.certainty === null && find(s.evidence, 'stale')?.days === 366)).toBe(true);
  });

  it('cost one look: the next run on the same day reads nothing', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: rows(0, 5) });
    await refreshShop(db, shop.id, options);
    await refreshShop(db, shop.id, { ...options, today: addDays(TODAY, 1) });
    let read = 0;
    db.statistics.hook('reading', (row) => {
      read += 1;
      return row;
    });
    await refreshShop(db, shop.id, { ...options, today: addDays(TODAY, 1) });
    expect(read).toBe(0);
  });
});

describe('figures the page had rounded', () => {
  const table = (visitors: string): Row[] => [
    ...rows(0, 20),
    ['300', { visitors, cartAdders: '600', payBuyers: '900', payItems: '900', payAmount: '90000' }],
  ];

  it('are no base of a rate; the best seller stays a candidate and says why', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: table('1.2万'), period: MONTH, channel: 'table' });
    await refreshShop(db, shop.id, options);
    const { verdict, certainty, evidence } = await suggestionOf(db, shop.id, '300');
    expect(verdict).toEqual({ kind: 'role', role: 'main', candidate: true });
    expect(certainty).toBeNull();
    expect(find(evidence, 'rate')).toBeUndefined();
    expect(find(evidence, 'rounded')).toEqual({ kind: 'rounded', metrics: ['visitors'] });
  });

  it('give way to exact ones, and a rebuild says the same', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: table('1.2万'), period: MONTH, channel: 'table' });
    await refreshShop(db, shop.id, options);
    await stored(db, { rows: table('12000'), period: MONTH, channel: 'table' }, NOON + 1);
    await refreshShop(db, shop.id, options);
    const { verdict, evidence } = await suggestionOf(db, shop.id, '300');
    expect(verdict).toEqual({ kind: 'role', role: 'main', candidate: false });
    expect(find(evidence, 'rounded')).toBeUndefined();
    expect(find(evidence, 'rate')?.own).toMatchObject({ k: 900, n: 12_000 });
  });
});
