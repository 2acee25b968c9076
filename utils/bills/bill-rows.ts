/** The rows of a bill, once it is known which bill it is. */
import type { BillEntry, BillRow, OrderLink } from '../settlement/bill-row.ts';
import { OWN_MONEY } from '../settlement/classes.ts';
import { parseDay } from '../time/day.ts';
import { idOf, plainCell } from './bill-cells.ts';
import { entriesOf } from './bill-entries.ts';
import { BillFault } from './bill-fault.ts';
import type { BillRole } from './bill-layout.ts';
import { partsOf } from './bill-parts.ts';
import { BillSums } from './bill-sums.ts';
import { billTime } from './bill-time.ts';
import { checkFooters } from './footers.ts';
import { YUAN } from './layouts/yuan.ts';
import { LearnedSigns } from './learn-signs.ts';
import type { BillMatch } from './match-bill.ts';
import { orderLink } from './order-link.ts';
import { amountCell, cellOf, headerOf, type RawAmount, rawAmount, textOf } from './raw-amount.ts';
import { checkSummary } from './summary.ts';
import type { NumberedRow } from './table-body.ts';

interface Draft extends NumberedRow {
  readonly raw: RawAmount;
  readonly parts: readonly BillEntry[];
}

/** @throws BillFault bill-currency: figures of another currency are no yuan */
function draftOf(match: BillMatch, { row, cells }: NumberedRow): Draft {
  if (!YUAN.test(textOf(match, cells, 'currency'))) {
    throw new BillFault('bill-currency', { row, column: headerOf(match, 'currency') });
  }
  const parts = partsOf(match, cells, row);
  return { row, cells, raw: rawAmount(match, cells, { row, parts }), parts };
}

function balanceOf(match: BillMatch, { row, cells }: NumberedRow): number | null {
  const text = textOf(match, cells, 'balance');
  return text === '' ? null : amountCell(text, row, headerOf(match, 'balance'), false);
}

/** When it was settled; of what was not, when it was charged or arose. */
function timeOf(match: BillMatch, { row, cells }: NumberedRow, pending: boolean): string {
  const roles: readonly BillRole[] = pending ? ['at', 'chargedAt', 'arisenAt'] : ['at'];
  const said = roles.find((role) => textOf(match, cells, role) !== '') ?? 'at';
  return billTime(textOf(match, cells, said), row, headerOf(match, said), match.layout.moments);
}

type CellOf = (role: BillRole) => string | null;

/** A refund has a number of its own beside that of what it gives back; what is none has 0 there. */
const isRefund = (cell: CellOf): boolean => !['', '0'].includes(plainCell(cell('refundFlow')));

const numberOf = (cell: CellOf, role: 'flow' | 'payment'): string | null =>
  idOf(cell(isRefund(cell) ? 'refundFlow' : role));

/** A time that is none stops no file: no money rests on it. */
function dayOf(text: string): string | null {
  const day = parseDay(text.slice(0, 10));
  return day?.startsWith('20') ? day : null;
}

/** What only some bills tell of a row. */
function moreOf(match: BillMatch, cell: CellOf, row: number): Pick<BillRow, 'payment' | 'ordered' | 'orderedOn'> {
  const orderedOn = dayOf(plainCell(cell('orderedAt')));
  const payment = match.columns.has('payment') ? numberOf(cell, 'payment') : null;
  const ordered = isRefund(cell) ? '' : plainCell(cell('ordered'));
  return {
    ...(payment !== null && { payment }),
    ...(orderedOn !== null && { orderedOn }),
    ...(ordered !== '' && { ordered: amountCell(ordered, row, headerOf(match, 'ordered'), false) }),
  };
}

const NO_ORDER: OrderLink = { order: null, by: 'no-order' };

function linkOf({ layout }: BillMatch, cell: CellOf, entries: readonly BillEntry[]): OrderLink {
  const isOwn = layout.ownMoneyAlone && entries.every((entry) => OWN_MONEY.has(entry.class));
  return isOwn ? NO_ORDER : orderLink(cell, layout.links);
}

function rowOf(match: BillMatch, draft: Draft, amount: number): BillRow {
  const { row, cells, parts } = draft;
  const { layout, columns } = match;
  const cell: CellOf = (role) => cellOf(match, cells, role);
  const entries = entriesOf(match, cells, { row, amount, parts });
  const pending =
    columns.has('state') && layout.settled !== undefined && !layout.settled.test(textOf(match, cells, 'state'));
  return {
    row,
    flow: numberOf(cell, 'flow'),
    ...moreOf(match, cell, row),
    at: timeOf(match, draft, pending),
    link: linkOf(match, cell, entries),
    subOrder: idOf(cell('subOrder')),
    product: idOf(cell('product')),
    amount,
    entries,
    balance: balanceOf(match, draft),
    pending,
  };
}

/** Whether a row can be read by itself, whatever the others say. @throws BillFault where it cannot */
export function checkRow(match: BillMatch, row: NumberedRow): void {
  const draft = draftOf(match, row);
  rowOf(match, draft, draft.raw.value);
}

/** The rows of one bill, one after the other. */
export class BillRowReader {
  readonly #match: BillMatch;
  readonly #signs = new LearnedSigns();
  readonly #sums: BillSums;

  constructor(match: BillMatch) {
    this.#match = match;
    this.#sums = new BillSums(match);
  }

  /** @throws BillFault where it cannot be read, or contradicts those before it */
  read(line: NumberedRow): BillRow {
    const draft = draftOf(this.#match, line);
    const row = rowOf(this.#match, draft, this.#signs.signed(draft.raw, line.row));
    this.#sums.add(line, row);
    return row;
  }

  /**
   * Whether such a bill states what its rows come to, and this one does not: it may have been cut.
   * @throws BillFault where the rows contradict what the bill states
   */
  sumsMissing(remarks: readonly NumberedRow[]): boolean {
    const { footers, summary, total, totalMay } = this.#match.layout;
    const stated = checkFooters(remarks, footers, this.#sums) + checkSummary(this.#match, remarks, this.#sums);
    const states = footers.length > 0 || summary !== undefined || (total !== undefined && !totalMay);
    return states && stated === 0;
  }
}
