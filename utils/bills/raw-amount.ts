/** What a row says of its amount before it is known how the file writes expenses. */
import { type Amount, amountOfYuan } from '../settlement/amount.ts';
import type { BillEntry } from '../settlement/bill-row.ts';
import { plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import type { AmountRule, BillRole } from './bill-layout.ts';
import type { BillMatch } from './match-bill.ts';

export interface RawAmount {
  /** `signed`: the figure's own sign tells. */
  readonly side: 'income' | 'expense' | 'signed';
  /** As written. */
  readonly value: Amount;
}

/** One cell. Empty is 0 only where `optional`. @throws BillFault bill-amount */
export function amountCell(text: string, row: number, column: string, optional: boolean): Amount {
  if (text === '' && optional) return 0;
  const amount = amountOfYuan(text);
  if (amount === null) throw new BillFault('bill-amount', { row, column });
  return amount;
}

type Cells = readonly (string | null)[];

/** As it stands in the file. */
export function cellOf(match: BillMatch, cells: Cells, role: BillRole): string | null {
  const column = match.columns.get(role);
  return (column && cells[column.at]) ?? null;
}

export function textOf(match: BillMatch, cells: Cells, role: BillRole): string {
  return plainCell(cellOf(match, cells, role));
}

export const headerOf = (match: BillMatch, role: BillRole): string => match.columns.get(role)?.header ?? '';

const oneColumn = (match: BillMatch, cells: Cells, row: number): Amount =>
  amountCell(textOf(match, cells, 'amount'), row, headerOf(match, 'amount'), false);

/** No amount is -0. */
const signedColumn = (match: BillMatch, cells: Cells, { row, out }: { readonly row: number; readonly out: 1 | -1 }) =>
  oneColumn(match, cells, row) * out || 0;

function twoColumns(match: BillMatch, cells: Cells, row: number): RawAmount {
  const read = (role: 'income' | 'expense') => amountCell(textOf(match, cells, role), row, headerOf(match, role), true);
  const [income, expense] = [read('income'), read('expense')];
  // A line that was cut says nothing: it is no movement of 0.
  const isSilent = textOf(match, cells, 'income') === '' && textOf(match, cells, 'expense') === '';
  if (isSilent || (income !== 0 && expense !== 0)) {
    throw new BillFault('bill-sides', { row, column: headerOf(match, 'expense') });
  }
  return expense === 0 ? { side: 'income', value: income } : { side: 'expense', value: expense };
}

type Directed = Extract<AmountRule, { readonly from: 'directed' }>;

function directed(match: BillMatch, cells: Cells, row: number, rule: Directed): RawAmount {
  const written = oneColumn(match, cells, row);
  const value = rule.signless ? Math.abs(written) : written;
  const direction = textOf(match, cells, 'direction');
  if (rule.income.includes(direction)) return { side: 'income', value };
  if (rule.expense.includes(direction)) return { side: 'expense', value };
  throw new BillFault('bill-sides', { row, column: headerOf(match, 'direction') });
}

/** @param parts of the row, signed. @throws BillFault bill-amount, bill-sides */
export function rawAmount(
  match: BillMatch,
  cells: Cells,
  { row, parts }: { readonly row: number; readonly parts: readonly BillEntry[] },
): RawAmount {
  const rule = match.layout.amount;
  switch (rule.from) {
    case 'two-columns':
      return twoColumns(match, cells, row);
    case 'directed':
      return directed(match, cells, row, rule);
    case 'spent':
      return { side: 'expense', value: oneColumn(match, cells, row) };
    case 'signed':
      return { side: 'signed', value: signedColumn(match, cells, { row, out: rule.plusOut ? -1 : 1 }) };
    case 'sides':
      return { side: 'signed', value: oneColumn(match, cells, row) };
    case 'parts':
      return { side: 'signed', value: parts.reduce((sum, { amount }) => sum + amount, 0) };
  }
}
