/**
 * How the readers of answers and of tables reach the overlay: each is a script of its own, carried only by pages
 * that are read so, and runs just before the overlay in the same isolated world.
 */
import type { SiteDeclaration, TableDeclaration } from '../sites/site.ts';
import type { AnswerSource, AnswerSourceOptions } from './answer-source.ts';
import type { SearchWatch } from './search-watch.ts';
import type { TableSourceOptions } from './table-source.ts';

export type AnswerReading = (options: AnswerSourceOptions) => AnswerSource;

export interface TableReading {
  readonly watchSearch: (
    document: Document,
    table: () => TableDeclaration | undefined,
    signal: AbortSignal,
  ) => SearchWatch;
  readonly startTableSource: (options: TableSourceOptions) => void;
}

/** What a page carries; the one that is missing cannot be read before the page is loaded anew. */
export interface Readers {
  readonly answers?: AnswerReading;
  readonly tables?: TableReading;
  /** The host's taught pages, from what stands in storage. */
  readonly taught?: (stored: unknown) => readonly SiteDeclaration[];
}

const KEY = Symbol.for('kuance.readers');

interface Offers {
  [KEY]?: Readers;
}

export function offerReaders(world: object, readers: Readers): void {
  const offers = world as Offers;
  offers[KEY] = { ...offers[KEY], ...readers };
}

export function offeredReaders(world: object): Readers {
  return (world as Offers)[KEY] ?? {};
}
