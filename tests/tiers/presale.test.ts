import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { NO_PROMOTION } from '../../utils/promotions/promotion-days.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { type DayFigures, summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { TO, TODAY } from './practice.ts';
import { ordinary, verdictOf } from './shops.ts';

const on = (back: number, figures: DayFigures['figures']): DayFigures => ({
  day: addDays(TO, -back),
  figures,
  sheets: [`s${back}`],
});
const BALANCE = addDays(TO, -1);
/** Nothing was reserved yet. */
const BEFORE = addDays(TO, -9);

function summarise(days: readonly DayFigures[], eventDays: ReadonlySet<Day> = new Set()) {
  return summariseProduct({
    product: 'a',
    history: { kind: 'days', from: addDays(TO, -29), to: TO, days },
    eventDays,
    promotion: { ...NO_PROMOTION, balance: new Set([BALANCE, BEFORE]) },
    today: TODAY,
    facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
  });
}

const ORDINARY = { visitors: 100, cartAdders: 9, payBuyers: 4 };
const DEPOSIT = { visitors: 300, cartAdders: 60, payBuyers: 1, depositBuyers: 20 };

describe('a product sold by deposit', () => {
  const days = [
    on(9, ORDINARY),
    on(3, DEPOSIT),
    on(2, DEPOSIT),
    on(1, { visitors: 50, payBuyers: 41 }),
    on(0, ORDINARY),
  ];

  it('is not judged by what its buyers and visitors of 定金期 come to', () => {
    const { rates, leftOut } = summarise(days);
    expect(rates.pay).toEqual({ k: 8, n: 200 });
    expect(rates.cart).toEqual({ k: 138, n: 800 });
    expect(leftOut.deposit).toEqual([addDays(TO, -3), addDays(TO, -2)]);
  });

  it('counts what is reserved as sold, or what is paid where that is more', () => {
    const all = summarise([on(0, DEPOSIT)]);
    expect(all.paces?.[0]?.orders).toBeCloseTo(20);
    expect(all.counts.payBuyers).toBe(1);
    // The balances of earlier deposits.
    expect(summarise([on(0, { ...DEPOSIT, payBuyers: 22 })]).paces?.[0]?.orders).toBeCloseTo(22);
  });

  it('calls what stands in for its orders by its name', () => {
    const told = (of: readonly DayFigures[]) => {
      const own = verdictOf(summarise(of), ordinary());
      return own.evidence.flatMap((one) => (one.kind === 'sales' ? [evidenceSentence(one, 'zh', CNY)] : [])).join();
    };
    const items = { visitors: 300, cartAdders: 60, payBuyers: 1, depositItems: 25 };
    expect(told([on(3, DEPOSIT), on(2, DEPOSIT), on(0, DEPOSIT)])).toContain('近期定金支付买家数（定金期');
    expect(told([on(3, items), on(2, items), on(0, items)])).toContain('近期定金支付件数（定金期');
    expect(told([on(3, items), on(2, DEPOSIT), on(0, ORDINARY)])).toContain('，定金期取定金支付买家数或件数');
    expect(told([on(3, DEPOSIT), on(2, ORDINARY), on(0, ORDINARY)])).toContain('，定金期取定金支付买家数');
    expect(told([on(3, ORDINARY), on(2, ORDINARY), on(0, ORDINARY)])).not.toContain('定金');
    expect(summarise([on(2, ORDINARY)]).deposits).toBeUndefined();
  });

  it('knows a rounded number of deposits for one, and no orders of such a day', () => {
    const rounded = { ...on(0, { ...DEPOSIT, depositBuyers: 12_000 }), rounded: ['depositBuyers' as const] };
    const own = summarise([on(3, ORDINARY), rounded]);
    expect(own.leftOut.deposit).toEqual([TO]);
    expect(own.rates.pay).toEqual({ k: 4, n: 100 });
    expect(own.paces?.[0]?.orders).toBeCloseTo(4);
  });

  it('is not judged over a range that holds 定金期', () => {
    const range = {
      period: { kind: 'range', from: addDays(TO, -29), to: TO },
      figures: DEPOSIT,
      sheets: ['r'],
    } as const;
    const own = summariseProduct({
      product: 'a',
      history: { kind: 'range', range },
      eventDays: new Set(),
      today: TODAY,
      facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
    });
    expect(own.rates).toMatchObject({ pay: null, cart: { k: 60, n: 300 } });
    expect(own.leftOut.deposit).toEqual([]);
    expect(own.paces?.[0]?.orders).toBeCloseTo(20 / 30);
    const said = verdictOf(own)
      .evidence.map((one) => evidenceSentence(one, 'zh', CNY))
      .join('');
    expect(said).toContain('这段汇总含定金期，不算转化');
    expect(said).not.toContain('多于访客数');
  });

  it('leaves out the 尾款 day', () => {
    const own = summarise(days);
    expect(own.leftOut.balance).toEqual([BALANCE]);
    expect(own.counts.payBuyers).toBe(10);
    expect(own.usableDays).toBe(4);
    // Once, where it is left out as the first day of a wave.
    expect(summarise(days, new Set([BALANCE])).leftOut).toEqual({
      event: [BALANCE],
      abnormal: [],
      deposit: [addDays(TO, -3), addDays(TO, -2)],
    });
  });

  it('pieces stand in where people are not told', () => {
    expect(summarise([on(0, { visitors: 90, payBuyers: 0, depositItems: 12 })]).paces?.[0]?.orders).toBeCloseTo(12);
  });

  it('stays unknown where its buyers are', () => {
    expect(summarise([on(0, { visitors: 90, depositBuyers: 12 })]).paces?.[0]?.orders).toBeNull();
  });
});

it('a product without deposits keeps the day', () => {
  const own = summarise([on(1, ORDINARY), on(0, { ...ORDINARY, depositBuyers: 0 })]);
  expect(own.leftOut).toEqual({ event: [], abnormal: [] });
  expect(own.rates.pay).toEqual({ k: 8, n: 200 });
});
