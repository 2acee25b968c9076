/** The lines of an export of orders, once it is known which one it is. */
import type { Amount } from '../settlement/amount.ts';
import type { OrderRow, OrderState } from '../settlement/order-row.ts';
import { idOf, isLostId, plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import { billTime } from './bill-time.ts';
import { leftOutOf, type PlacedColumn, placeOf, type TableMatch } from './match-table.ts';
import type { OrderLayout, OrderRole } from './order-layout.ts';
import { amountCell } from './raw-amount.ts';
import type { NumberedRow } from './table-body.ts';

export type OrderMatch = TableMatch<OrderRole, OrderLayout>;

const COUNT = /^\d{1,7}(?:\.0+)?$/;

/** What backends write for a moment that has not come: the first one of their clock. */
const NOT_YET = /^(?:0000-00-00|0001-01-01|1970-01-01)/;

/** Columns that together are what the shop is to get, those the export has. */
const receivableOf = ({ layout, header }: OrderMatch): readonly PlacedColumn[] =>
  layout.receivable.flatMap((names) => placeOf(header, names) ?? []);

/** Headers whose values are not read. */
export const orderLeftOut = (match: OrderMatch): readonly string[] =>
  leftOutOf(match.header, [...match.columns.values(), ...receivableOf(match)]);

export class OrderReader {
  readonly #match: OrderMatch;
  readonly #receivable: readonly PlacedColumn[];

  constructor(match: OrderMatch) {
    this.#match = match;
    this.#receivable = receivableOf(match);
  }

  /** @throws BillFault where it cannot be read */
  read({ row, cells }: NumberedRow): OrderRow {
    const cell = (role: OrderRole) => this.#cell(cells, role);
    const text = (role: OrderRole) => plainCell(cell(role));
    return {
      row,
      order: this.#order(cell('order'), row),
      subOrder: idOf(cell('subOrder')),
      product: idOf(cell('product')),
      article: idOf(cell('article'), true),
      quantity: COUNT.test(text('quantity')) ? Number(text('quantity')) : null,
      paidAt: this.#time(text('paidAt'), row, 'paidAt'),
      doneAt: this.#time(text('doneAt'), row, 'doneAt'),
      state: this.#state(text('state')),
      receivable: this.#sum(cells, row),
      refunded: this.#amount(text('refunded'), row, 'refunded'),
      ...(this.#isGivenBack(text) && { givenBack: true }),
      paid: this.#amount(text('paid'), row, 'paid'),
      streamer: idOf(cell('streamer')),
    };
  }

  #cell(cells: NumberedRow['cells'], role: OrderRole): string | null {
    const column = this.#match.columns.get(role);
    return (column && cells[column.at]) ?? null;
  }

  #order(cell: string | null, row: number): string | null {
    if (isLostId(cell)) return null;
    const text = plainCell(cell);
    if (this.#match.layout.orderNumber.test(text)) return text;
    throw new BillFault('bill-order', { row, column: this.#header('order') });
  }

  #header(role: OrderRole): string {
    return this.#match.columns.get(role)?.header ?? '';
  }

  #time(text: string, row: number, role: OrderRole): string | null {
    return text === '' || NOT_YET.test(text)
      ? null
      : billTime(text, row, this.#header(role), this.#match.layout.moments);
  }

  #state(text: string): OrderState {
    const { states } = this.#match.layout;
    // An export without states lists what was paid: how it went on nobody says.
    if (states.length === 0) return 'paid';
    return states.find(({ words }) => words.test(text))?.state ?? 'unknown';
  }

  #isGivenBack(text: (role: OrderRole) => string): boolean {
    const words = this.#match.layout.givenBack;
    return words !== undefined && (words.test(text('afterSale')) || words.test(text('state')));
  }

  /** The first column says it, the others are added to it; without the first nothing is known. */
  #sum(cells: NumberedRow['cells'], row: number): Amount | null {
    const [first, ...others] = this.#receivable;
    if (!first || plainCell(cells[first.at]) === '') return null;
    const own = amountCell(plainCell(cells[first.at]), row, first.header, false);
    return others.reduce((sum, { at, header }) => sum + amountCell(plainCell(cells[at]), row, header, true), own);
  }

  #amount(text: string, row: number, role: OrderRole): Amount | null {
    return text === '' ? null : amountCell(text, row, this.#header(role), false);
  }
}
