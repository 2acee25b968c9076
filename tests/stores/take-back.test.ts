import { expect, test, vi } from 'vitest';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { day, freshDatabase, NOON, never, type Row, stored, TODAY } from '../storage/support.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '1' }) } } }));
const { createPanelActions } = await import('../../utils/stores/open-panel-actions.ts');

const rows = (visitors: number): Row[] => [['101', { visitors: String(visitors), cartAdders: '9', payBuyers: '3' }]];

test('a reading taken back: the suggestions stand as if it had never been read', async () => {
  const db = freshDatabase();
  const first = await stored(db, { rows: rows(1000), period: day('2026-11-20') });
  const shop = first.shop.id;
  const judge = async (id: string) => {
    await refreshShop(db, id, { today: TODAY, now: NOON, signal: never });
  };
  await judge(shop);
  const before = await db.products.get([shop, '101']);
  const wrong = await stored(db, { rows: rows(9), period: day('2026-11-21') }, NOON + 1);
  await judge(shop);
  expect((await db.products.get([shop, '101']))?.counts.visitors).toBe(1009);
  const judged = vi.fn(judge);
  await createPanelActions(db, judged, never).takeBack(shop, wrong.sheet);
  expect(judged.mock.calls).toEqual([[shop]]);
  const after = await db.products.get([shop, '101']);
  expect(after?.counts).toEqual(before?.counts);
  expect(after?.suggestion.verdict).toEqual(before?.suggestion.verdict);
  expect((await db.readings.toArray()).map(({ id }) => id)).toEqual([first.sheet]);
});

test('the last reading taken back leaves no suggestion behind', async () => {
  const db = freshDatabase();
  const { shop, sheet } = await stored(db, { rows: rows(1000) });
  const judge = async (id: string) => {
    await refreshShop(db, id, { today: TODAY, now: NOON, signal: never });
  };
  await judge(shop.id);
  await createPanelActions(db, judge, never).takeBack(shop.id, sheet);
  expect(await db.products.toArray()).toEqual([]);
  expect((await db.shopStates.get(shop.id))?.window).toBeNull();
});
