/** The number a platform gives the shop, where its exports name it: all rows of a file are of one shop. */
import { plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import type { PlacedColumn } from './match-table.ts';
import type { NumberedRow } from './table-body.ts';

/** Some exports write 0 where they know none. */
const NUMBER = /^[1-9]\d{2,19}$/;

export interface FoundShop {
  readonly number: string;
  /** Of the first row that names it. */
  readonly row: number;
  readonly column: string;
}

export class ShopNumber {
  readonly #column: PlacedColumn | undefined;
  #found: FoundShop | null = null;

  /** @param column where the export has one */
  constructor(column: PlacedColumn | undefined) {
    this.#column = column;
  }

  /** @throws BillFault bill-shops for a number other than that of the rows before */
  see({ row, cells }: NumberedRow): void {
    if (!this.#column) return;
    const number = plainCell(cells[this.#column.at]);
    if (number === this.#found?.number || !NUMBER.test(number)) return;
    const column = this.#column.header;
    if (this.#found) throw new BillFault('bill-shops', { row, column, shops: [number, this.#found.number] });
    this.#found = { number, row, column };
  }

  /** null where no row names one. */
  found(): FoundShop | null {
    return this.#found;
  }
}
