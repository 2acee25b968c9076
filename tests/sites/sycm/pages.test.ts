/** The pages beside 商品排行: the shop's own totals, one product's figures, its SKUs. */
import { describe, expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import { SHOP_ROW, type SheetDraft } from '../../../utils/sheets/sheet.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { address, read } from './answers.ts';

const DAY = { dateRange: '2026-11-21|2026-11-21', dateType: 'day' };
const TODAY = { dateRange: '2026-11-22|2026-11-22', dateType: 'today' };
const metric = (value: number) => ({ value, cycleCrc: 0.1 });

function taken(path: string, parameters: Readonly<Record<string, string>>, data: unknown): SheetDraft {
  const result = read(
    JSON.stringify({ code: 0, data, message: '操作成功' }),
    address(path, { indexCode: '', ...parameters }),
  );
  if (!result.ok) throw new Error(`${result.refusal.code} ${result.refusal.shape}`);
  const parsed = parseSheetDraft(result.value);
  if (!parsed.ok) throw new Error(parsed.refusal.shape);
  return parsed.value;
}

const rowsOf = (draft: SheetDraft) => observe({ ...draft, shop: 's' });

describe('宏观监控', () => {
  const totals = { uv: metric(1800), payByrCnt: metric(54), payAmt: metric(6068.500000000001), payRate: metric(0.03) };

  test('its overview is one row of the whole shop, and no page of a list', () => {
    const draft = taken('/cc/cockpit/marcro/core/overview.json', DAY, totals);
    expect(draft).toMatchObject({ page: 'sycm.shop-overview', level: 'shop', listing: null });
    expect(rowsOf(draft)).toMatchObject([
      { product: SHOP_ROW, figures: { visitors: 1800, payBuyers: 54, payAmount: 606850 } },
    ]);
  });

  test("today's stands one level deeper and is live", () => {
    const draft = taken('/cc/cockpit/marcro/core/live/overview.json', TODAY, { updateTime: '14:00', data: totals });
    expect(draft.period).toEqual({ kind: 'live', day: '2026-11-22' });
  });

  test('its list is a list of products of its own kind', () => {
    const row = { itemId: { value: '610000000001' }, itmUv: metric(5), item: { title: '裙', userId: 'x' } };
    const draft = taken('/cc/cockpit/marcro/item/top.json', DAY, { recordCount: 1, data: [row] });
    expect(draft).toMatchObject({ page: 'sycm.macro-items', level: 'spu', listing: { total: 1 } });
  });
});

describe('商品360', () => {
  const item = { ...DAY, itemId: '610000000001' };

  test('speaks of the product its request names, as a part', () => {
    const draft = taken('/cc/item/sale/overview.json', item, { itmUv: metric(90), payAmt: metric(12.5) });
    expect(draft).toMatchObject({
      page: 'sycm.item-sale',
      level: 'spu',
      listing: null,
      scope: { filters: { product: '610000000001' } },
      rows: [{ product: '610000000001' }],
    });
  });

  test('without a product in the request nothing is taken', () => {
    const text = JSON.stringify({ code: 0, data: { itmUv: metric(90) } });
    const result = read(text, address('/cc/item/sale/overview.json', DAY));
    expect(result.ok ? '' : result.refusal.code).toBe('bad-id');
  });

  test("today's SKUs carry stock and days of cover as plain numbers", () => {
    const sku = { skuId: { value: '5500000001' }, skuName: '红色 M', currentStockCnt: 12, stockDays: 3.5 };
    const draft = taken('/cc/live/v2/item/sale/sku/list.json', { ...item, ...TODAY }, { data: [sku] });
    expect(draft).toMatchObject({ page: 'sycm.item-skus', level: 'sku' });
    expect(rowsOf(draft)).toMatchObject([
      { product: '5500000001', figures: { stock: 12, stockDays: 3.5 }, facts: { title: '红色 M' } },
    ]);
  });
});
