import { describe, expect, it } from 'vitest';
import { cameTrue } from '../../utils/advice/came-true.ts';
import { laterThan } from '../../utils/advice/later-weeks.ts';
import { type AdviceReview, review } from '../../utils/advice/review.ts';
import type { StoredHistory } from '../../utils/advice/stored-history.ts';
import type { DecisionRecord, PinChangeRecord } from '../../utils/notes/records.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { made, steady, storedShop } from './stored-shop.ts';

function reviewed(
  history: StoredHistory,
  decisions: readonly DecisionRecord[] = [],
  pins: readonly PinChangeRecord[] = [],
): AdviceReview {
  const running = review({ history, decisions, pins, offset: 480 });
  for (;;) {
    const next = running.next();
    if (next.done) return next.value;
  }
}

const rowsOf = ({ rows }: AdviceReview, of: string) => rows.filter((row) => row.of === of);
const sum = (all: readonly { k: number; n: number }[]) => ({
  k: all.reduce((a, { k }) => a + k, 0),
  n: all.reduce((a, { n }) => a + n, 0),
});

describe('the weeks after our advice', () => {
  it('bear it out in a shop where nothing changes', () => {
    const all = reviewed(storedShop(steady, { days: 30 }));
    expect(sum(rowsOf(all, 'main').map(({ held }) => held))).toEqual({ k: 3, n: 3 });
    expect(sum(rowsOf(all, 'second').map(({ held }) => held))).toEqual({ k: 9, n: 9 });
    expect(all.share?.ours).toEqual(all.share?.byOrders);
  });

  it('refute it where the best sellers stop selling', () => {
    const cut = '2026-11-14' as Day;
    const fallen = steady.map(({ product, sells }, i) => ({
      product,
      sells: (day: Day, back: number) => (day > cut && i < 6 ? { visitors: 500, buyers: 0 } : sells(day, back)),
    }));
    const all = reviewed(storedShop(fallen, { days: 21 }));
    const main = rowsOf(all, 'main');
    expect(main.reduce((given, row) => given + row.given, 0)).toBe(2);
    expect(sum(main.map(({ held }) => held))).toEqual({ k: 1, n: 2 });
    expect(sum(main.flatMap(({ byOrders }) => byOrders ?? []))).toEqual({ k: 1, n: 2 });
  });

  it('count no orders the operator says are none, whenever that was said', () => {
    const history = storedShop(steady, { days: 21 });
    const off = { day: '2026-11-16' as Day, orders: 12, buyers: 12, paid: null, since: '2026-11-22' as Day };
    const products = history.products.map((one) => (one.product === 'p03' ? { ...one, uncounted: [off] } : one));
    const day = '2026-11-14' as Day;
    const ordersOf = (all: StoredHistory) => laterThan(all, day).weeks.get('p03')?.orders ?? 0;
    expect(ordersOf(history) - ordersOf({ ...history, products })).toBe(12);
  });

  it('do not count a product that was not read in them', () => {
    const history = storedShop(steady, { days: 21 });
    const products = history.products.map((one) =>
      one.product === 'p00' ? { ...one, days: one.days.filter(({ day }) => day <= '2026-11-14') } : one,
    );
    const main = rowsOf(reviewed({ ...history, products }), 'main');
    expect(main.reduce((given, row) => given + row.given, 0)).toBe(2);
    expect(sum(main.map(({ held }) => held)).n).toBe(1);
  });

  it('are unknown while there are none', () => {
    expect(reviewed(storedShop(steady, { days: 9 }))).toMatchObject({ more: 5, rows: [], share: null });
  });

  it('name the roles that were never given', () => {
    const [traffic] = rowsOf(reviewed(storedShop(steady, { days: 30 })), 'traffic');
    expect(traffic).toMatchObject({ given: 0, held: { k: 0, n: 0 }, stated: null, byOrders: null });
  });

  it('tell paying buyers where orders are unknown, and nothing where both are', () => {
    const history = storedShop([made('a', 10, 2)], { days: 8 });
    expect(laterThan(history, '2026-11-14' as Day).weeks.get('a')?.orders).toBe(14);
    const none = history.products.map((one) => ({
      ...one,
      days: one.days.map((d) => ({ ...d, figures: { visitors: 10 } })),
    }));
    expect(laterThan({ ...history, products: none }, '2026-11-14' as Day).weeks.size).toBe(0);
  });
});

describe('the record of decisions', () => {
  const main: Verdict = { kind: 'role', role: 'main', candidate: false };
  const decided = (product: string, at: string, verdict: Verdict, accepted: boolean, removed = false) =>
    ({
      id: `${product}${at}`,
      shop: 's',
      version: 1,
      updatedAt: 0,
      removed,
      kind: 'decision',
      product,
      accepted,
      reason: '',
      verdict,
      certainty: null,
      revision: 1,
      decidedAt: Date.parse(`${at}T02:00:00Z`),
    }) satisfies DecisionRecord;

  it('counts both answers and how these products went in the week after', () => {
    const { decisions } = reviewed(storedShop(steady, { days: 30 }), [
      decided('p00', '2026-11-10', main, true),
      decided('p19', '2026-11-10', main, false),
      decided('p00', '2026-11-21', main, true),
      decided('p19', '2026-11-10', { kind: 'stop' }, true),
      decided('p01', '2026-11-10', main, true, true),
    ]);
    expect(decisions).toEqual([
      { of: 'main', accepted: 2, declined: 1, heldAccepted: { k: 1, n: 1 }, heldDeclined: { k: 0, n: 1 } },
      { of: 'stop', accepted: 1, declined: 0, heldAccepted: { k: 1, n: 1 }, heldDeclined: { k: 0, n: 0 } },
    ]);
  });
});

it('pauses once a day that was decided on or pinned, and between runs', () => {
  const pauses = (decisions: readonly DecisionRecord[]) => {
    const running = review({ history: storedShop(steady, { days: 21 }), decisions, pins: [], offset: 480 });
    let count = 0;
    while (!running.next().done) count += 1;
    return count;
  };
  const on = (product: string, day: string) =>
    ({
      ...{ id: product + day, shop: 's', version: 1, updatedAt: 0, removed: false, kind: 'decision', product },
      ...{ accepted: true, reason: '', verdict: { kind: 'regular' }, certainty: null, revision: 1 },
      decidedAt: Date.parse(`${day}T02:00:00Z`),
    }) as const satisfies DecisionRecord;
  const none = pauses([]);
  expect(pauses([on('p00', '2026-11-10'), on('p01', '2026-11-10'), on('p02', '2026-11-11')])).toBe(none + 2);
});

describe('the record of pins', () => {
  const stop: Verdict = { kind: 'stop' };
  const changed = (product: string, at: string, more: Partial<PinChangeRecord> = {}): PinChangeRecord => ({
    id: `${product}${at}${more.change}`,
    shop: 's',
    version: 1,
    updatedAt: 0,
    removed: false,
    kind: 'pin-change',
    product,
    change: 'set',
    role: 'main',
    reason: '',
    until: null,
    verdict: stop,
    certainty: null,
    revision: 1,
    changedAt: Date.parse(`${at}:00Z`),
    ...more,
  });

  it('says whether the pinned role or the suggestion of then came true', () => {
    const { pins } = reviewed(
      storedShop(steady, { days: 30 }),
      [],
      [
        changed('p00', '2026-11-10T02:00'),
        changed('p19', '2026-11-10T02:00'),
        changed('p18', '2026-11-10T02:00', { role: 'second', verdict: { kind: 'regular' } }),
        changed('p01', '2026-11-21T02:00'),
      ],
    );
    expect(pins).toEqual([
      { role: 'main', set: 3, heldPinned: { k: 1, n: 2 }, heldSuggested: { k: 1, n: 2 } },
      { role: 'second', set: 1, heldPinned: { k: 0, n: 1 }, heldSuggested: { k: 0, n: 0 } },
    ]);
  });

  it('does not say whether a pinned 形象款 came true', () => {
    const face = changed('p00', '2026-11-10T02:00', {
      role: 'image',
      verdict: { kind: 'role', role: 'image', candidate: false },
    });
    const { pins } = reviewed(storedShop(steady, { days: 30 }), [], [face]);
    expect(pins).toEqual([{ role: 'image', set: 1, heldPinned: { k: 0, n: 0 }, heldSuggested: { k: 0, n: 0 } }]);
  });

  it('says of a pinned 停测 whether it came true, and of 继续测 and 常规款 that they claim nothing', () => {
    const main: Verdict = { kind: 'role', role: 'main', candidate: false };
    const at = (product: string, role: PinChangeRecord['role']) =>
      changed(product, '2026-11-10T02:00', { role, verdict: main });
    const all = [at('p00', 'stop'), at('p19', 'stop'), at('p01', 'test'), at('p02', 'regular')];
    const { pins } = reviewed(storedShop(steady, { days: 30 }), [], all);
    const none = { k: 0, n: 0 };
    expect(pins.map(({ role, set, heldPinned }) => [role, set, heldPinned])).toEqual([
      ['stop', 2, { k: 1, n: 2 }],
      ['test', 1, none],
      ['regular', 1, none],
    ]);
  });

  it('counts what stood at the end of a day of the shop, and no mark of what counts', () => {
    const { pins } = reviewed(
      storedShop(steady, { days: 30 }),
      [],
      [
        changed('p00', '2026-11-10T02:00'),
        changed('p00', '2026-11-10T03:00', { change: 'undone', role: null }),
        changed('p01', '2026-11-10T02:00', { role: 'traffic' }),
        changed('p01', '2026-11-10T04:00'),
        changed('p02', '2026-11-10T02:00'),
        changed('p02', '2026-11-10T20:00', { change: 'removed', role: null }),
        changed('p03', '2026-11-10T02:00', { change: 'excluded', role: null }),
      ],
    );
    expect(pins).toEqual([{ role: 'main', set: 2, heldPinned: { k: 1, n: 2 }, heldSuggested: { k: 0, n: 2 } }]);
  });
});

it('links for postage and what the operator keeps out are no best sellers of the later week', () => {
  const day = '2026-11-14' as Day;
  const sold = (
    product: string,
    payBuyers: number,
    fen: number,
    more: Partial<StoredHistory['products'][number]> = {},
  ) => ({
    product,
    category: null,
    firstDay: null,
    mark: null,
    ads: [],
    days: Array.from({ length: 7 }, (_, i) => ({
      day: addDays(day, i + 1),
      readOn: addDays(day, 8),
      sheets: ['s'],
      figures: { visitors: 500, payBuyers, payItems: payBuyers, payAmount: payBuyers * fen },
    })),
    ...more,
  });
  const since = day;
  const products = [
    sold('hero', 30, 9_900),
    sold('b', 20, 9_900),
    sold('c', 10, 9_900),
    sold('postage', 60, 50),
    sold('gift', 80, 1),
    sold('sample', 70, 9_900, { marks: { marks: { excluded: true }, since } }),
  ];
  const later = laterThan({ ...storedShop(steady, { days: 21 }), products, today: addDays(day, 9) }, day);
  expect(later.orders).toEqual([210, 140, 70]);
  const claim = { product: 'hero', verdict: { kind: 'role', role: 'main', candidate: false } } as const;
  expect(cameTrue(claim, later, { main: 1, second: 0 })).toBe(true);
});
