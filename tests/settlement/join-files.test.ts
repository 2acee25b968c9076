import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movementNames } from '../../utils/settlement/hand-match.ts';
import { joinBills } from '../../utils/settlement/join-files.ts';
import { joinOrders } from '../../utils/settlement/join-orders.ts';
import type { OrderLine } from '../../utils/settlement/order-row.ts';
import { bill, entry, order, yuan } from './made-books.ts';

const file = <T>(name: string, rows: readonly T[], layout = 'x', ledger: string | null = null) => ({
  file: name,
  layout,
  ledger,
  repeatsOrder: false,
  itemsOnly: false,
  rows,
});

describe('bills of several files', () => {
  const a = bill('1', [entry('sale', 10)]);
  const b = bill('2', [entry('sale', 20)]);
  const unnumbered = bill('3', [entry('sale', 5)], { flow: null });

  it('come once, from the file that brought them first', () => {
    const joined = joinBills([
      file('one', [a, b]),
      file('two', [
        { ...b, row: 77 },
        { ...a, row: 78 },
      ]),
    ]);
    expect(joined.map(({ file: from, row }) => [from, row])).toEqual([
      ['one', a.row],
      ['one', b.row],
    ]);
  });

  it('alike within one file stay as many as they are', () => {
    const twice = [unnumbered, { ...unnumbered, row: 9 }];
    expect(joinBills([file('one', twice), file('two', twice)])).toHaveLength(2);
    expect(joinBills([file('one', [unnumbered]), file('two', twice)])).toHaveLength(2);
  });

  it('of two kinds are never the same', () => {
    expect(joinBills([file('one', [a], 'x'), file('two', [a], 'y')])).toHaveLength(2);
  });

  it('settled later are settled, and never pending again', () => {
    const pending = { ...a, pending: true };
    const settled = joinBills([file('one', [pending]), file('two', [a]), file('three', [pending])]);
    expect(settled).toMatchObject([{ pending: false, file: 'two' }]);
  });

  it('are taken from where their payment is named', () => {
    const named = joinBills([file('one', [a]), file('two', [{ ...a, payment: 'P' }]), file('three', [a])]);
    expect(named).toMatchObject([{ payment: 'P', file: 'two' }]);
  });

  it('in whatever order of rows are the same set', () => {
    const rows = [a, b, unnumbered, { ...unnumbered, row: 9 }];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), fc.shuffledSubarray(rows), (one, two) => {
        const keys = joinBills([file('one', one), file('two', two)]).map(({ amount, flow }) => [flow, amount]);
        expect(keys).toHaveLength(4);
      }),
    );
  });
});

/** Both orders of files must come to the same. */
const joinedEitherWay = (...files: readonly Parameters<typeof joinBills>[0][number][]) => {
  const told = [files, files.toReversed()].map((some) =>
    joinBills(some)
      .map(({ flow, at, link, amount, pending }) => [flow, at.slice(5, 10), link.order, amount / yuan(1), pending])
      .sort(),
  );
  expect(told[1]).toEqual(told[0]);
  return told[0];
};

describe('a movement whose number of the order was cut', () => {
  const cut = { link: { order: null, by: null, lost: true } } as const;
  const lost = bill(null, [entry('sale', 100)], { flow: 'F1', ...cut });
  const right = bill('1', [entry('sale', 100)], { flow: 'F1' });

  it('gives way to the same of another file that has it, by number or else by time', () => {
    expect(joinedEitherWay(file('a', [lost]), file('b', [right]))).toEqual([['F1', '10-16', '1', 100, false]]);
    const timed = { ...lost, flow: null };
    expect(joinedEitherWay(file('a', [timed]), file('b', [right]))).toHaveLength(1);
    expect(joinedEitherWay(file('a', [timed]), file('b', [{ ...right, flow: null }]))).toHaveLength(1);
  });

  it('stays beside one of its own file, of another kind, name, amount or number', () => {
    const timed = { ...lost, flow: null };
    const whole = { ...right, flow: null };
    expect(joinedEitherWay(file('a', [timed, whole]))).toHaveLength(2);
    expect(joinedEitherWay(file('a', [timed, whole]), file('b', [whole]))).toHaveLength(2);
    expect(
      joinedEitherWay(file('a', [timed, whole]), file('b', [whole, { ...whole, link: { order: '2', by: 'order' } }])),
    ).toHaveLength(2);
    expect(joinedEitherWay(file('a', [lost], 'x'), file('b', [right], 'y'))).toHaveLength(2);
    expect(joinedEitherWay(file('a', [lost]), file('b', [{ ...right, flow: 'F2' }]))).toHaveLength(2);
    expect(
      joinedEitherWay(file('a', [lost]), file('b', [bill('1', [entry('freight', 100)], { flow: 'F1' })])),
    ).toHaveLength(2);
    expect(joinedEitherWay(file('a', [lost]), file('b', [{ ...right, pending: true }]))).toHaveLength(2);
  });
});

describe('what is under way without a number of its own', () => {
  const at = (day: string, pending = false) =>
    bill('1', [entry('sale', 299)], { flow: null, at: `${day} 00:00:00`, pending });
  const [open, settled] = [at('2026-10-11', true), at('2026-10-12')];

  it('is settled at another time in another file', () => {
    expect(joinedEitherWay(file('a', [open]), file('b', [settled]))).toEqual([[null, '10-12', '1', 299, false]]);
    expect(joinedEitherWay(file('a', [at('2026-10-05'), open]), file('b', [at('2026-10-05'), settled]))).toHaveLength(
      2,
    );
  });

  it('stays beside what was settled before it, in its own file, or another time', () => {
    expect(joinedEitherWay(file('a', [open]), file('b', [at('2026-10-05')]))).toHaveLength(2);
    expect(joinedEitherWay(file('a', [open, settled]), file('b', [settled]))).toHaveLength(2);
    expect(joinedEitherWay(file('a', [open, at('2026-10-10', true)]), file('b', [settled]))).toHaveLength(2);
    expect(
      joinedEitherWay(file('a', [open]), file('b', [bill('1', [entry('sale', 200)], { flow: null })])),
    ).toHaveLength(2);
  });
});

describe('payouts of one moment and amount', () => {
  const paidOut = (payment: string) => bill(null, [entry('sale', 1000)], { flow: null, payment });
  const names = (rows: readonly ReturnType<typeof paidOut>[]) =>
    new Map([...movementNames(rows)].map(([{ payment }, name]) => [payment, name]));

  it('are as many as their numbers, under names that do not rest on the order of files', () => {
    const files = [file('a', [paidOut('P1')]), file('b', [paidOut('P2')])];
    expect(joinBills(files).map(({ payment }) => payment)).toEqual(['P1', 'P2']);
    const [one, two] = [names(joinBills(files)), names(joinBills(files.toReversed()))];
    expect(one.size).toBe(2);
    expect(one.get('P1')).toBe(two.get('P1'));
  });

  it('of an order are one, whether a file names the payout or not', () => {
    const fee = bill('1', [entry('sale', 5)], { flow: null });
    expect(joinBills([file('a', [fee]), file('b', [{ ...fee, payment: 'P1' }])])).toMatchObject([{ payment: 'P1' }]);
  });
});

describe('bills of one ledger', () => {
  const one = bill('1', [entry('sale', 10)], { flow: 'L1' });
  const other = {
    ...one,
    row: 50,
    link: { order: null, by: null },
    entries: [{ ...entry('sale', 10), name: '交易收款' }],
  };

  it('come once, with the order whichever of them tells it', () => {
    for (const pair of [
      [file('one', [one], 'x', 'l'), file('two', [other], 'y', 'l')],
      [file('two', [other], 'y', 'l'), file('one', [one], 'x', 'l')],
    ]) {
      expect(joinBills(pair)).toMatchObject([{ file: 'one', link: { order: '1' } }]);
    }
  });

  it('of both sides of one number are two', () => {
    const back = bill('1', [entry('refund', -10)], { flow: 'L1' });
    expect(joinBills([file('one', [one, back], 'x', 'l'), file('two', [back], 'y', 'l')])).toHaveLength(2);
  });
});

describe('rows under one number', () => {
  const a = bill('1', [entry('sale', 10)], { flow: 'n', product: 'A' });
  const at = (product: string) => ({ ...a, product });

  it('are not taken for each other by their place', () => {
    const joined = joinBills([file('one', [a, at('B')]), file('two', [at('B'), at('C')])]);
    expect(joined.map(({ product }) => product)).toEqual(['A', 'B', 'C']);
  });
});

describe('orders of several exports', () => {
  it('know that money went back once one of them does', () => {
    const rows = [order('1', 50), order('1', 50, { givenBack: true })];
    for (const some of [rows, rows.toReversed()]) {
      expect(joinOrders(some.map((row, at) => file(String(at), [row])))).toMatchObject([{ givenBack: true }]);
    }
  });

  const shipped = order('1', 50, { state: 'shipped', doneAt: null });
  const done = order('1', 50);
  const back = order('1', 50, { refunded: yuan(20) });

  it('never go back to an older state, whichever export came first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([shipped, done, back], { minLength: 3 }), (rows) => {
        const joined = joinOrders(rows.map((row, at) => file(String(at), [row])));
        expect(joined).toMatchObject([{ state: 'done', refunded: yuan(20) }]);
      }),
    );
  });

  const two = [
    order('1', 10, { state: 'closed', doneAt: null }),
    order('1', 20, { refunded: yuan(5), quantity: 2 }),
    order('1', 20, { refunded: yuan(0), quantity: 2 }),
  ];
  const told = (rows: readonly OrderLine[]) =>
    rows.map(({ state, receivable, refunded }) => `${state} ${receivable} ${refunded}`).sort();

  it('take no line for another that is called the same, however each export orders its lines', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(two, { minLength: 3 }), (rows) => {
        expect(told(joinOrders([file('one', two), file('two', rows)]))).toEqual(told(two));
      }),
    );
    const [first, , third] = two;
    for (const line of two) {
      const cut = file('cut', [line]);
      for (const files of [
        [cut, file('two', two)],
        [file('two', two), cut],
      ]) {
        expect(told(joinOrders(files))).toEqual(told(two));
      }
    }
    // Those that changed meanwhile are the ones nothing stayed like.
    const before = [
      order('1', 20, { state: 'paid', doneAt: null, quantity: 2 }),
      { ...third!, state: 'shipped' as const },
    ];
    expect(told(joinOrders([file('one', [first!, ...before]), file('two', two.toReversed())]))).toEqual(told(two));
  });
});
