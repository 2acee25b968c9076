import { describe, expect, test } from 'vitest';
import { jdFacts, jdListFacts } from '../../../utils/sites/jd/request.ts';
import { body, CHOSEN, liveBody, OLD_LIST, TABLE } from './answers.ts';

const sent = (text: string | null) => jdListFacts({ method: 'POST', url: new URL(TABLE), body: text });
const posted = (changes: Readonly<Record<string, unknown>>) => sent(body(changes));
const asked = (query: string) => jdListFacts({ method: 'GET', url: new URL(`${OLD_LIST}?${query}`), body: null });

const OLD_DAY = 'date=2026-11-21&startDate=2026-11-21&endDate=2026-11-21';
const range = (startDate: string, endDate: string, dateType = 'custom') => ({ startDate, endDate, dateType });

describe('periods', () => {
  test.each([
    [range('2026-11-21', '2026-11-21', 'day'), { kind: 'day', day: '2026-11-21' }],
    [range('2026-11-01', '2026-11-21'), { kind: 'range', from: '2026-11-01', to: '2026-11-21' }],
    [range('2026-11-21', '2026-11-21'), { kind: 'day', day: '2026-11-21' }],
    [range('2026-11-15', '2026-11-21', 'week'), { kind: 'range', from: '2026-11-15', to: '2026-11-21' }],
    [range('2026-02-01', '2026-02-28', 'month'), { kind: 'range', from: '2026-02-01', to: '2026-02-28' }],
    [range('2026-11-20 00:00:00', '2026-11-21 23:59:59'), { kind: 'range', from: '2026-11-20', to: '2026-11-21' }],
    [
      { realtime: true, ...range('2026-11-22', '2026-11-22', 'day') },
      { kind: 'live', day: '2026-11-22' },
    ],
    [
      { realtime: undefined, ...range('2026-11-22 00:00:00', '2026-11-22 09:10:11', 'todayRealtime') },
      { kind: 'live', day: '2026-11-22' },
    ],
  ])('%o', (changes, period) => {
    expect(posted(changes)?.period).toEqual(period);
  });

  test.each([
    range('2026-11-20', '2026-11-21', 'day'),
    range('2026-11-21', '2026-11-20'),
    range('2026-02-29', '2026-02-29', 'day'),
    range('2026-11-14', '2026-11-21', 'week'),
    range('2026-02-01', '2026-02-27', 'month'),
    range('2026-11-21 00:00:00', '2026-11-21 14:00:00', 'day'),
    range('2026-11', '2026-11', 'month'),
    range('', '', 'day'),
    { startDate: 20261121 },
    { startDate: ['2026-11-21'] },
    { realtime: false, dateType: 'todayRealtime' },
    { realtime: true, ...range('2026-11-21', '2026-11-22') },
  ])('cannot tell %o', (changes) => {
    expect(posted(changes)).toBeNull();
  });

  test('an old request for one day names it alone', () => {
    expect(asked('date=2026-11-21&type=0')?.period).toEqual({ kind: 'day', day: '2026-11-21' });
    expect(asked('type=0')).toBeNull();
  });
});

describe('scope', () => {
  test('all channels of a POST and of the old address are the whole shop', () => {
    const whole = { device: 'all', filters: {} };
    expect(posted({ spuIds: [], goodsId: '', bsBrand: null })?.scope).toEqual(whole);
    expect(asked(`${OLD_DAY}&type=0&second=999999&third=&channel=99&categoryType=0&compareType=hb`)?.scope).toEqual(
      whole,
    );
    expect(jdFacts({ method: 'POST', url: new URL(`${TABLE}?t=1795329000000`), body: liveBody() })?.scope).toEqual(
      whole,
    );
  });

  test.each([
    [{ channel: 'app' }, { channel: 'app' }],
    [{ onlyAttention: true }, { onlyAttention: 'true' }],
    [{ spuIds: ['10020000000001'] }, { spuIds: '*' }],
    [
      { bsBrand: ['x'], bsCate3: ['y'] },
      { bsBrand: '*', bsCate3: '*' },
    ],
    [{ keyword: '13812345678' }, { keyword: '*' }],
    [{ channel: { id: 1 } }, { channel: '*' }],
    [{ 'a b<c>': 1 }, { a_b_c_: '*' }],
  ])('%o restricts', (changes, filters) => {
    expect(posted(changes)?.scope.filters).toEqual(filters);
  });

  test.each([
    ['channel=2', { channel: '2' }],
    ['second=12202', { second: '12202' }],
    ['second=12202&third=12207', { second: '12202', third: '12207' }],
    ['skuId=100500000000011', { skuId: '*' }],
  ])('%s restricts', (query, filters) => {
    expect(asked(`${OLD_DAY}&type=0&${query}`)?.scope.filters).toEqual(filters);
  });
});

describe('level, indicators and paging', () => {
  test.each([
    [posted({ proType: 'spu' }), 'spu'],
    [posted({ proType: 'sku' }), 'sku'],
    [asked(`${OLD_DAY}&type=0`), 'spu'],
    [asked(`${OLD_DAY}&type=1`), 'sku'],
    [posted({ proType: undefined }), undefined],
  ])('%#', (facts, level) => {
    expect(facts).not.toBeNull();
    expect(facts?.level).toBe(level);
  });

  test.each(['shop', 'constructor', '2'])('a level %s is not known', (proType) => {
    expect(posted({ proType })).toBeNull();
  });

  test('indicators are what was chosen, not the figures compared with', () => {
    const compared = CHOSEN.flatMap((code) => [code, `${code}##compare`, `${code}##compareValue`]);
    expect(posted({ indicators: compared })?.chosen).toEqual(CHOSEN);
    expect(posted({ indicators: undefined })?.chosen).toBeNull();
    expect(posted({ indicators: [1, null] })?.chosen).toBeNull();
  });

  test('a list asked for without pages is whole', () => {
    expect(posted({})?.paging).toMatchObject({ page: 1, pageSize: 500, whole: true });
    expect(posted({ pageNum: 2, pageSize: 20 })?.paging).toEqual({
      page: 2,
      pageSize: 20,
      orderBy: null,
      descending: true,
    });
  });

  test.each([{ page: 0, pageSize: 20 }, { page: 1 }, { pageSize: 20 }, { page: 'x', pageSize: 20 }])(
    'pages %o cannot be told',
    (changes) => expect(posted(changes)).toBeNull(),
  );
});

describe('bodies', () => {
  test.each([null, 'a=1', '[]', '"x"', 'null', `${'['.repeat(100)}`, '{"startDate":'])('%s is not read', (text) => {
    expect(sent(text)).toBeNull();
  });

  test('a hostile __proto__ changes nothing', () => {
    const facts = sent(body().replace('{', '{"__proto__":{"realtime":true},'));
    expect(facts?.period).toEqual({ kind: 'day', day: '2026-11-21' });
  });
});
