/** A taught bill as the layout it would have been declared as: all that holds for declared bills holds for it. */
import type { TaughtBill, TaughtClass, TaughtColumn, TaughtDraft, TaughtSides } from '../settlement/taught-bill.ts';
import { isTaughtOrders, type Taught } from '../settlement/taught-orders.ts';
import { cleanText } from '../sheets/clean-text.ts';
import { normalHeader } from '../sheets/header-text.ts';
import { isOfPeople } from './bill-cells.ts';
import type { AmountRule, BillLayout, BillRole, ClassRule } from './bill-layout.ts';
import { CREDIT, DEBIT, IN_WORDS, LIKELY_CLASSES, MOMENTS, ORDER, OUT_WORDS, TOTAL } from './layouts/taught.ts';
import { type BillMatch, matchBill } from './match-bill.ts';
import type { HeaderRow } from './match-table.ts';
import type { RoleColumn, TableLayout } from './table-layout.ts';

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
    case 'credit-in':
      return { from: 'directed', income: CREDIT, expense: DEBIT };
    case 'debit-in':
      return { from: 'directed', income: DEBIT, expense: CREDIT };
  }
}

const columnOf = ({ role, header }: TaughtColumn): RoleColumn<BillRole> => ({ role, headers: [header] });

/** The word as it stands, and no other that holds it. */
export const exactly = (word: string): RegExp => new RegExp(`^${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`, 'u');

const classRule = ({ word, side, class: is }: TaughtClass): ClassRule => ({
  when: { scene: exactly(word) },
  side,
  class: is,
});

type OneBill = Omit<TaughtBill, 'version'>;

/** A column of which no word was taught is what somebody typed: it tells nothing, and is not kept. */
const tells = ({ columns, classes }: OneBill): readonly TaughtColumn[] =>
  classes.some(({ word }) => word !== '') ? columns : columns.filter(({ role }) => role !== 'scene');

/** What nobody taught is `other`, and never what its words make likely. */
export function taughtLayout(taught: OneBill): BillLayout {
  const { id, taughtAt, name, source, headers, sides, total, classes } = taught;
  return {
    id,
    version: taughtAt,
    source,
    name: { zh: name, en: name },
    required: headers.map((header) => [header]),
    columns: tells(taught).map(columnOf),
    amount: amountRule(sides),
    classes: classes.map(classRule),
    links: [{ by: 'order', in: 'order', pattern: ORDER, typed: true }],
    ownMoneyAlone: true,
    moments: MOMENTS,
    footers: [],
    total: TOTAL,
    ...(!total && { totalMay: true }),
  };
}

/** Before it is taught: all its words are looked at, as what they likely are. */
export function trialLayout(draft: TaughtDraft): BillLayout {
  const layout = taughtLayout({ ...draft, id: '', taughtAt: 0 });
  return { ...layout, columns: draft.columns.map(columnOf), classes: [...layout.classes, ...LIKELY_CLASSES] };
}

/** Those taught last come first. */
export function taughtLayouts(taught: readonly Taught[]): readonly BillLayout[] {
  const bills = taught.flatMap((one) => (isTaughtOrders(one) ? [] : [one]));
  return bills.sort((a, b) => b.taughtAt - a.taughtAt).map(taughtLayout);
}

/** Headers a table can be known by; none that stands twice or says something of a person. */
function knownBy({ places, cells }: HeaderRow): readonly string[] {
  return [...places].flatMap(([header, [at = -1, ...more]]) =>
    more.length > 0 || isOfPeople(cleanText(cells[at] ?? '')) ? [] : [header],
  );
}

/** No header less, and none more: with another column beside it an amount may mean something else. */
function isOf(row: HeaderRow, required: TableLayout<string>['required']): boolean {
  const taught = new Set(required.flat().map(normalHeader).filter(Boolean));
  const found = knownBy(row);
  return found.length === taught.size && found.every((header) => taught.has(header));
}

/** The row of headers a taught layout is of. */
export const taughtRow = (rows: readonly HeaderRow[], { required }: Pick<TableLayout<string>, 'required'>) =>
  rows.find((row) => isOf(row, required));

/** The first that fits; null where none does. */
export function matchTaught(rows: readonly HeaderRow[], layouts: readonly BillLayout[]): BillMatch | null {
  for (const layout of layouts) {
    const row = taughtRow(rows, layout);
    if (row) return matchBill([row], [layout]);
  }
  return null;
}
