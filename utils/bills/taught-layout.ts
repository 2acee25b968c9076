/** A taught bill as the layout it would have been declared as: all that holds for declared bills holds for it. */
import type { TaughtBill, TaughtClass, TaughtColumn, TaughtSides } from '../settlement/taught-bill.ts';
import type { AmountRule, BillLayout, BillRole, ClassRule } from './bill-layout.ts';
import { IN_WORDS, LIKELY_CLASSES, NO_ORDER, ORDER, OUT_WORDS, TOTAL } from './layouts/taught.ts';
import { type BillMatch, matchBill } from './match-bill.ts';
import type { HeaderRow } from './match-table.ts';
import type { RoleColumn } from './table-layout.ts';

function amountRule(sides: TaughtSides): AmountRule {
  switch (sides) {
    case 'two-columns':
      return { from: 'two-columns' };
    case 'minus-out':
      return { from: 'signed' };
    case 'plus-out':
      return { from: 'signed', plusOut: true };
    case 'direction':
      return { from: 'directed', income: IN_WORDS, expense: OUT_WORDS };
  }
}

const columnOf = ({ role, header }: TaughtColumn): RoleColumn<BillRole> => ({ role, headers: [header] });

/** The word as it stands, and no other that holds it. */
const exactly = (word: string): RegExp => new RegExp(`^${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`, 'u');

const classRule = ({ word, side, class: is }: TaughtClass): ClassRule => ({
  when: { scene: exactly(word) },
  side,
  class: is,
});

type Taught = Pick<
  TaughtBill,
  'id' | 'taughtAt' | 'name' | 'source' | 'headers' | 'columns' | 'sides' | 'total' | 'classes'
>;

export function taughtLayout(taught: Taught): BillLayout {
  const { id, taughtAt, name, source, headers, columns, sides, total, classes } = taught;
  return {
    id,
    version: taughtAt,
    source,
    // Under its own number a movement is the same, whatever was taught of it since.
    ledger: id,
    name: { zh: name, en: name },
    required: headers.map((header) => [header]),
    columns: columns.map(columnOf),
    amount: amountRule(sides),
    classes: [...classes.map(classRule), ...LIKELY_CLASSES],
    links: [
      { by: 'no-order', in: 'scene', none: NO_ORDER },
      { by: 'order', in: 'order', pattern: ORDER, typed: true },
    ],
    footers: [],
    total: TOTAL,
    ...(!total && { totalMay: true }),
  };
}

/** Those that know more of a table come first, of equals the one taught last. */
export function taughtLayouts(taught: readonly TaughtBill[]): readonly BillLayout[] {
  const sorted = taught.toSorted((a, b) => b.headers.length - a.headers.length || b.taughtAt - a.taughtAt);
  return sorted.map(taughtLayout);
}

/** The first that fits; null where none does. @throws FileFault fields-changed for a header that stands twice */
export function matchTaught(rows: readonly HeaderRow[], layouts: readonly BillLayout[]): BillMatch | null {
  for (const layout of layouts) {
    const match = matchBill(rows, [layout]);
    if (match) return match;
  }
  return null;
}
