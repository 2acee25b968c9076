import { describe, expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import type { RefusalCode } from '../../../utils/sheets/sheet.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { bent, fixture, golden, read, request, value } from './answers.ts';

const good = fixture();

describe('我的商品', () => {
  test('becomes the expected draft', () => {
    expect(read(good)).toEqual(golden());
    expect(parseSheetDraft(value(read(good))).ok).toBe(true);
  });

  test('price, stock and sales of 30 days; no sales stated is no 0', () => {
    const rows = observe({ ...value(read(good)), shop: 'x' });
    expect(rows.map(({ figures }) => figures)).toEqual([
      { price: 12900, stock: 99763, soldItems30: 11 },
      { price: 152915, stock: 0, soldItems30: 0 },
      { price: 100, stock: 12 },
    ]);
    expect(rows[0]?.facts).toMatchObject({ status: '出售中', category: '50023725', title: '加绒直筒裤女 *** 定制' });
  });

  test('it is of the day it was asked on, and live: it never feeds a judgement', () => {
    expect(value(read(good)).period).toEqual({ kind: 'live', day: '2026-11-22' });
  });
});

describe('refusals', () => {
  const ret = (...words: string[]) => JSON.stringify({ api: 'x', data: {}, ret: words });
  const cases: readonly (readonly [string, string, RefusalCode])[] = [
    ['risk control', ret('FAIL_SYS_USER_VALIDATE', 'RGV587_ERROR::SM::哎哟喂,被挤爆啦,请稍后重试'), 'risk-control'],
    ['login over', ret('FAIL_SYS_SESSION_EXPIRED::Session过期'), 'session-expired'],
    ['a token still to be fetched', ret('FAIL_SYS_TOKEN_EMPTY::令牌为空'), 'error-code'],
    ['no words', '{"data":{"result":"{}"},"ret":[]}', 'wrong-envelope'],
    ['a result that is no text', '{"ret":["SUCCESS::调用成功"],"data":{"result":{"data":1}}}', 'wrong-envelope'],
    ['a result that is no JSON', '{"ret":["SUCCESS::调用成功"],"data":{"result":"{"}}', 'wrong-envelope'],
    [
      'a result nested too deeply',
      JSON.stringify({ ret: ['SUCCESS::调用成功'], data: { result: `${'['.repeat(200)}${']'.repeat(200)}` } }),
      'too-deep',
    ],
    ['no rows', bent(({ data }) => Object.assign(data, { table: { dataSource: [] }, pagination: {} })), 'empty-answer'],
    ['a product twice', bent(({ data }) => data.table.dataSource.push(data.table.dataSource[0]!)), 'wrong-envelope'],
    [
      'a price under another key',
      bent(({ data }) => Object.assign(data.table.dataSource[0]!, { managerPrice: { nowPrice: '¥ 1.00' } })),
      'fields-changed',
    ],
    [
      'private digits',
      bent(({ data }) => Object.assign(data.table.dataSource[0]!, { managerQuantityNew: { text: '\ue603' } })),
      'scrambled-digits',
    ],
  ];
  test.each(cases)('%s', (_, text, code) => {
    const result = read(text);
    expect(result.ok ? 'taken' : result.refusal.code).toBe(code);
  });

  test('a request without its time', () => {
    const asked = request();
    asked.url.searchParams.delete('t');
    expect(read(good, asked)).toMatchObject({ ok: false, refusal: { code: 'bad-period' } });
  });
});
