import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import { nextCost } from '../../utils/costs/next-records.ts';
import { practiceSheets } from '../../utils/demo/sheets.ts';
import { makePracticeShop } from '../../utils/demo/shop.ts';
import { SHOP_ROW } from '../../utils/sheets/sheet.ts';
import { saveCosts } from '../../utils/storage/costs.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { shopState } from '../../utils/storage/list-shops.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import type { ShopRow } from '../../utils/storage/tables.ts';
import { reportOf } from '../../utils/stores/copy-report.ts';
import { shopDocument } from '../../utils/stores/export-notes.ts';
import { decisionOf, noteOf, productOf } from '../../utils/stores/own-records.ts';
import { recordsSource } from '../../utils/stores/records-source.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { day as dayOf, draft, freshDatabase, never, stored } from '../storage/support.ts';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const TODAY = dayOfInstant(NOW);
const db = openDatabase('exports');
const shop: ShopRow = {
  id: 's1',
  platform: 'taobao',
  name: '测试店',
  claimed: true,
  demo: true,
  identities: [],
  firstSeenAt: 1,
};
const empty: ShopRow = { ...shop, id: 's2' };

beforeAll(async () => {
  const { signal } = new AbortController();
  const practice = makePracticeShop({ seed: 3, today: TODAY });
  const sheets = practiceSheets(practice, { shop: shop.id, days: 9, ranges: [30] });
  await importSheets(db, sheets, { importId: 'i', kind: 'demo', at: NOW, signal, shops: [shop, empty] });
  await refreshShop(db, shop.id, { today: TODAY, now: NOW, signal });
});

test('the report is of the newest finished day, and visitors of products are not summed', async () => {
  const text = await reportOf(db, shop, 'zh');
  expect(text).toContain('2026-11-21 日报');
  expect(text).toMatch(/访客：未读取/);
  expect(text).toContain('TOP5');
  expect(await reportOf(db, empty, 'zh')).toBeNull();
});

test('a day of which the shop alone was read has a report, also after an older list', async () => {
  const newer = freshDatabase();
  const rows = [[SHOP_ROW, { visitors: '1800', payAmount: '6068.5' }]] as const;
  const { columns, ...totals } = draft({ rows, period: dayOf('2026-11-21') });
  const read = await storeSheet(
    newer,
    {
      ...totals,
      page: 'sycm.shop-overview',
      level: 'shop',
      listing: null,
      columns: columns.slice(1),
      rows: totals.rows.map(({ product, cells }) => ({ product, cells: cells.slice(1) })),
    },
    NOW,
    'tab-1',
  );
  const row = read.ok ? await newer.shops.get(read.shop.id) : undefined;
  if (!row) throw new Error('not stored');
  const alone = await reportOf(newer, row, 'zh');
  expect(alone).toContain('2026-11-21 日报');
  expect(alone).toContain('访客：1,800\n支付金额：¥6,068.50\n');
  expect(alone).toContain('商品未读取');
  await stored(newer, { rows: [['101', { payAmount: '12' }]], period: dayOf('2026-11-19') });
  await refreshShop(newer, row.id, { today: TODAY, now: NOW, signal: never });
  expect((await shopState(newer, row.id))?.anchor).toBe('2026-11-19');
  expect(await reportOf(newer, row, 'zh')).toBe(alone);
  await stored(newer, { rows: [['101', { payAmount: '12' }]], period: dayOf('2026-11-21') });
  const whole = await reportOf(newer, row, 'zh');
  expect(whole).toContain('访客：1,800\n');
  expect(whole).toContain('TOP5');
  expect(whole).not.toContain('商品未读取');
});

test('the document names products as the operator does, and carries revision, notes and decisions', async () => {
  const { save } = recordsSource(db);
  const stamp = { shop: shop.id, now: NOW };
  const before = await shopDocument(db, { shop: shop.id, language: 'zh', now: NOW });
  const [first] = before.suggestions;
  if (!first) throw new Error('no suggestions');
  const row = await db.products.get([shop.id, first.product]);
  if (!row) throw new Error('no row');
  await save(productOf(stamp, first.product, undefined, { nickname: '碎花裙' }));
  await save(noteOf(stamp, 'n1', first.product, '换主图'));
  await save(decisionOf(stamp, 'd1', row.suggestion, { accepted: true, reason: '库存够', revision: 1 }));
  const after = await shopDocument(db, { shop: shop.id, language: 'zh', now: NOW });
  expect(after.suggestions[0]).toMatchObject({ name: '碎花裙', decision: { reason: '库存够', accepted: true } });
  expect(after.suggestions[0]?.sources.length).toBeGreaterThan(0);
  expect(after.notes[0]).toMatchObject({ text: '换主图', on: { name: '碎花裙' } });
  expect(after.exported).toContain(`第 ${(await shopState(db, shop.id))?.revision} 版`);
});

test('nothing that is taken away speaks of costs', async () => {
  const request = { shop: shop.id, language: 'zh', now: NOW } as const;
  const before = await shopDocument(db, request);
  const product = before.suggestions[0]?.product ?? '';
  const terms = { cost: 98_765, feeRate: 0.05, shipping: null, returnRate: null };
  await saveCosts(db, shop.id, [nextCost({ shop: shop.id, currency: 'CNY', now: NOW }, product, undefined, terms)]);
  expect(await shopDocument(db, request)).toEqual(before);
  expect(await reportOf(db, shop, 'zh')).not.toMatch(/成本|987/);
});

test('a shop that is gone cannot be exported', async () => {
  await expect(shopDocument(db, { shop: 'gone', language: 'zh', now: NOW })).rejects.toThrow();
});
