/** The rows of a bill, once it is known which bill it is. */
import type { BillEntry, BillRow } from '../settlement/bill-row.ts';
import { isLostId } from './bill-cells.ts';
import { entriesOf, partsOf } from './bill-entries.ts';
import type { BillRole } from './bill-layout.ts';
import { billTime } from './bill-time.ts';
import { checkFooters } from './footers.ts';
import { learnSigns, signed } from './learn-signs.ts';
import type { BillMatch } from './match-bill.ts';
import { orderLink } from './order-link.ts';
import { amountCell, type RawAmount, rawAmount, textOf } from './raw-amount.ts';
import type { NumberedRow, TableBody } from './table-body.ts';

const LONGEST_ID = 64;

interface Draft extends NumberedRow {
  readonly raw: RawAmount;
  readonly parts: readonly BillEntry[];
}

function draftOf(match: BillMatch, { row, cells }: NumberedRow): Draft {
  return { row, cells, raw: rawAmount(match, cells, row), parts: partsOf(match, cells, row) };
}

function balanceOf(match: BillMatch, { row, cells }: NumberedRow): number | null {
  const text = textOf(match, cells, 'balance');
  return text === '' ? null : amountCell(text, row, match.columns.get('balance')?.header ?? '', false);
}

/** An id as it may be kept; null where there is none, or a spreadsheet cut it. */
export function idOf(text: string): string | null {
  return text === '' || isLostId(text) ? null : text.slice(0, LONGEST_ID);
}

function rowOf(match: BillMatch, draft: Draft, amount: number): BillRow {
  const { row, cells, parts } = draft;
  const { layout, columns } = match;
  const text = (role: BillRole) => textOf(match, cells, role);
  return {
    row,
    flow: idOf(text('flow')),
    at: billTime(text('at'), row, columns.get('at')?.header ?? ''),
    link: orderLink(text, layout.links),
    subOrder: idOf(text('subOrder')),
    product: idOf(text('product')),
    amount,
    entries: entriesOf(match, cells, { row, amount, parts }),
    balance: balanceOf(match, draft),
    pending: columns.has('state') && layout.settled !== undefined && !layout.settled.test(text('state')),
  };
}

/** @throws BillFault where a row cannot be read, or the rows contradict what the bill states */
export function billRows(match: BillMatch, { rows, remarks }: TableBody): readonly BillRow[] {
  const drafts = rows.map((row) => draftOf(match, row));
  const signs = learnSigns(drafts);
  const read = drafts.map((draft) => rowOf(match, draft, signed(draft.raw, signs)));
  const amounts = read.map(({ amount }) => amount);
  checkFooters(remarks, match.layout.footers, amounts);
  return read;
}
