/** Stored rows that only this folder reads and writes; what others see stands in `tables.ts`. */

import type { KnownFact } from '../history/gather.ts';
import type { PackedRecord } from '../history/packed.ts';
import type { Channel, FactId, Sheet } from '../sheets/sheet.ts';
import type { ProductStatistics } from '../tiers/suggestion.ts';
import type { Day } from '../time/day.ts';
import type { Place } from './places.ts';
import type { CoverageRow } from './tables.ts';

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
  /** Live sheets only: same list, order and page of the same day. */
  readonly slot?: string;
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
  /** Whether one source gave the whole list: a file, or pages as the coverage rows tell. */
  readonly complete: boolean;
  /** Products the newest coverage row states for the whole list; null when none does. */
  readonly listed: number | null;
}

export interface DirtyRow {
  readonly shop: string;
  readonly product: string;
  /** New with every marking, so that a run clears only what it has seen. */
  readonly mark: string;
}

export interface StatisticsRow extends ProductStatistics {
  readonly shop: string;
  /** The window and the day they were made for. */
  readonly window: string;
  /** Day of listing they were made with; absent in rows of older builds. */
  readonly firstSeen?: Day | null;
  /** The dirty mark they took in, '' when none. */
  readonly mark: string;
}

export interface StoredCoverageRow extends CoverageRow {
  readonly period: string;
  readonly pageKind: string;
  readonly channel: Channel;
  readonly pageSize: number;
  readonly orderedByPay: boolean;
  /** Whether the list feeds history. */
  readonly feeds: boolean;
  /** Epoch ms at which its sheet was last seen in this place. */
  readonly at: number;
}

export interface MetaRow {
  readonly key: string;
  readonly value: string | number | boolean;
}
