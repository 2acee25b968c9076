/** One table of a file, row by row, into the drafts of its layout. */
import { cleanText } from '../sheets/clean-text.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { type Scope, SHOP_ROW, type SheetColumn, type SheetRow } from '../sheets/sheet.ts';
import { FileCells } from './file-cells.ts';
import type { FileDrafts } from './file-drafts.ts';
import type { TablePeriod } from './file-period.ts';
import { productId } from './file-product-id.ts';
import { kindOfRow } from './file-row-kind.ts';
import type { LayoutMatch, LeftOut } from './match-layout.ts';
import { partFilters } from './part-column.ts';
import { isPlainFigure } from './plain-figure.ts';
import { Repeats } from './repeats.ts';

const NO_FILTERS: Scope['filters'] = {};

function isBlank(row: FileRow): boolean {
  for (const cell of row) if (cell !== null) return false;
  return true;
}

/** What became of one table. */
export interface TableReading {
  readonly sheet: string;
  /** Rows kept, sums left out, remarks left out. */
  readonly rows: number;
  readonly sums: number;
  readonly remarks: number;
  readonly columns: readonly SheetColumn[];
  readonly leftOut: readonly LeftOut[];
}

export class TableRows {
  /** Names of shops in the rows. */
  readonly shops = new Set<string>();
  readonly #match: LayoutMatch;
  readonly #period: TablePeriod;
  readonly #drafts: FileDrafts;
  readonly #sheet: string;
  readonly #cells = new FileCells();
  readonly #known = new Map<string, Scope['filters']>();
  readonly #ids: Repeats<ReturnType<typeof productId>>;
  /** Places of the row's cells that are no plain figures. */
  readonly #doubts: number[] = [];
  #number = 0;
  #rows = 0;
  #sums = 0;
  #remarks = 0;

  constructor(match: LayoutMatch, period: TablePeriod, drafts: FileDrafts, sheet: string) {
    this.#match = match;
    this.#period = period;
    this.#drafts = drafts;
    this.#sheet = sheet;
    this.#ids = new Repeats((cell) => productId(cell, match.layout.platform));
  }

  /** Rows gone through. */
  get number(): number {
    return this.#number;
  }

  /** The next rows of the table, from its first on. @throws FileFault with its place */
  addAll(rows: readonly FileRow[]): void {
    for (const row of rows) {
      this.#number += 1;
      if (this.#number <= this.#match.headerRow + 1 || isBlank(row)) continue;
      this.#add(row, this.#number);
    }
  }

  /** @throws FileFault bad-period where the rows contradict what stands above them */
  finish(): void {
    this.#period.check(this.#drafts.periods);
  }

  reading(): TableReading {
    const { columns, leftOut } = this.#match;
    return {
      sheet: this.#sheet,
      rows: this.#rows,
      sums: this.#sums,
      remarks: this.#remarks,
      columns: columns.map(({ field, as, unit }) => ({ field, as, unit })),
      leftOut,
    };
  }

  #add(row: FileRow, number: number): void {
    const kind = kindOfRow(row, this.#match);
    if (kind === 'row') this.#keep(row, number);
    else if (kind === 'sum') this.#sums += 1;
    else this.#remarks += 1;
  }

  #keep(row: FileRow, number: number): void {
    const { shopAt } = this.#match;
    const shop = shopAt < 0 ? null : (row[shopAt] ?? null);
    if (shop !== null) this.shops.add(cleanText(shop));
    const read = { product: this.#product(row, number), cells: this.#cellsOf(row, number) } satisfies SheetRow;
    const period = this.#period.of(row, number);
    const group = this.#drafts.group(period, this.#filters(row));
    this.#drafts.add(group, read, this.#sheet, number);
    for (const at of this.#doubts) group.doubtful.add(at);
    this.#rows += 1;
  }

  #product(row: FileRow, number: number): string {
    const { layout, productAt } = this.#match;
    if (layout.level === 'shop') return SHOP_ROW;
    const found = this.#ids.of(row[productAt] ?? '');
    if ('id' in found) return found.id;
    throw new FileFault(found.code, { row: number });
  }

  #cellsOf(row: FileRow, number: number): (string | null)[] {
    this.#doubts.length = 0;
    return this.#match.columns.map((column, at) => {
      const text = row[column.at] ?? null;
      if (text === null || isPlainFigure(text, column.unit)) return text;
      this.#doubts.push(at);
      return this.#cells.cell(text, column, number);
    });
  }

  /** The same object for the same parts. */
  #filters(row: FileRow): Scope['filters'] {
    const { parts } = this.#match;
    if (parts.length === 0) return NO_FILTERS;
    const key = parts.map(({ at }) => row[at] ?? '').join('\n');
    const known = this.#known.get(key);
    if (known) return known;
    const fresh = partFilters(parts, ({ at }) => row[at] ?? '');
    this.#known.set(key, fresh);
    return fresh;
  }
}
