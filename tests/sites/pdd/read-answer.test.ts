import { describe, expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import type { RefusalCode } from '../../../utils/sheets/sheet.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { body, day, fixture, golden, inOrder, read, TODAY, value } from './answers.ts';

const good = fixture('finished-day.json');
const PRIVATE_USE = /[\ue000-\uf8ff]/;

function bent(change: (answer: ReturnType<typeof day>) => void): string {
  const answer = day();
  change(answer);
  return JSON.stringify(answer);
}

describe('good answers', () => {
  test.each(['finished-day', 'live', 'scrambled'])('%s becomes the expected draft', (name) => {
    const result = read(fixture(`${name}.json`), name === 'live' ? TODAY : body());
    expect(inOrder(result)).toEqual(inOrder(golden(`${name}.json`)));
  });

  test('yuan and counts out of texts', () => {
    const [first, second] = observe({ ...value(read(good)), shop: 'x' });
    expect(first).toMatchObject({ product: '930000000001', figures: { payAmount: 220958, visitors: 525, orders: 61 } });
    expect(second?.figures).toMatchObject({ payAmount: 0, favoriters: 0 });
  });

  test('the older path gives the same', () => {
    const at = 'https://mms.pinduoduo.com/sydney/api/goodsDataShow/queryGoodsDetailVOList';
    expect(read(good, body(), 'POST', at)).toEqual(read(good));
  });

  test('收藏 beside today is yesterday’s and is not taken', () => {
    const draft = value(read(fixture('live.json'), TODAY));
    expect(draft.period).toEqual({ kind: 'live', day: '2026-11-22' });
    expect(draft.columns.map(({ as }) => as)).not.toContain('favoriters');
    expect(draft.absent).toContainEqual({ metric: 'favoriters', why: 'not-given' });
  });

  test('a platform without a cart says 无', () => {
    expect(value(read(good)).absent).toEqual(
      expect.arrayContaining(['cartAdders', 'cartItems'].map((metric) => ({ metric, why: 'platform-none' }))),
    );
  });
});

describe('digits of the page’s own font', () => {
  const scrambled = fixture('scrambled.json');

  test('ids, titles, pictures and categories are read; the figures are refused with their reason', () => {
    const result = read(scrambled);
    expect(result).toMatchObject({ ok: true, without: { code: 'scrambled-digits', page: 'pdd.goods-effect' } });
    const draft = value(result);
    expect(draft.columns.map(({ as }) => as)).toEqual(['title', 'picture', 'category']);
    expect(draft.rows.map(({ product }) => product)).toEqual(['930000000001', '930000000002']);
    expect(draft.absent).toContainEqual({ metric: 'payAmount', why: 'not-given' });
    expect(parseSheetDraft(draft).ok).toBe(true);
  });

  test('not one of its code points is in the draft', () => {
    expect(scrambled).toMatch(/\\ue7/);
    expect(JSON.stringify(value(read(scrambled)))).not.toMatch(PRIVATE_USE);
  });

  test('one scrambled figure is enough to distrust them all', () => {
    const text = bent(({ result }) => Object.assign(result.goodsDetailList[1]!, { goodsPv: '\ue7015' }));
    const draft = value(read(text));
    expect(draft.columns.map(({ unit }) => unit)).toEqual(['text', 'text', 'text']);
  });

  test('without any plain field the whole answer is refused', () => {
    const text = bent(({ result }) => {
      for (const row of result.goodsDetailList) {
        for (const key of ['goodsName', 'hdThumbUrl', 'cate3Name']) delete row[key];
        row.goodsUv = '\ue701';
      }
    });
    expect(read(text)).toMatchObject({ ok: false, refusal: { code: 'scrambled-digits' } });
  });
});

describe('refusals', () => {
  const cases: readonly (readonly [string, string, RefusalCode])[] = [
    ['an error', '{"success":false,"errorCode":40001,"errorMsg":"系统异常"}', 'error-code'],
    ['nothing inside', '{"success":true,"errorCode":1000000,"result":null}', 'empty-answer'],
    ['no rows', '{"success":true,"errorCode":1000000,"result":{"goodsDetailList":[],"totalNum":0}}', 'empty-answer'],
    ['rows elsewhere', '{"success":true,"errorCode":1000000,"result":{"list":[{}]}}', 'wrong-envelope'],
    ['cut in the middle', good.slice(0, good.length / 2), 'not-json'],
    ['an id as text of letters', bent((a) => Object.assign(a.result.goodsDetailList[0]!, { goodsId: 'G1' })), 'bad-id'],
    [
      'a figure that is an object',
      bent((a) => Object.assign(a.result.goodsDetailList[0]!, { goodsUv: {} })),
      'fields-changed',
    ],
    [
      'rows of another day',
      bent((a) => Object.assign(a.result.goodsDetailList[0]!, { statDate: '2026-11-20' })),
      'bad-period',
    ],
  ];
  test.each(cases)('%s', (_, text, code) => {
    const result = read(text);
    expect(result.ok ? 'taken' : result.refusal.code).toBe(code);
  });
});
