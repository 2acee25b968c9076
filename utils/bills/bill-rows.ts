/** The rows of a bill, once it is known which bill it is. */
import type { BillEntry, BillRow } from '../settlement/bill-row.ts';
import { idOf } from './bill-cells.ts';
import { entriesOf, partsOf } from './bill-entries.ts';
import type { BillRole } from './bill-layout.ts';
import { billTime } from './bill-time.ts';
import { checkFooters } from './footers.ts';
import { learnSigns, signed } from './learn-signs.ts';
import type { BillMatch } from './match-bill.ts';
import { orderLink } from './order-link.ts';
import { amountCell, cellOf, type RawAmount, rawAmount, textOf } from './raw-amount.ts';
import type { NumberedRow, TableBody } from './table-body.ts';

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

/** When it was settled; of what was not, when it was charged or arose. */
function timeOf(match: BillMatch, { row, cells }: NumberedRow, pending: boolean): string {
  const roles: readonly BillRole[] = pending ? ['at', 'chargedAt', 'arisenAt'] : ['at'];
  const said = roles.find((role) => textOf(match, cells, role) !== '') ?? 'at';
  return billTime(textOf(match, cells, said), row, match.columns.get(said)?.header ?? '');
}

function rowOf(match: BillMatch, draft: Draft, amount: number): BillRow {
  const { row, cells, parts } = draft;
  const { layout, columns } = match;
  const cell = (role: BillRole) => cellOf(match, cells, role);
  const pending =
    columns.has('state') && layout.settled !== undefined && !layout.settled.test(textOf(match, cells, 'state'));
  return {
    row,
    flow: idOf(cell('flow')),
    at: timeOf(match, draft, pending),
    link: orderLink(cell, layout.links),
    subOrder: idOf(cell('subOrder')),
    product: idOf(cell('product')),
    amount,
    entries: entriesOf(match, cells, { row, amount, parts }),
    balance: balanceOf(match, draft),
    pending,
  };
}

export interface BillBody {
  readonly rows: readonly BillRow[];
  /** Such a bill states what its rows come to, and this one does not: it may have been cut. */
  readonly sumsMissing: boolean;
}

/** @throws BillFault where a row cannot be read, or the rows contradict what the bill states */
export function billRows(match: BillMatch, { rows, remarks }: TableBody): BillBody {
  const drafts = rows.map((row) => draftOf(match, row));
  const signs = learnSigns(drafts);
  const read = drafts.map((draft) => rowOf(match, draft, signed(draft.raw, signs)));
  const amounts = read.map(({ amount }) => amount);
  const { footers } = match.layout;
  const stated = checkFooters(remarks, footers, amounts);
  return { rows: read, sumsMissing: footers.length > 0 && stated === 0 };
}
