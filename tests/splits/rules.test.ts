import { describe, expect, it } from 'vitest';
import { NO_STREAMER } from '../../utils/settlement/order-row.ts';
import { checkRail } from '../../utils/splits/check-rail.ts';
import { checkRule } from '../../utils/splits/check-rule.ts';
import { findRule, type OrderPlace, versionsOn } from '../../utils/splits/find-rule.ts';
import { RAIL_IDS, railOf } from '../../utils/splits/rails.ts';
import { splitOrder } from '../../utils/splits/split-order.ts';
import { type Day, parseDay } from '../../utils/time/day.ts';
import { rate, rule, sold } from './made-rules.ts';

const day = (text: string) => text as Day;
const PLACE: OrderPlace = {
  source: 'douyin',
  book: 'b',
  day: day('2026-10-20'),
  products: [['p1', 'A-1']],
  streamers: ['s1'],
};
const SCOPE = { source: null, book: null, products: [], streamers: [] };

describe('what a rule says that cannot be meant', () => {
  it('rates over 100 %, of one base or of several together', () => {
    expect(checkRule(rule([rate('a', 6000), rate('b', 5000)]))).toEqual([
      { kind: 'over-whole', base: 'paid', bp: 11_000 },
    ]);
    const two = (bp: number, base: 'gross' | 'settled') => [
      rate('a', bp, { base: 'gross' }),
      rate('b', 6000, { base }),
    ];
    expect(checkRule(rule(two(6000, 'settled')))).toEqual([{ kind: 'over-whole', base: null, bp: 12_000 }]);
    expect(checkRule(rule(two(4000, 'settled')))).toEqual([]);
    expect(checkRule(rule(two(6000, 'gross')))).toEqual([{ kind: 'over-whole', base: 'gross', bp: 12_000 }]);
    const withheld = rate('w', 2000, { base: 'gross', settle: 'withheld' });
    expect(checkRule(rule([withheld, rate('s', 9000)], { base: 'settled' }))).toEqual([]);
  });

  it('partners who share all with other than 100 %', () => {
    expect(checkRule(rule([rate('a', 6000), rate('b', 3000)], { mode: 'all' }))).toEqual([
      { kind: 'not-whole', bp: 9000 },
    ]);
    expect(checkRule(rule([rate('a', 6000), rate('b', 4000)], { mode: 'all' }))).toEqual([]);
  });

  it('lines that rest on each other', () => {
    const lines = [rate('a', 100, { base: { line: 'b' } }), rate('b', 100, { base: { line: 'a' } })];
    expect(checkRule(rule(lines))).toEqual([{ kind: 'cyclic', lines: ['a', 'b'] }]);
  });

  it('one party with 平台已代扣 and 线下应付', () => {
    const lines = [rate('a', 100, { party: 'x', settle: 'withheld' }), rate('b', 100, { party: 'x' })];
    expect(checkRule(rule(lines))).toEqual([{ kind: 'paid-twice', party: 'x' }]);
  });
});

describe('the version that holds', () => {
  const first = rule([], { to: day('2026-10-31') });
  const second = rule([], { version: 2, from: day('2026-10-15'), to: day('2026-10-25') });
  const of = (text: string) => versionsOn([second, first], day(text)).map(({ version }) => version);

  it('is the highest that has begun, and none once that has ended', () => {
    expect(['2026-09-30', '2026-10-01', '2026-10-14', '2026-10-15', '2026-10-25', '2026-10-26'].map(of)).toEqual([
      [],
      [1],
      [1],
      [2],
      [2],
      [],
    ]);
  });
});

describe('the rule of an order', () => {
  const found = (scope: Partial<typeof SCOPE | { products: string[]; streamers: string[] }>, place = PLACE) =>
    findRule([rule([], { scope: { ...SCOPE, ...scope } })], place);

  it('is the one that fits platform, shop, products and streamer', () => {
    expect(found({}).kind).toBe('one');
    expect(found({ products: ['A-1'], streamers: ['s1'] }).kind).toBe('one');
    expect(found({ products: ['p2'] }).kind).toBe('none');
    expect(found({ streamers: ['s2'] }).kind).toBe('none');
    expect(findRule([rule([], { scope: { ...SCOPE, source: 'jd' } })], PLACE).kind).toBe('none');
    expect(findRule([rule([], { scope: { ...SCOPE, book: 'other' } })], PLACE).kind).toBe('none');
  });

  it('is not chosen of two', () => {
    expect(findRule([rule([]), rule([], { id: 'q' })], PLACE)).toMatchObject({
      kind: 'several',
      rules: [{ id: 'q' }, { id: 'r' }],
    });
  });

  it('is unclear where what it asks is not known, or holds of a part', () => {
    expect(found({ products: ['p1'] }, { ...PLACE, products: [['p1'], ['p9']] })).toMatchObject({
      kind: 'unclear',
      what: 'mixed-products',
    });
    expect(found({ products: ['p1'] }, { ...PLACE, products: [[]] })).toMatchObject({ what: 'products' });
    expect(found({ streamers: ['s1'] }, { ...PLACE, streamers: [] })).toMatchObject({ what: 'streamer' });
    expect(found({}, { ...PLACE, day: null })).toMatchObject({ what: 'day' });
    expect(found({ products: ['p9'], streamers: ['s1'] }, { ...PLACE, streamers: [] }).kind).toBe('none');
  });
});

describe('an order no streamer sold', () => {
  const none = { ...PLACE, streamers: [NO_STREAMER] };
  const scoped = (id: string, ...streamers: string[]) => rule([], { id, scope: { ...SCOPE, streamers } });

  it('is known to be no streamer’s, and may have a rule of its own', () => {
    expect(findRule([scoped('r', 's1')], none).kind).toBe('none');
    expect(findRule([scoped('q', NO_STREAMER), scoped('r', 's1')], none)).toMatchObject({ rule: { id: 'q' } });
    expect(findRule([scoped('q', NO_STREAMER), scoped('r', 's1')], PLACE)).toMatchObject({ rule: { id: 'r' } });
  });

  it('is not one of which nobody said whose it was, nor one sold by two', () => {
    const asked = (streamers: OrderPlace['streamers']) => findRule([scoped('r', 's1')], { ...PLACE, streamers });
    expect(asked([])).toMatchObject({ kind: 'unclear', what: 'streamer' });
    expect(asked(['s1', null])).toMatchObject({ kind: 'unclear', what: 'streamer' });
    expect(asked(['s1', 's2'])).toMatchObject({ kind: 'unclear', what: 'mixed-streamers' });
    expect(asked(['s2', NO_STREAMER]).kind).toBe('none');
    expect(findRule([scoped('r', 's1', 's2')], { ...PLACE, streamers: ['s1', 's2'] }).kind).toBe('one');
  });
});

describe('payment services', () => {
  const parties = [{ id: 'a', name: 'a', role: 'partner', person: true }] as const;
  const clock = {
    paid: day('2026-10-01'),
    refunded: day('2026-10-10'),
    today: day('2026-10-20'),
    refunds: 1,
    fee: null,
  };
  const checks = (bp: number, more = {}, input = sold(10_000)) =>
    checkRail(splitOrder(rule([rate('a', bp)], { rail: 'wechat' }), input), parties, { ...clock, ...more });

  it('say on which day their terms were looked up, and where', () => {
    for (const rail of RAIL_IDS.map(railOf)) {
      expect(parseDay(rail.checkedOn)).not.toBeNull();
      expect(rail.source).not.toBe('');
    }
  });

  it('let no more through than their part of the order', () => {
    expect(checks(3000)).toEqual([]);
    expect(checks(3001)).toEqual([{ kind: 'rail', rail: 'wechat', check: 'cap', shared: 3_001_000, cap: 3_000_000 }]);
  });

  it('let no more through than the order less their own fee, where a bill says that', () => {
    const net = (bp: number, fee: number | null) => checks(bp, { fee }).filter((one) => one.check === 'net-cap');
    expect(net(9940, 60_000)).toEqual([]);
    expect(net(9941, 60_000)).toEqual([
      { kind: 'rail', rail: 'wechat', check: 'net-cap', shared: 9_941_000, cap: 9_940_000 },
    ]);
    expect(net(10_000, null)).toEqual([]);
    const split = splitOrder(rule([rate('a', 10_000)], { rail: 'alipay' }), sold(10_000));
    expect(checkRail(split, parties, { ...clock, fee: 60_000 }).map(({ check }) => check)).toEqual(['cap']);
  });

  it('take back no more often than their terms say', () => {
    const often = (refunds: number) => checks(100, { refunds }, sold(10_000, 100)).map(({ check }) => check);
    expect(often(50)).toEqual(['person']);
    expect(often(51)).toEqual(['returns', 'person']);
  });

  it('count what is withheld for nothing', () => {
    const split = splitOrder(rule([rate('a', 5000, { settle: 'withheld' })], { rail: 'wechat' }), sold(10_000));
    expect(checkRail(split, parties, { ...clock, today: day('2027-10-01') })).toEqual([]);
  });

  it('release the money after their days', () => {
    expect(checks(100, { today: day('2026-10-31') })).toEqual([]);
    expect(checks(100, { today: day('2026-11-01') })).toMatchObject([{ check: 'deadline', days: 31, most: 30 }]);
  });

  it('take nothing back from a person, nor after their days', () => {
    expect(checks(1000, {}, sold(10_000, 5_000))).toMatchObject([{ check: 'person', party: 'a', amount: 500 }]);
    const late = { refunded: day('2027-05-01'), today: day('2027-06-01') };
    expect(checks(1000, late, sold(10_000, 5_000))).toMatchObject([
      { check: 'deadline', days: 243 },
      { check: 'return-deadline', days: 212 },
      { check: 'person' },
    ]);
    const inTime = { ...late, refunded: day('2026-10-10') };
    expect(checks(1000, inTime, sold(10_000, 5_000)).map(({ check }) => check)).toEqual(['deadline', 'person']);
    expect(checks(1000, late, sold(10_000, 10_000)).map(({ check }) => check)).toEqual(['return-deadline', 'person']);
  });

  it('are not counted from a day nobody said', () => {
    const late = { paid: null, refunded: day('2027-05-01'), today: day('2027-06-01') };
    expect(checks(1000, late, sold(10_000, 5_000)).map(({ check }) => check)).toEqual(['person']);
  });
});
