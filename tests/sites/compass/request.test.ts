import { describe, expect, test } from 'vitest';
import { compassPeriod } from '../../../utils/sites/compass/period.ts';
import { compassCardFacts, compassListFacts } from '../../../utils/sites/compass/request.ts';
import { compass } from '../../../utils/sites/compass/site.ts';
import { answerAmong, exclusionOf, pageOf } from '../../../utils/sites/find-site.ts';
import { address, period } from './answers.ts';

const DAY = period('2', '2026/11/21');

function facts(parameters: Readonly<Record<string, string>>, method = 'GET') {
  return compassListFacts({ method, url: new URL(address({ ...DAY, ...parameters })), body: null });
}

describe('periods', () => {
  test.each([
    ['1', '2026/11/22', '2026/11/22', { kind: 'live', day: '2026-11-22' }],
    ['2', '2026/11/21', '2026/11/21', { kind: 'day', day: '2026-11-21' }],
    ['20', '2026/8/3', '2026/8/3', { kind: 'day', day: '2026-08-03' }],
    ['21', '2026/11/15', '2026/11/21', { kind: 'range', from: '2026-11-15', to: '2026-11-21' }],
    ['23', '2026/10/23', '2026/11/21', { kind: 'range', from: '2026-10-23', to: '2026-11-21' }],
  ])('%s %s %s', (type, begin, end, expected) => {
    expect(compassPeriod(type, `${begin} 00:00:00`, `${end} 00:00:00`)).toEqual(expected);
  });

  test.each([
    ['21', '2026/11/21', '2026/11/21'],
    ['23', '2026/11/21', '2026/11/21'],
    ['2', '2026/11/20', '2026/11/21'],
    ['1', '2026/11/21', '2026/11/22'],
    ['20', '2026/02/30', '2026/02/30'],
    ['21', '2026/11/21', '2026/11/15'],
    ['99', '2026/11/21', '2026/11/21'],
    ['constructor', '2026/11/21', '2026/11/21'],
    ['23', '', ''],
  ])('cannot tell %s %s %s', (type, begin, end) => {
    expect(compassPeriod(type, begin, end)).toBeNull();
  });
});

describe('scope', () => {
  test('the list as first shown is the whole shop', () => {
    expect(facts({})?.scope).toEqual({ device: 'all', filters: {} });
  });

  test.each([
    [{ key_word: '裤' }, { key_word: '裤' }],
    [{ key_word: '0' }, { key_word: '0' }],
    [{ key_word: '13812345678' }, { key_word: '***' }],
    [{ content_type: '2' }, { content_type: '2' }],
    [{ sale_type: '0' }, { sale_type: '0' }],
    [{ cate_ids: '20000' }, { cate_ids: '20000' }],
    [{ product_tab: '3' }, { product_tab: '3' }],
    [{ only_drop_gmv: 'true' }, { only_drop_gmv: '*' }],
    [{ something_new: 'x' }, { something_new: '*' }],
  ])('%o restricts', (parameters, filters) => {
    expect(facts(parameters)?.scope.filters).toEqual(filters);
  });
});

describe('paging', () => {
  test('page, size and order', () => {
    expect(facts({ page_no: '3', page_size: '5', sort_field: 'trans_amt', is_asc: 'false' })?.paging).toEqual({
      page: 3,
      pageSize: 5,
      orderBy: 'payAmount',
      descending: true,
    });
    expect(facts({ sort_field: 'complaint_ratio', is_asc: 'true' })?.paging).toMatchObject({
      orderBy: 'complaint_ratio',
      descending: false,
    });
  });

  test('both numbers in one parameter', () => {
    const url = new URL(address(DAY));
    for (const name of ['page_no', 'page_size']) url.searchParams.delete(name);
    url.searchParams.set('page_req', '{"page_no":2,"page_size":15}');
    expect(compassListFacts({ method: 'GET', url, body: null })?.paging).toMatchObject({ page: 2, pageSize: 15 });
  });

  test('a number that cannot be made into text', () => {
    const url = new URL(address(DAY));
    url.searchParams.delete('page_no');
    url.searchParams.set('page_req', '{"page_no":{"toString":1}}');
    expect(compassListFacts({ method: 'GET', url, body: null })).toBeNull();
  });

  test.each([{ page_no: 'x' }, { page_size: '0' }, { page_no: '-1' }])('%o refuses', (parameters) =>
    expect(facts(parameters)).toBeNull(),
  );

  test('another method refuses, cards have no paging', () => {
    expect(facts({}, 'POST')).toBeNull();
    expect(compassCardFacts({ method: 'GET', url: new URL(address(DAY)), body: null })?.paging).toBeNull();
  });
});

test('market, rank and audience pages are never read', () => {
  const at = (path: string) => new URL(`https://compass.jinritemai.com${path}`);
  expect(exclusionOf(compass, at('/shop/chance/rank-product'))).toBe('market');
  expect(exclusionOf(compass, at('/shop/commodity/product-list'))).toBeNull();
  expect(pageOf(compass, at('/shop/commodity/product-list?date_value=1,2'))?.id).toBe('compass.product-list');
  expect(answerAmong([compass], at('/compass_api/shop/mall/market/shop_rank'))).toBeNull();
});
