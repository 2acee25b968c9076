import { MOST_SHEET_ROWS } from '../sheets/rows-of-sheet.ts';
import type { Absence, SheetDraft, SheetRow } from '../sheets/sheet.ts';
import { type PartRow, rowKey, type TableDraft } from '../sites/table-parts.ts';

/** Everything but the rows that makes two readings speak of the same stretch of a list. */
function claimOf({ rows: _, absent: __, hints: ___, totals: ____, listing, ...claim }: SheetDraft): string {
  return JSON.stringify([claim, listing]);
}

function sameCells(a: SheetRow, b: SheetRow): boolean {
  return a.cells.length === b.cells.length && a.cells.every((cell, at) => cell === b.cells[at]);
}

/**
 * Collects the rows of a list that the page draws only as far as they are scrolled to. A row that says
 * something else than before means that the page loaded its figures anew: then collecting begins anew.
 */
export class ScrolledRows {
  #claim = '';
  #rows = new Map<string, PartRow>();
  #absent: readonly Absence[] = [];
  #cut = false;

  /** @returns all rows collected so far, whether any of these is new, and whether collecting began anew with them */
  add(draft: TableDraft): { readonly draft: TableDraft; readonly news: boolean; readonly anew: boolean } {
    const claim = claimOf(draft);
    const known = draft.rows.map((row) => this.#rows.get(rowKey(row)));
    const other = claim !== this.#claim || draft.rows.some((row, at) => known[at] && !sameCells(row, known[at]));
    // Of a longer list the rest becomes further sheets that count no list.
    const full = this.#rows.size + known.filter((row) => !row).length > MOST_SHEET_ROWS;
    if (other || full) this.#begin(claim, draft.absent, full && !other);
    // What any stretch gives is not absent.
    this.#absent = this.#absent.filter(({ metric }) => draft.absent.some((one) => one.metric === metric));
    const before = this.#rows.size;
    for (const row of draft.rows) this.#rows.set(rowKey(row), row);
    const rows = [...this.#rows.values()];
    const { listing } = draft;
    const fits = listing !== null && !this.#cut && rows.length <= listing.pageSize;
    const all = { ...draft, rows, absent: this.#absent, listing: fits ? listing : null };
    return { draft: all, news: this.#rows.size > before, anew: other || full };
  }

  /** Whether each of these rows was collected, and said the same: they may be the rows from before. */
  hasAll(rows: readonly PartRow[]): boolean {
    return rows.every((row) => {
      const known = this.#rows.get(rowKey(row));
      return known !== undefined && sameCells(row, known);
    });
  }

  /** Whether everything the page states was collected. */
  isWhole({ listing, rows }: SheetDraft): boolean {
    return listing !== null && rows.length === Math.min(listing.pageSize, listing.total ?? listing.pageSize);
  }

  #begin(claim: string, absent: readonly Absence[], cut: boolean): void {
    this.#claim = claim;
    this.#rows = new Map();
    this.#absent = absent;
    this.#cut = cut;
  }
}
