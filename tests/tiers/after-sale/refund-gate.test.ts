import { describe, expect, it } from 'vitest';
import { suggest } from '../../../utils/tiers/engine.ts';
import type { ProductStatistics, Refunds } from '../../../utils/tiers/product-statistics.ts';
import { capped, chanceAbove } from '../../../utils/tiers/rates/posterior.ts';
import { STAGES } from '../../../utils/tiers/rates/stages.ts';
import type { Suggestion } from '../../../utils/tiers/suggestion.ts';
import { inputOf, TO } from '../practice.ts';
import { evidence, ordinary, product } from '../shops.ts';

const refunds = (k: number, n: number, more: Partial<Refunds> = {}): { refunds: Refunds } => ({
  refunds: { by: 'orders', k, n, byBuyers: false, days: 30, ...more },
});

/** Of 20 products 1 % to 9 % come back. */
const shop = ordinary().map((one, i) => ({ ...one, ...refunds(1 + (i % 5) * 2, 100) }));
const best = (more: Partial<ProductStatistics> = {}) =>
  product('best', { visitors: 9_000, payBuyers: 400, cartAdders: 900 }, more);
/** In test and in the lower half of the shop, converting as the others do. */
const tested = (more: Partial<ProductStatistics> = {}) =>
  product('tested', { visitors: 600, payBuyers: 12, cartAdders: 36 }, { inTest: true, ...more });

function judged(own: ProductStatistics, others: readonly ProductStatistics[] = shop): Suggestion {
  return suggest(inputOf([...others, own])).suggestions.find((one) => one.product === own.product)!;
}

describe('refunds', () => {
  it('far above the shop’s are told of, and nothing is pushed that has them', () => {
    const found = judged(best(refunds(100, 400)));
    expect(found.flags).toEqual(['refund']);
    expect(found.verdict).toEqual({ kind: 'regular' });
    // More sales would not help.
    expect(found.changes.filter((change) => change.kind === 'sales')).toEqual([]);
    // What keeps the best seller from its place is read first.
    expect(found.evidence[0]).toMatchObject({ kind: 'refund' });
    const fine = judged(best(refunds(24, 400)));
    expect(fine.evidence[0]?.kind).not.toBe('refund');
    expect(fine).not.toHaveProperty('flags');
    expect(fine.verdict).toMatchObject({ kind: 'role', role: 'main' });
  });

  it('in doubt keep it from a place, and are not told of yet', () => {
    const [view] = evidence(judged(best(refunds(9, 45))), 'refund');
    expect(view!.p).toBeGreaterThan(0.5);
    expect(view!.p).toBeLessThan(0.9);
    const found = judged(best(refunds(9, 45)));
    expect(found).not.toHaveProperty('flags');
    expect(found.verdict).toEqual({ kind: 'regular' });
  });

  it('that are not known, or of fewer than 20 orders, speak against nothing, which is said once', () => {
    for (const unknown of [{}, refunds(19, 19)]) {
      const found = judged(best(unknown));
      expect(found.verdict).toMatchObject({ role: 'main' });
      expect(found).not.toHaveProperty('flags');
      expect(evidence(found, 'refund')).toEqual([]);
      expect(evidence(found, 'missing').filter(({ metric }) => metric === 'refundOrders')).toHaveLength(1);
    }
    expect(evidence(judged(best(refunds(24, 400))), 'missing').map(({ metric }) => metric)).toEqual(['stock']);
  });

  it('stop a product in test, and the stop says why', () => {
    const found = judged(tested(refunds(40, 100)));
    expect(found.verdict).toEqual({ kind: 'stop', refunds: true });
    expect(found.certainty).toBeGreaterThanOrEqual(0.9);
    // No rate of buyers would undo it.
    expect(found.changes.filter((change) => change.kind === 'rate')).toEqual([]);
    expect(judged(tested(refunds(5, 100))).verdict).toMatchObject({ kind: 'test' });
  });

  it('stop nothing that is not in test, sells well, or of which too little was read', () => {
    expect(judged(tested({ ...refunds(40, 100), inTest: false })).verdict).toEqual({ kind: 'regular' });
    expect(judged({ ...best(refunds(160, 400)), inTest: true }).verdict.kind).not.toBe('stop');
    const input = { ...inputOf([...shop, tested(refunds(40, 100))]), listed: 500 };
    const part = suggest(input).suggestions.find((one) => one.product === 'tested')!;
    expect(part.verdict.kind).not.toBe('stop');
    expect(part.flags).toEqual(['refund']);
    const days = { kind: 'days', from: TO, to: TO, days: 1 } as const;
    expect(judged(tested({ ...refunds(40, 100), basis: days })).verdict.kind).not.toBe('stop');
  });

  it('keep a product in test from being one on its way up', () => {
    const rising = (more: Partial<ProductStatistics>) =>
      judged(product('up', { visitors: 300, payBuyers: 24, cartAdders: 60 }, { inTest: true, ...more }));
    expect(rising(refunds(1, 24)).verdict).toMatchObject({ role: 'second' });
    expect(rising(refunds(9, 24)).verdict).not.toMatchObject({ kind: 'role' });
  });

  it('are told of over a role that is kept, and of what is not judged', () => {
    const before = judged(best());
    expect(before.memory?.role).toBe('main');
    const input = inputOf([...shop, best(refunds(100, 400))]);
    const kept = suggest({ ...input, previous: new Map([['best', before]]), today: input.today });
    const later = kept.suggestions.find((one) => one.product === 'best')!;
    expect(later.flags).toEqual(['refund']);
    expect(judged(best({ ...refunds(100, 400), excluded: true }))).toMatchObject({
      verdict: { kind: 'excluded', why: 'by-hand' },
      flags: ['refund'],
    });
  });

  it('of money and of orders are each held against their like', () => {
    const money = refunds(80, 400, { by: 'amount', amounts: { back: 200, paid: 1_000 } });
    const found = judged(best(money));
    // The only product whose money is known: there is nothing to hold it against but itself.
    expect(found).not.toHaveProperty('flags');
    expect(evidence(found, 'refund')[0]).toMatchObject({ by: 'amount', amounts: { back: 200, paid: 1_000 } });
    const others = shop.map((one) => ({ ...one, refunds: { ...one.refunds, by: 'amount' as const } }));
    expect(judged(best(refunds(160, 400, { by: 'amount' })), others).flags).toEqual(['refund']);
  });

  it('follow from the numbers beside them', () => {
    const [view] = evidence(judged(best(refunds(60, 400))), 'refund');
    const { own, prior, mean, worth, line, p } = view!;
    expect(line).toBeCloseTo((160 + 0.5) / (2_400 + 1), 10);
    expect(mean).toBeCloseTo((own.k + prior.mean * prior.strength) / (own.n + prior.strength), 10);
    const n = own.n + prior.strength;
    const ahead = capped({ a: mean * n, b: (1 - mean) * n }, STAGES.refund.cap);
    expect(worth).toBeCloseTo(ahead.a + ahead.b, 6);
    expect(p).toBeCloseTo(chanceAbove(2 * line, ahead), 10);
    expect(worth).toBeLessThan(200);
  });

  it('of none at all in the whole shop raise no flag', () => {
    const none = ordinary().map((one) => ({ ...one, ...refunds(0, 100) }));
    for (const one of suggest(inputOf(none)).suggestions) expect(one).not.toHaveProperty('flags');
  });
});
