/** What the rows of a bill come to so far: what it states below them is held against it. */
import type { Amount } from '../settlement/amount.ts';
import type { BillRow } from '../settlement/bill-row.ts';
import { plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import type { BillMatch } from './match-bill.ts';
import { type PlacedColumn, placeOf } from './match-table.ts';
import { amountCell, headerOf } from './raw-amount.ts';
import type { NumberedRow } from './table-body.ts';

/** Columns in which a line below the rows may state their sum. */
export const MONEY = ['amount', 'income', 'expense'] as const;

interface Side {
  count: number;
  sum: Amount;
}

/** A cell that is no amount matters only where the bill states what the column comes to. */
class ColumnSum {
  readonly #place: PlacedColumn | null;
  readonly #header: string;
  #sum: Amount = 0;
  #fault: BillFault | null = null;

  constructor(match: BillMatch, header: string) {
    this.#header = header;
    this.#place = placeOf(match.header, [header]);
  }

  add({ row, cells }: NumberedRow): void {
    if (this.#fault) return;
    try {
      this.#sum += amountCell(plainCell(this.#place && cells[this.#place.at]), row, this.#header, true);
    } catch (error) {
      if (!(error instanceof BillFault)) throw error;
      this.#fault = error;
    }
  }

  /** @throws BillFault bill-amount */
  sum(): Amount {
    if (this.#fault) throw this.#fault;
    return this.#sum;
  }
}

function statedHeaders(match: BillMatch): ReadonlySet<string> {
  const { summary = [], total } = match.layout;
  const said = summary.flatMap(({ says }) => ('sumOf' in says ? says.sumOf : []));
  const money = total === undefined ? [] : MONEY.map((role) => headerOf(match, role)).filter(Boolean);
  return new Set([...said, ...money]);
}

export class BillSums {
  readonly income: Side = { count: 0, sum: 0 };
  readonly expense: Side = { count: 0, sum: 0 };
  rows = 0;
  ordered: Amount = 0;
  readonly #columns: ReadonlyMap<string, ColumnSum>;

  constructor(match: BillMatch) {
    this.#columns = new Map([...statedHeaders(match)].map((header) => [header, new ColumnSum(match, header)]));
  }

  add(line: NumberedRow, { amount, ordered }: BillRow): void {
    this.rows += 1;
    this.ordered += ordered ?? 0;
    for (const column of this.#columns.values()) column.add(line);
    if (amount === 0) return;
    const side = amount > 0 ? this.income : this.expense;
    side.count += 1;
    side.sum += amount;
  }

  /** What the cells under a header come to, as they are written. @throws BillFault bill-amount */
  column(header: string): Amount {
    return this.#columns.get(header)?.sum() ?? 0;
  }
}
