/** 供应链 库存预警: how the stock of the whole shop stands, of one finished day. */
import { expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import { SHOP_ROW } from '../../../utils/sheets/sheet.ts';
import { draft, read } from './answers.ts';

const AT = 'https://szgateway.jd.com/stockajax/app/v1/newihs/api';
const answer = (content: object) => JSON.stringify({ status: 0, message: '操作成功', content });
const ALARMS = {
  stockOutNum: 2,
  stockOutBSNum: 1,
  beingStockOutNum: 0,
  unsaleNum: -1,
  nosaleNum: 4,
  nosaleAmount: 9.5,
};

test('indicators of the shop, without its rank among other shops', () => {
  const content = { pieceTurnover: 35.76, spotRate: 0.991, spotRankRate: 0.186, unsaleRate: 0, nosaleRate: 0.0419 };
  const given = draft(answer(content), `${AT}/getIndicatorOverview.ajax?dt=2026-11-21&tenantId=3`, null);
  expect(given).toMatchObject({ page: 'jd.stock-health', level: 'shop', listing: null, scope: { filters: {} } });
  expect(given.period).toEqual({ kind: 'day', day: '2026-11-21' });
  expect(observe({ ...given, shop: 's' })).toMatchObject([
    {
      product: SHOP_ROW,
      figures: { turnoverDays: 35.76, inStockRate: 0.991, slowStockShare: 0, unsoldStockShare: 0.0419 },
    },
  ]);
  expect(JSON.stringify(given.columns)).not.toContain('Rank');
});

test('-1 is no figure, and no reason to refuse the others', () => {
  const given = draft(answer(ALARMS), `${AT}/getAlarmOverview.ajax?areaType=0&dt=2026-11-21&tenantId=3`, null);
  expect(given.scope.filters).toEqual({});
  const [row] = observe({ ...given, shop: 's' });
  expect(row?.figures).toEqual({ stockOuts: 2, nearStockOuts: 0, unsoldProducts: 4 });
  expect(given.absent).toContainEqual({ metric: 'slowProducts', why: 'not-given' });
});

test('of one warehouse or category it is a part of the shop', () => {
  const { scope } = draft(answer(ALARMS), `${AT}/getAlarmOverview.ajax?dt=2026-11-21&storeId=5&cate=9`, null);
  expect(Object.keys(scope.filters)).toEqual(['cate', 'storeId']);
});

test('without its day it is refused', () => {
  expect(read(answer(ALARMS), `${AT}/getAlarmOverview.ajax?tenantId=3`, null)).toMatchObject({
    ok: false,
    refusal: { code: 'bad-period' },
  });
});
