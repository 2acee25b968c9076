/** The parts a bill takes the amount of a row apart into. */
import type { Amount } from '../settlement/amount.ts';
import type { BillEntry, EntryClass } from '../settlement/bill-row.ts';
import { plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import { classOf } from './classify.ts';
import type { BillMatch } from './match-bill.ts';
import { amountCell, headerOf, textOf } from './raw-amount.ts';
import { toldBy } from './told-by.ts';

type Cells = readonly (string | null)[];

function columnsOf(match: BillMatch, cells: Cells, row: number, sign: 1 | -1): readonly BillEntry[] {
  return match.parts.map(({ at, header, class: is, paid }) => {
    const amount = amountCell(plainCell(cells[at]), row, header, true);
    return { class: is, name: header, amount: (paid ? -1 : 1) * sign * amount };
  });
}

/** What came in is a sale; below 0 it is what the row says, and money given back where it says nothing. */
function incomeClass(match: BillMatch, cells: Cells, income: Amount): EntryClass {
  if (income >= 0) return 'sale';
  const is = classOf(toldBy(match, cells), income, match.layout.classes);
  return is === 'other' ? 'refund' : is;
}

/**
 * What came in is one part; what went out is taken apart as far as its columns go, and the rest is what the row is. Exports
 * write what went out with a minus or without: the stated amount tells which.
 * @throws BillFault bill-parts where it follows from neither
 */
function sidesOf(match: BillMatch, cells: Cells, row: number): readonly BillEntry[] {
  const read = (role: 'amount' | 'income' | 'expense'): Amount =>
    amountCell(textOf(match, cells, role), row, headerOf(match, role), role !== 'amount');
  const [amount, income, expense] = [read('amount'), read('income'), read('expense')];
  const out = amount - income;
  if (Math.abs(out) !== Math.abs(expense))
    throw new BillFault('bill-parts', { row, column: headerOf(match, 'amount') });
  const parts = columnsOf(match, cells, row, out === expense && out !== 0 ? 1 : -1);
  const rest = parts.reduce((left, part) => left - part.amount, out);
  const side = rest < 0 ? -1 : 1;
  return [
    { class: incomeClass(match, cells, income), name: headerOf(match, 'income'), amount: income },
    ...parts,
    {
      class: classOf(toldBy(match, cells), side, match.layout.classes),
      name: headerOf(match, 'expense'),
      amount: rest,
    },
  ];
}

/** The parts of a row that are not 0, signed from the shop's side. @throws BillFault bill-amount, bill-parts */
export function partsOf(match: BillMatch, cells: Cells, row: number): readonly BillEntry[] {
  const parts = match.layout.amount.from === 'sides' ? sidesOf(match, cells, row) : columnsOf(match, cells, row, 1);
  return parts.filter(({ amount }) => amount !== 0);
}
