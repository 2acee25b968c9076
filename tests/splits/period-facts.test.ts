import { expect, it } from 'vitest';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { payablesOf } from '../../utils/splits/payables.ts';
import { countFacts, type PeriodFacts } from '../../utils/splits/period-facts.ts';
import { typedPayment } from '../../utils/splits/typed-payment.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order, yuan } from '../settlement/made-books.ts';
import { rate, rule } from './made-rules.ts';

const TODAY = '2027-01-31' as Day;
const at = (month: string) => ({ at: `${month}-16 08:00:00` });
const BILLS = [
  bill('o', [entry('sale', 100), entry('platform-fee', -5)], at('2026-10')),
  bill('q', [entry('sale', 40)], at('2026-10')),
  bill('q', [entry('refund', -40)], at('2026-11')),
  bill('o', [entry('refund', -30)], at('2026-11')),
  bill('p', [entry('sale', 50)], at('2026-11')),
];

function factsOf(month: string): PeriodFacts | undefined {
  const orders = ['o', 'p', 'q'].map((id) => order(id, 100));
  const items = reconcile({ orders, bills: BILLS, settleDays: 7 }, TODAY);
  const facts = new Map<string, PeriodFacts>();
  const rules = [rule([rate('a', 0, { party: 'x' }), rate('b', 100, { party: 'y' })])];
  payablesOf({ items, book: { id: 'b', source: 'douyin' }, rules, parties: [] }, month, (share) =>
    countFacts(facts, share),
  );
  expect([...facts.keys()]).toEqual(['x', 'y']);
  return facts.get('x');
}

it('a month comes to what it added less what it took back, of orders whose rule names the party', () => {
  expect(factsOf('2026-10')).toEqual({
    bases: { gross: yuan(140), paid: yuan(140), 'net-of-fee': yuan(135), settled: yuan(135) },
    sold: 2,
    refunded: 0,
  });
  expect(factsOf('2026-11')).toEqual({
    bases: { gross: yuan(50), paid: yuan(-20), 'net-of-fee': yuan(-20), settled: yuan(-20) },
    sold: 1,
    refunded: 2,
  });
});

it('a payment is of a day there was, and of more than nothing', () => {
  expect(typedPayment(' 2026-11-10 ', '1,234.50', '2026-11-10' as Day)).toEqual({
    ok: true,
    day: '2026-11-10',
    fen: 123_450,
  });
  const faults = [
    typedPayment('2026-11-11', '0', '2026-11-10' as Day),
    typedPayment('11月', '1.234', TODAY),
    typedPayment('1026-11-10', '1', TODAY),
  ];
  expect(faults).toEqual([
    { ok: false, faults: ['day', 'amount'] },
    { ok: false, faults: ['day', 'amount'] },
    { ok: false, faults: ['day'] },
  ]);
  expect(typedPayment('2026-11-10', '-5', TODAY)).toEqual({ ok: false, faults: ['amount'] });
});
