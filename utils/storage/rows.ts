/** Stored rows that only this folder reads and writes; what others see stands in `tables.ts`. */
import type { KnownFact } from '../history/gather.ts';
import type { PackedRecord } from '../history/packed.ts';
import type { Coverage, CoveragePage } from '../sheets/coverage.ts';
import type { LastGood } from '../sheets/last-good.ts';
import type { Channel, FactId, Place, Sheet } from '../sheets/sheet.ts';
import type { ProductStatistics } from '../tiers/product-statistics.ts';
import type { Day } from '../time/day.ts';
import type { Period } from '../time/period.ts';

export type HistoryRow = PackedRecord;

/** The unchanging body of a sheet. Rows stand as one text: a text is stored many times faster than its parts. */
export interface SheetRecord {
  readonly id: string;
  readonly columns: Sheet['columns'];
  /** JSON of `[product, ...cells][]`. */
  readonly rows: string;
}

/** Everything about a stored sheet but its body: small, so that reading a page again writes little. */
export interface ReadingRow {
  readonly version: 1;
  readonly id: string;
  readonly shop: string;
  /** Page kind and channel. */
  readonly source: string;
  readonly bucket: string;
  /** Number of rows. */
  readonly count: number;
  /** As last read: `listing` is the newest of `places`. */
  readonly head: Omit<Sheet, 'shop' | 'columns' | 'rows'>;
  /** Everywhere the page showed these rows; what was read of a list follows from it. */
  readonly places: readonly Place[];
  /** Epoch ms, ascending, at most one an hour. */
  readonly seenAt: readonly number[];
  /** The newest of `seenAt`. */
  readonly last: number;
  readonly importId: string | null;
  /** Live sheets only: same list or part of a table, order and page of the same day. */
  readonly slot?: string;
  /** Sheets that speak of one product alone: its id. */
  readonly about?: string;
}

/** Readings a staged import knows of a sheet that is already stored. */
export interface StagedRow {
  readonly importId: string;
  readonly id: string;
  readonly seenAt: readonly number[];
  readonly places: readonly Place[];
}

/** What is known of a product besides figures. */
export interface FactsRow {
  readonly shop: string;
  readonly product: string;
  readonly facts: Readonly<Partial<Record<FactId, KnownFact>>>;
  /** First finished day on which it was seen. */
  readonly firstDay: Day | null;
}

/** The text a product is found by, apart from the summary so that a search reads little. */
export interface NameRow {
  readonly shop: string;
  readonly product: string;
  /** Lower case: title, 简称, 货号 and id. */
  readonly text: string;
}

/** A period of which anything was read for the whole shop. */
export interface PeriodRow {
  readonly shop: string;
  readonly period: string;
  readonly kind: 'day' | 'range' | 'live';
  readonly from: Day;
  readonly to: Day;
  /** Whether a file gave the whole list. */
  readonly whole: boolean;
  /** Whether one source gave the whole list: a file, or pages as its lists tell. */
  readonly complete: boolean;
  /** Products the newest page states for the whole list; null when none does. */
  readonly listed: number | null;
  /** A list that states no total of its own, such as a file of chosen products, holds as many products as are stated. */
  readonly told?: true;
}

/** Products marked at once. Never changed: a run deletes the rows it has seen, and a later one stays. */
export interface DirtyRow {
  readonly shop: string;
  /** Random. */
  readonly mark: string;
  readonly products: readonly string[];
}

export interface StatisticsRow extends ProductStatistics {
  readonly shop: string;
  /** The window and the day they were made for. */
  readonly window: string;
  /** Day of listing they were made with; absent in rows of older builds. */
  readonly firstSeen?: Day | null;
  /** The dirty marks they took in, '' when none. */
  readonly mark: string;
}

/** What all pages of one list in one order have in common. */
export interface ListHead {
  readonly shop: string;
  /** shop, page kind, channel, level, scope and period. */
  readonly list: string;
  /** Order and page size: page numbers mean something only within one order. */
  readonly order: string;
  readonly period: string;
  readonly span: Period;
  readonly pageKind: string;
  readonly channel: Channel;
  readonly pageSize: number;
  readonly orderedByPay: boolean;
  /** Whether the list feeds history. */
  readonly feeds: boolean;
}

/** One page of a list as it was read last. */
export interface ListPage extends CoveragePage {
  /** Rows of the whole list as the page stated it. */
  readonly total: number | null;
  readonly sheet: string;
  /** Epoch ms at which its sheet was last seen in this place. */
  readonly at: number;
}

/** How much of one list in one order was read. Follows from its pages, so that nobody reads them all again. */
export interface ListRow extends ListHead {
  readonly coverage: Coverage;
  /** Epoch ms of the newest page. */
  readonly at: number;
  /** The newest page that states a total; null when none does. */
  readonly stated: { readonly at: number; readonly page: number; readonly total: number } | null;
  /** Of the pages it follows from; absent in rows of older builds. */
  readonly digest?: string;
}

/** A stretch of the pages of one list, column by column: a few columns are read many times faster than many rows. */
export interface PagesRow {
  readonly shop: string;
  readonly list: string;
  readonly order: string;
  readonly part: number;
  /** Ascending. */
  readonly page: readonly number[];
  /** Ids of each page, ascending, joined by commas. */
  readonly products: readonly string[];
  readonly payAmount: readonly (number | null)[];
  readonly lowestPayAmount: readonly (number | null)[];
  readonly total: readonly (number | null)[];
  readonly sheet: readonly string[];
  readonly at: readonly number[];
}

/** What the good sheets of one list looked like, whichever channel they came by. */
export interface ShapeRow extends Pick<LastGood, 'shapes'> {
  readonly shop: string;
  /** Page kind and level. */
  readonly list: string;
  /** Another one each time anything is written of the list; absent in rows of older builds. */
  readonly stamp?: string;
}

/** Levels of some products of a list. */
export interface LevelsRow {
  readonly shop: string;
  readonly list: string;
  readonly part: number;
  /** By name of the level: JSON of `[product, level][]`. */
  readonly levels: Readonly<Record<string, string>>;
}

export interface MetaRow {
  readonly key: string;
  readonly value: string | number | boolean;
}
