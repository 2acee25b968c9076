import { describe, expect, test } from 'vitest';
import { exclusionOf, pageOf } from '../../../utils/sites/find-site.ts';
import { pddListFacts } from '../../../utils/sites/pdd/request.ts';
import { pdd } from '../../../utils/sites/pdd/site.ts';
import { body, day } from './answers.ts';

const NOON = Date.parse('2026-11-22T12:00:00+08:00');

function facts(change: Readonly<Record<string, unknown>> = {}, result: object = {}, method = 'POST') {
  const rows = day().result.goodsDetailList.map((row) => ({ ...row, statDate: change.startDate ?? '2026-11-21' }));
  const root = { result: { goodsDetailList: rows, timestamp: NOON, ...result } };
  return pddListFacts({ method, url: new URL('https://mms.pinduoduo.com/x'), body: body(change) }, root);
}

describe('periods', () => {
  const days = (startDate: string, endDate = startDate) => ({ startDate, endDate });

  test.each([
    [days('2026-11-21'), { kind: 'day', day: '2026-11-21' }],
    [days('2026-11-22'), { kind: 'live', day: '2026-11-22' }],
    [days('2026-11-15', '2026-11-21'), { kind: 'range', from: '2026-11-15', to: '2026-11-21' }],
  ])('%o', (change, period) => expect(facts(change)?.period).toEqual(period));

  test('yesterday beside it means that the day still runs, whatever the time of the answer', () => {
    const [row] = day().result.goodsDetailList;
    const goodsDetailList = [{ ...row, goodsUvYtd: '12' }];
    expect(facts({}, { goodsDetailList, timestamp: undefined })?.period).toEqual({ kind: 'live', day: '2026-11-21' });
  });

  test.each([
    [days('2026-11-16', '2026-11-22')],
    [days('2026-11-21', '2026-11-20')],
    [days('2026-02-30')],
    [{ startDate: 20261121 }],
    [{ endDate: '' }],
  ])('%o cannot be told', (change) => expect(facts(change)).toBeNull());
});

describe('scope and paging', () => {
  test('the list as first asked for is the whole shop', () => {
    expect(facts()).toMatchObject({
      scope: { device: 'all', filters: {} },
      paging: { page: 1, pageSize: 10, orderBy: 'sortCol0', descending: true },
      chosen: null,
    });
  });

  test.each([
    [{ goodsId: '930000000001' }, { goodsId: '930000000001' }],
    [{ cate1Id: 17285 }, { cate1Id: '17285' }],
    [{ goodsName: '13812345678' }, { goodsName: '***' }],
    [{ newFilter: 'x' }, { newFilter: '*' }],
    [{ goodsIdList: ['1'] }, { goodsIdList: '*' }],
  ])('%o restricts', (change, filters) => expect(facts(change)?.scope.filters).toEqual(filters));

  test.each([[{ pageNum: 0 }], [{ pageNum: '1' }], [{ pageSize: 1.5 }]])('%o refuses', (change) =>
    expect(facts(change)).toBeNull(),
  );

  test('a body that is no JSON object refuses', () => {
    const url = new URL('https://mms.pinduoduo.com/x');
    for (const text of [null, '', '[1]', 'a=1', '{'])
      expect(pddListFacts({ method: 'POST', url, body: text }, {})).toBeNull();
    expect(facts({}, {}, 'GET')).toBeNull();
  });
});

test('order and chat pages are never read', () => {
  const at = (path: string) => new URL(`https://mms.pinduoduo.com${path}`);
  expect(exclusionOf(pdd, at('/orders/list'))).toBe('orders');
  expect(exclusionOf(pdd, at('/chat-merchant/index.html'))).toBe('chat');
  expect(pageOf(pdd, at('/sycm/goods_effect?msfrom=mms_sidenav'))?.id).toBe('pdd.goods-effect');
  expect(pageOf(pdd, at('/sycm/goods_effect/detail'))).toBeNull();
});
