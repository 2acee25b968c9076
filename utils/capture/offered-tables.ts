/**
 * How the reader of tables reaches the overlay: it is a script of its own, which only pages that are read
 * by their tables carry, and runs just before the overlay in the same isolated world.
 */

import type { TableDeclaration } from '../sites/site.ts';
import type { SearchWatch } from './search-watch.ts';
import type { TableSourceOptions } from './table-source.ts';

export interface TableReading {
  readonly watchSearch: (
    document: Document,
    table: () => TableDeclaration | undefined,
    signal: AbortSignal,
  ) => SearchWatch;
  readonly startTableSource: (options: TableSourceOptions) => void;
}

const KEY = Symbol.for('kuance.tables');

interface Offers {
  [KEY]?: TableReading;
}

export function offerTables(world: object, tables: TableReading): void {
  (world as Offers)[KEY] = tables;
}

/** null where the page was opened while it was read in another way. */
export function offeredTables(world: object): TableReading | null {
  return (world as Offers)[KEY] ?? null;
}
