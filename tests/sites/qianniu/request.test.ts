import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAmong, exclusionOf, pageOf } from '../../../utils/sites/find-site.ts';
import { isListRequest, qianniuListFacts } from '../../../utils/sites/qianniu/request.ts';
import { qianniu } from '../../../utils/sites/qianniu/site.ts';
import { bent, fixture, read, request } from './answers.ts';

test('only the reading call of the api is ours: its siblings change products', () => {
  expect(isListRequest(request())).toBe(true);
  expect(isListRequest(request({}, '/tmall/manager/table.htm?tab=all'))).toBe(true);
  for (const other of ['/tmall/manager/batchFastEdit.htm', '/tmall/manager/table.html', '/x/tmall/manager/table.htm'])
    expect(isListRequest(request({}, other))).toBe(false);
  expect(isListRequest({ ...request(), body: null })).toBe(false);
});

describe('facts', () => {
  test('the whole list', () => {
    expect(qianniuListFacts(request({ table: { sort: { monthlySoldQuantity: 'desc' } } }))).toEqual({
      period: { kind: 'live', day: '2026-11-22' },
      scope: { device: 'all', filters: {} },
      paging: { page: 1, pageSize: 20, orderBy: 'soldItems30', descending: true },
      chosen: null,
    });
  });

  test.each([
    [{ tab: 'on_sale' }, { tab: 'on_sale' }],
    [{ filter: { queryTitle: '裤' } }, { queryTitle: '裤' }],
    [{ filter: { queryTitle: '13812345678' } }, { queryTitle: '***' }],
    [{ filter: { catId: 5 } }, { catId: '*' }],
    [{ filtertab: 'x' }, { filtertab: '*' }],
  ])('%o restricts', (change, filters) => expect(qianniuListFacts(request(change))?.scope.filters).toEqual(filters));

  test.each([
    [{ pagination: {} }],
    [{ pagination: { current: 0, pageSize: 20 } }],
    [{ pagination: 'x' }],
    [{ pagination: { current: { toString: 1 }, pageSize: 20 } }],
  ])('%o refuses', (change) => expect(qianniuListFacts(request(change))).toBeNull());
});

test('orders, buyers and chat are never read', () => {
  const at = (path: string) => new URL(`https://myseller.taobao.com${path}`);
  expect(exclusionOf(qianniu, at('/home.htm/trade-platform/tp/sold'))).toBe('orders');
  expect(pageOf(qianniu, at('/home.htm/SellManage/on_sale?current=1&pageSize=20'))?.id).toBe('qianniu.item-list');
  expect(answerAmong([qianniu], new URL('https://h5api.m.taobao.com/h5/mtop.taobao.other/1.0/'))).toBeNull();
});

test('whatever comes, or is asked, there is a draft or a refusal', () => {
  const good = fixture();
  let taken = 0;
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 8 }), fc.json(), (at, length, text, json) => {
      const { ok } = read(good.slice(0, at) + text + good.slice(at + length));
      expect(typeof ok).toBe('boolean');
      if (ok) taken += 1;
      expect(typeof read(bent((inner) => Object.assign(inner.data, { table: JSON.parse(json) }))).ok).toBe('boolean');
      expect(typeof read(good, { ...request(), body: `data=${encodeURIComponent(json)}` }).ok).toBe('boolean');
    }),
    { numRuns: 2_000 },
  );
  // Else only refusals were looked at.
  expect(taken).toBeGreaterThan(0);
});
