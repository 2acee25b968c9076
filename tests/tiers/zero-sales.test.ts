/** Shops in which hardly anything or nothing was sold, and columns that were read on some days only. */
import { expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Figures } from '../../utils/tiers/figures.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';
import { evidence, product } from './shops.ts';

const said = (statistics: Parameters<typeof inputOf>[0]) => suggest(inputOf(statistics)).suggestions;

it('one hit among products without a buyer makes none of them a role', () => {
  const hit = product('hit', { visitors: 9_000, payBuyers: 900, cartAdders: 1_500 });
  const none = Array.from({ length: 9 }, (_, at) =>
    product(`p${at}`, { visitors: 210, payBuyers: 0, cartAdders: 14 + at }, { inTest: true }),
  );
  for (const { product: id, verdict } of said([hit, ...none])) {
    if (id !== 'hit') expect(verdict.kind).not.toBe('role');
  }
});

it('where nobody sold anything no role is given', () => {
  const shop = Array.from({ length: 12 }, (_, at) =>
    product(`p${at}`, { visitors: 7_000, payBuyers: 0, cartAdders: 0 }, { inTest: at % 2 === 0 }),
  );
  for (const { verdict } of said(shop)) expect(verdict.kind).not.toBe('role');
});

it('a column that was ticked three days ago changes nothing of what a day sells', () => {
  const shop = (late: 'cartAdders' | 'payBuyers' | 'orders' | null) =>
    Array.from({ length: 20 }, (_, at) => {
      const days = Array.from({ length: 30 }, (_each, back) => {
        const all: Figures = { visitors: 300, cartAdders: 16, payBuyers: 6, orders: 6, payItems: 6, payAmount: 60_000 };
        const { [late ?? 'stock']: _unread, ...rest } = all;
        return { day: addDays(TO, -back), figures: back < 3 ? all : rest, sheets: ['s'] };
      });
      return summariseProduct({
        product: `p${at}`,
        history: { kind: 'days', from: addDays(TO, -29), to: TO, days },
        eventDays: new Set(),
        today: TODAY,
        facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
      });
    });
  for (const late of [null, 'cartAdders', 'payBuyers', 'orders'] as const) {
    for (const one of said(shop(late))) expect(evidence(one, 'sales')[0]?.perDay).toBeCloseTo(6, 0);
  }
});
