/** 引流款 and 利润款 rest on lines, which no decision keeps. */
import { describe, expect, it } from 'vitest';
import { type AdviceReview, type ReviewInput, review } from '../../utils/advice/review.ts';
import type { StoredHistory } from '../../utils/advice/stored-history.ts';
import type { DecisionRecord, PinChangeRecord } from '../../utils/notes/records.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';
import type { Day } from '../../utils/time/day.ts';
import { costsOf } from '../tiers/shops.ts';
import { made, steady, storedShop } from './stored-shop.ts';

function reviewed(
  history: StoredHistory,
  decisions: ReviewInput['decisions'],
  pins: ReviewInput['pins'] = [],
): AdviceReview {
  const running = review({ history, decisions, pins, offset: 480 });
  for (;;) {
    const next = running.next();
    if (next.done) return next.value;
  }
}

describe('decisions and pins that rest on a line', () => {
  const base = { shop: 's', version: 1, updatedAt: 0, removed: false, reason: '', certainty: null, revision: 1 };
  const at = Date.parse('2026-11-10T02:00:00Z');
  const traffic: Verdict = { kind: 'role', role: 'traffic', candidate: false };
  const profit: Verdict = { kind: 'role', role: 'profit', candidate: false };
  const decided = (product: string, verdict: Verdict): DecisionRecord => ({
    ...{ ...base, id: `${product}d`, kind: 'decision', product, accepted: true, verdict, decidedAt: at },
  });
  const pinned = (product: string, verdict: Verdict): PinChangeRecord => ({
    ...{ ...base, id: `${product}p`, kind: 'pin-change', product, change: 'set', role: 'traffic', until: null },
    ...{ verdict, changedAt: at },
  });
  // Its carts are four times those of the others.
  const shop = storedShop([...steady, made('much', 300, 60)], { days: 30 });

  it('are judged by the cart line of that day', () => {
    const { decisions, pins } = reviewed(
      shop,
      [decided('much', traffic), decided('p19', traffic)],
      [pinned('much', traffic), pinned('p19', { kind: 'regular' })],
    );
    expect(decisions).toMatchObject([{ of: 'traffic', heldAccepted: { k: 1, n: 2 } }]);
    expect(pins).toMatchObject([{ role: 'traffic', heldPinned: { k: 1, n: 2 }, heldSuggested: { k: 1, n: 1 } }]);
  });

  it('run the day they share once', () => {
    let runs = 0;
    const windowOn: StoredHistory['windowOn'] = (...of) => {
      runs += 1;
      return shop.windowOn(...of);
    };
    const runsOf = (...[decisions, pins]: [DecisionRecord[], PinChangeRecord[]]) => {
      runs = 0;
      reviewed({ ...shop, windowOn }, decisions, pins);
      return runs;
    };
    const alone = runsOf([], []);
    expect(runsOf([decided('much', traffic)], [])).toBe(alone + 1);
    expect(runsOf([], [pinned('much', traffic)])).toBe(alone + 1);
    expect(runsOf([decided('much', traffic)], [pinned('much', traffic)])).toBe(alone + 1);
  });

  it('are judged by what a 利润款 needed that day', () => {
    const few = storedShop(steady, { days: 30 });
    const costs = costsOf(
      Object.fromEntries(few.products.map(({ product }) => [product, /^p1[01]$/.test(product) ? 2_000 : 7_000])),
    );
    const products = few.products.map((one) =>
      one.product === 'p11'
        ? {
            ...one,
            days: one.days.map((d) => (d.day < '2026-11-10' ? d : { ...d, figures: { ...d.figures, payBuyers: 1 } })),
          }
        : one,
    );
    const rich = { ...few, products, terms: { ...few.terms, costs } };
    const { decisions } = reviewed(rich, [decided('p10', profit), decided('p11', profit)]);
    expect(decisions).toMatchObject([{ of: 'profit', heldAccepted: { k: 1, n: 2 } }]);
  });

  it('are unknown where nothing of that day had been read by then', () => {
    const late = storedShop([...steady, made('much', 300, 60)], { days: 30, readOn: () => '2026-11-21' as Day });
    const { decisions } = reviewed(late, [decided('much', traffic), decided('much', profit)]);
    expect(decisions.map(({ of, heldAccepted }) => [of, heldAccepted.n])).toEqual([
      ['traffic', 0],
      ['profit', 0],
    ]);
  });
});
