/** More columns than any table has: spans of a thousand would fill the page's memory. */
export const MOST_COLUMNS = 300;

/** Cells by column for each row of a `<table>`; a cell over several columns or rows counts for each of them. */
export class CellsByColumn {
  readonly #rows: readonly HTMLTableRowElement[];
  readonly #known: (readonly HTMLTableCellElement[])[] = [];
  /** The last cell of each column, and how many rows it still reaches down into. */
  readonly #last: HTMLTableCellElement[] = [];
  readonly #below: number[] = [];

  constructor(rows: readonly HTMLTableRowElement[]) {
    this.#rows = rows;
  }

  /** Of the row at this place, once those above it are known: their cells may reach down into it. */
  of(at: number): readonly HTMLTableCellElement[] {
    for (const row of this.#rows.slice(this.#known.length, at + 1)) this.#known.push(this.#columnsOf(row));
    return this.#known[at] ?? [];
  }

  #columnsOf(row: HTMLTableRowElement): HTMLTableCellElement[] {
    const columns: HTMLTableCellElement[] = [];
    this.#takeReaching(columns);
    // A list of the cells is slower to go through than the cells themselves.
    for (let next = row.firstElementChild; next; next = next.nextElementSibling) {
      if (!(next instanceof HTMLTableCellElement)) continue;
      const below = Math.max(1, next.rowSpan) - 1;
      for (let left = Math.max(1, next.colSpan); left > 0 && columns.length < MOST_COLUMNS; left--) {
        this.#last[columns.length] = next;
        this.#below[columns.length] = below;
        columns.push(next);
      }
      this.#takeReaching(columns);
    }
    return columns;
  }

  /** Goes on with the cells of rows above that reach down here. */
  #takeReaching(columns: HTMLTableCellElement[]): void {
    for (let at = columns.length; at < MOST_COLUMNS; at++) {
      const below = this.#below[at] ?? 0;
      const cell = this.#last[at];
      if (!cell || below === 0) return;
      this.#below[at] = below - 1;
      columns.push(cell);
    }
  }
}
