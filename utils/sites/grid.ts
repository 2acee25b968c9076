import type { TablePage } from './site.ts';

/** One row as it is drawn. */
export interface GridRow {
  /** The elements it consists of: several where a kit draws fixed columns apart. */
  readonly parts: readonly HTMLElement[];
  /** By column; a cell over several columns stands at each of them. */
  readonly cells: readonly (Element | undefined)[];
}

export interface Grid {
  /** The smallest element holding header and body. */
  readonly root: Element;
  /** Header text by column; '' where a column has none. */
  readonly headers: readonly string[];
  readonly headerCells: readonly Element[];
  readonly rows: readonly GridRow[];
}

export interface FoundGrid extends Grid {
  /** By which it was found, with what the operator had chosen on the page then. */
  readonly page: TablePage;
}
