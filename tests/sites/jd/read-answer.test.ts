import { describe, expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import type { RefusalCode } from '../../../utils/sheets/sheet.ts';
import { sheetProblems } from '../../../utils/sheets/sheet-problems.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { answerAmong, exclusionOf } from '../../../utils/sites/find-site.ts';
import { foreignPart } from '../../../utils/sites/fits-site.ts';
import { jd } from '../../../utils/sites/jd/site.ts';
import { SITES } from '../../../utils/sites/registry.ts';
import {
  body,
  CHOSEN,
  CUSTOMER,
  draft,
  fixture,
  golden,
  HOME_LIST,
  liveBody,
  OLD_LIST,
  read,
  SUMMARY,
  TABLE,
  TOP,
} from './answers.ts';

const DAY = fixture('product-table-day');
const CUSTOMER_DAY = `${CUSTOMER}?dateType=day&startDate=2026-11-21&endDate=2026-11-21&date=2026-11-21`;
const bare = (changes: Readonly<Record<string, unknown>> = {}) => liveBody({ indicators: undefined, ...changes });

type Bent = { body: { data: Record<string, unknown>[] } } & Record<string, unknown>;

function bend(change: (answer: Bent) => void): string {
  const answer: Bent = JSON.parse(DAY);
  change(answer);
  return JSON.stringify(answer);
}

describe('good answers', () => {
  test.each<[string, Parameters<typeof read>]>([
    ['product-table-day', [DAY, TABLE, body(), '练习茶叶店']],
    [
      'product-table-live-sku',
      [fixture('product-table-live-sku'), TABLE, liveBody({ proType: 'sku', indicators: CHOSEN.slice(0, 8) })],
    ],
    ['home-products-live', [fixture('home-products-live'), HOME_LIST, bare({ requestType: 'tradeTop' })]],
    ['summary-live', [fixture('summary-live'), SUMMARY, bare({ proType: undefined })]],
    ['top-sellers-live', [fixture('top-sellers-live'), TOP, bare({ proType: 'sku' })]],
    ['customer-products', [fixture('customer-products'), CUSTOMER_DAY, null]],
  ])('%s becomes the expected draft, which the worker takes', (name, given) => {
    const result = read(...given);
    expect(result).toEqual(golden(name));
    if (!result.ok) return;
    expect(foreignPart(result.value, jd)).toBeNull();
    expect(parseSheetDraft(result.value)).toEqual(result);
    expect(sheetProblems(result.value)).toBeNull();
  });

  test('yuan as floats become fen, a figure that is not out yet stays unknown', () => {
    const [first] = observe({ ...draft(DAY), shop: 'shop' });
    expect(first?.figures.payAmount).toBe(301_100);
    expect(first?.figures.refundAmount).toBeUndefined();
    expect(draft(DAY).absent).toContainEqual({ metric: 'refundAmount', why: 'not-published' });
  });

  test('the row of sums is no product, and the list that comes whole is its own total', () => {
    const { rows, listing } = draft(DAY);
    expect(rows.map(({ product }) => product)).toEqual(['10020000000001', '10020000000002', '10020000000003']);
    expect(listing).toMatchObject({ page: 1, total: 3 });
  });

  test('sums by the words 合计 alone', () => {
    const text = bend(({ body: { data } }) => {
      delete data[0]!.$summary;
    });
    expect(draft(text).rows).toHaveLength(3);
  });

  test('a SKU row that also names its product is the SKU', () => {
    const { rows, level } = draft(fixture('product-table-live-sku'), TABLE, liveBody({ proType: 'sku' }));
    expect(level).toBe('sku');
    expect(rows.map(({ product }) => product)).toEqual(['100500000000011', '100500000000012']);
  });

  test('of the customer page only this period is taken, and the shop’s own id', () => {
    const { columns, identities } = draft(fixture('customer-products'), CUSTOMER_DAY, null);
    expect(columns.map(({ field }) => field)).toEqual(['skuName', 'browseCnt', 'purchaseCnt', 'gmv']);
    expect(identities).toEqual([{ kind: 'answer-field', value: '10000009' }]);
  });

  test('the same summary again is the same draft', () => {
    const again = () => draft(fixture('summary-live'), SUMMARY, bare({ endDate: '2026-11-22 14:20:15' }));
    expect(again()).toEqual(draft(fixture('summary-live'), SUMMARY, bare()));
  });
});

describe('refusals', () => {
  const cases: readonly (readonly [string, Parameters<typeof read>, RefusalCode])[] = [
    ['an unsafe request', ['{"header":{"code":-402,"desc":"不安全的请求"},"body":null}'], 'risk-control'],
    ['an unsafe request, otherwise', ['{"header":{"code":-407},"body":{"data":null}}'], 'risk-control'],
    ['too frequent', ['{"header":{"code":"601"},"body":null,"errors":null}'], 'risk-control'],
    ['an error', ['{"header":{"code":500,"desc":"系统繁忙"},"body":null}'], 'error-code'],
    ['code 0 without a body', ['{"header":{"code":0},"body":null,"errors":null}'], 'empty-answer'],
    [
      'code 0 with nothing inside',
      ['{"header":{"code":0},"body":{"data":null,"size":0},"errors":null}'],
      'empty-answer',
    ],
    ['no rows', ['{"header":{"code":0},"body":{"data":[]}}'], 'empty-answer'],
    ['rows under another name', ['{"header":{"code":0},"body":{"data":null,"rows":[{}]}}'], 'wrong-envelope'],
    ['a list instead of the body', ['{"header":{"code":0},"body":[1]}'], 'wrong-envelope'],
    ['another envelope', ['{"status":0,"content":[]}'], 'wrong-envelope'],
    [
      'rows that are lists without names',
      [
        '{"status":0,"content":{"gridData":{"data":[["a",1]]}}}',
        `${OLD_LIST}?date=2026-11-21&startDate=2026-11-21&endDate=2026-11-21&type=0&second=999999&third=&channel=99`,
        null,
      ],
      'wrong-envelope',
    ],
    ['a form for a body', [DAY, TABLE, 'proType=spu&startDate=2026-11-21&endDate=2026-11-21'], 'bad-period'],
    ['a body that was not looked into', [DAY, TABLE, null], 'bad-period'],
    ['no period', [DAY, TABLE, body({ startDate: undefined })], 'bad-period'],
    ['an unknown level', [DAY, TABLE, body({ proType: 'shop' })], 'bad-period'],
    ['products where SKUs were asked for', [DAY, TABLE, body({ proType: 'sku' })], 'bad-id'],
    [
      'a figure as an object',
      [bend(({ body: { data } }) => Object.assign(data[1]!, { [CHOSEN[0]!]: { range: '1 ~ 2' } }))],
      'fields-changed',
    ],
  ];

  test.each(cases)('%s', (_, given, code) => {
    const [text, at, sent = at === OLD_LIST ? null : body()] = given;
    expect(read(text, at, sent)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('an indicator gone from every row is told beside the sheet', () => {
    const text = bend(({ body: { data } }) => {
      for (const row of data) delete row[CHOSEN[2]!];
    });
    expect(read(text, undefined, body())).toMatchObject({ ok: true, value: { hints: { gone: [CHOSEN[2]] } } });
  });
});

describe('what is never read', () => {
  test.each([
    ['https://jdsz.jd.com/szweb/view/industry/industrySummary.html', 'market'],
    ['https://jdsz.jd.com/szweb/view/tradeAnalysis/orderDetails.html', 'orders'],
    ['https://jdsz.jd.com/szweb/view/flow/real-uv-temp.html', 'buyers'],
    ['https://szgateway.jd.com/szajax/sz/industry/industryMarket/getProductRankListDetail.ajax', 'market'],
    ['https://jdsz.jd.com/szweb/view/product/productDetail.html', null],
    ['https://jdsz.jd.com/szweb/view/tradeAnalysis/tradeSummary.html', null],
  ])('%s: %s', (address, why) => {
    expect(exclusionOf(jd, new URL(address))).toBe(why);
  });

  test('market answers are not registered', () => {
    for (const path of ['getProductRankListDetail', 'getRealSummaryData', 'getShopRankListDetail']) {
      const url = new URL(`https://szgateway.jd.com/szajax/sz/industry/industryMarket/${path}.ajax`);
      expect(answerAmong(SITES, url)).toBeNull();
    }
  });
});
