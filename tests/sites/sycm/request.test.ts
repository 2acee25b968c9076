import { describe, expect, test } from 'vitest';
import { sycmListFacts, sycmPeriod } from '../../../utils/sites/sycm/request.ts';
import { address } from './answers.ts';

const DAY = { dateRange: '2026-11-21|2026-11-21', dateType: 'day' };

function facts(parameters: Readonly<Record<string, string>>, method = 'GET', body: string | null = null) {
  return sycmListFacts({ method, url: new URL(address('/cc/item/view/top.json', parameters)), body });
}

describe('periods', () => {
  test.each([
    ['day', '2026-11-21|2026-11-21', { kind: 'day', day: '2026-11-21' }],
    ['today', '2026-11-22|2026-11-22', { kind: 'live', day: '2026-11-22' }],
    ['recent7', '2026-11-15|2026-11-21', { kind: 'range', from: '2026-11-15', to: '2026-11-21' }],
    ['recent30', '2026-10-23|2026-11-21', { kind: 'range', from: '2026-10-23', to: '2026-11-21' }],
    ['week', '2026-11-09|2026-11-15', { kind: 'range', from: '2026-11-09', to: '2026-11-15' }],
    ['month', '2026-02-01|2026-02-28', { kind: 'range', from: '2026-02-01', to: '2026-02-28' }],
    ['range', '2026-11-01|2026-11-03', { kind: 'range', from: '2026-11-01', to: '2026-11-03' }],
    ['range', '2026-11-01|2026-11-01', { kind: 'day', day: '2026-11-01' }],
  ])('%s %s', (type, range, period) => {
    expect(sycmPeriod(type, range)).toEqual(period);
  });

  test.each([
    ['day', '2026-11-20|2026-11-21'],
    ['day', '2026-02-29|2026-02-29'],
    ['day', '2026-11-21'],
    ['day', '2026-11-21|2026-11-21|2026-11-21'],
    ['range', '2026-11-21|2026-11-20'],
    ['recent7', '2026-11-14|2026-11-21'],
    ['month', '2026-02-01|2026-02-27'],
    ['constructor', '2026-11-15|2026-11-21'],
    ['', '2026-11-21|2026-11-21'],
  ])('cannot tell %s %s', (type, range) => {
    expect(sycmPeriod(type, range)).toBeNull();
  });
});

describe('scope', () => {
  test('a plain request is the whole shop on all devices', () => {
    const plain = { ...DAY, keyword: '', follow: 'false', cateId: '', cateLevel: '', compareType: 'cycle' };
    expect(facts({ ...plain, _: '1795329000000', token: 'abc' })?.scope).toEqual({ device: 'all', filters: {} });
  });

  test.each([
    [{ keyword: '连衣裙' }, { keyword: '连衣裙' }],
    [{ follow: 'true' }, { follow: 'true' }],
    [{ cateId: '50010850', cateLevel: '2' }, { cateId: '50010850' }],
    [{ sellType: 'new' }, { sellType: '*' }],
    [{ keyword: '0' }, { keyword: '0' }],
    [{ keyword: 'all' }, { keyword: 'all' }],
    [{ keyword: 'null' }, { keyword: 'null' }],
    [{ keyword: ' ' }, { keyword: '*' }],
    [{ keyword: '13812345678' }, { keyword: '***' }],
    [{ follow: '0' }, { follow: '0' }],
    [{ itemStatus: '0' }, { itemStatus: '*' }],
  ])('%o restricts', (parameters, filters) => {
    expect(facts({ ...DAY, ...parameters })?.scope.filters).toEqual(filters);
  });

  test.each([
    ['0', 'all'],
    ['1', 'pc'],
    ['2', 'wireless'],
    ['9', '9'],
  ])('device %s is %s', (device, named) => {
    expect(facts({ ...DAY, device })?.scope.device).toBe(named);
  });
});

test('order, paging and chosen columns', () => {
  expect(
    facts({ ...DAY, page: '3', pageSize: '20', order: 'asc', orderBy: 'itmUv', indexCode: 'payAmt,itmUv' }),
  ).toMatchObject({
    paging: { page: 3, pageSize: 20, orderBy: 'visitors', descending: false },
    chosen: ['payAmt', 'itmUv'],
  });
  expect(facts({ ...DAY, orderBy: 'uvAvgValue', indexCode: '' })).toMatchObject({
    paging: { orderBy: 'uvAvgValue' },
    chosen: null,
  });
});

test.each([
  ['{"keyword":"连衣裙"}'],
  ['[1]'],
  ['"keyword"'],
  ['--x\r\nContent-Disposition: form-data; name="keyword"'],
  [null],
])('a body that is no form (%s) refuses', (body) => expect(facts(DAY, 'POST', body)).toBeNull());

test('no body at all restricts nothing', () => {
  expect(facts(DAY, 'POST', '')?.scope.filters).toEqual({});
});

test('the body of a form counts as parameters', () => {
  expect(facts(DAY, 'POST', 'keyword=%E8%A3%A4&page=2')).toMatchObject({
    paging: { page: 2 },
    scope: { filters: { keyword: '裤' } },
  });
});
