/**
 * The neutral sheet: the one shape that a page's answer, a page's table and an official file become.
 * Sheets are the truth of the product; everything else is computed from them.
 */
import type { ForeignCode } from '../metrics/currencies.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Period } from '../time/period.ts';
import type { Hints } from './hints.ts';
import type { PLATFORMS } from './platform-ids.ts';

export type PlatformId = (typeof PLATFORMS)[number];
export type Channel = 'answer' | 'table' | 'file';
/** What a row speaks of. A sheet of level `shop` has one row, whose product is `SHOP_ROW`. */
export type Level = 'spu' | 'sku' | 'shop';
export const SHOP_ROW = 'shop';
/** Name of the filter of a sheet that speaks of one product alone (its SKUs, its own page). */
export const ABOUT = 'product';

/**
 * Facts about a product that are text, not figures. `parent`: the product of a SKU; `trafficLimit`: what the platform says of having cut a product's traffic.
 */
export type FactId = 'title' | 'picture' | 'status' | 'category' | 'articleNo' | 'isNew' | 'parent' | 'trafficLimit';

/**
 * How the original text of a column is to be read. A unit is declared, never guessed from size. Of another currency
 * `yuan` is its own unit of a hundred parts, and `fen` its smallest one.
 */
export type ColumnUnit = 'count' | 'yuan' | 'fen' | 'ratio' | 'percent' | 'seconds' | 'days' | 'text';

export interface SheetColumn {
  /** The source's own field code or header text. */
  readonly field: string;
  readonly as: MetricId | FactId;
  readonly unit: ColumnUnit;
}

export interface SheetRow {
  /** Product id, always text. */
  readonly product: string;
  /** Original text, one per column; null where the source gave nothing. */
  readonly cells: readonly (string | null)[];
}

/** Which part of the shop a sheet speaks of. Only an unfiltered all-device scope feeds suggestions. */
export interface Scope {
  readonly device: string;
  /** Every filter in force, by the source's own parameter name, sorted by name. Empty = whole shop. */
  readonly filters: Readonly<Record<string, string>>;
}

/** Why filters make it a part: somebody chose them, or the sheet is about one product; null without any. */
export function partBy(filters: Scope['filters']): 'filter' | 'product' | null {
  const names = Object.keys(filters);
  if (names.some((name) => name !== ABOUT)) return 'filter';
  return names.length > 0 ? 'product' : null;
}

/**
 * Why a figure is not there. These are different unknowns and none of them is 0.
 * - not-chosen: the page lets the operator tick it and it is not ticked
 * - not-published: the platform will give it later
 * - platform-none: the platform has no such metric
 * - not-given: the page asked for it and the source left it empty
 * - no-base: a rate whose base is 0
 * - no-currency: an amount of which the source does not say in what currency it is
 */
export type AbsenceReason = 'not-chosen' | 'not-published' | 'platform-none' | 'not-given' | 'no-base' | 'no-currency';

export interface Absence {
  readonly metric: MetricId;
  readonly why: AbsenceReason;
}

/** Where in the whole list this sheet stands, as the page itself states it. */
export interface Listing {
  readonly page: number;
  readonly pageSize: number;
  /** Rows of the whole list as stated by the page; null when not stated. */
  readonly total: number | null;
  readonly orderBy: string | null;
  readonly descending: boolean;
}

/** One page of one order of a list, as last read. */
export interface Place {
  readonly listing: Listing;
  /** Epoch ms of the reading that stated it. */
  readonly at: number;
}

export interface SheetBody {
  readonly version: 1;
  readonly platform: PlatformId;
  /** Page kind, such as `sycm.item-rank`. */
  readonly page: string;
  readonly channel: Channel;
  readonly level: Level;
  readonly scope: Scope;
  readonly period: Period;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly absent: readonly Absence[];
  /** Of its amounts; absent where they are yuan. A sheet of another currency comes from a file and is in plain writing. */
  readonly currency?: ForeignCode;
  /** The source's own row of sums (合计), one text a column; absent where it gives none. No part of what a sheet is known by. */
  readonly totals?: readonly (string | null)[];
  readonly listing: Listing | null;
  /**
   * Of a part of a table: the page of that table its rows stood on, beside those of other parts. Tells of today's readings
   * which one replaces which; no part of what a sheet is known by.
   */
  readonly within?: Listing;
  /** Adapter and its version, such as `sycm.item-rank@1`. */
  readonly adapter: string;
}

/** One piece of evidence of whose shop a page shows. `value` of an opaque id is hashed before it is kept. */
export interface ShopIdentity {
  readonly kind: 'answer-field' | 'page-text';
  readonly value: string;
}

/** What a content script hands over: the shop is not resolved yet. */
export interface SheetDraft extends SheetBody {
  readonly identities: readonly ShopIdentity[];
  /** Dropped once the sheet was judged by them. */
  readonly hints?: Hints;
}

/** A sheet of a known (or 待认领) shop. */
export interface Sheet extends SheetBody {
  readonly shop: string;
}

export interface StoredSheet extends Sheet {
  /** Hash of shop, page, channel, scope, period and rows: reading a page again gives the same id. */
  readonly id: string;
  /** Epoch ms of the readings, ascending, at most one an hour. */
  readonly seenAt: readonly number[];
  /** The import it came with, null when read from a page. */
  readonly importId: string | null;
  /** Where its rows stood, when that was more than its listing once. */
  readonly places?: readonly Place[];
}

/** Why something that looked like data was not taken. One line for the operator stands in the texts. */
export type RefusalCode =
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  | 'wrong-envelope'
  | 'empty-answer'
  | 'error-code'
  | 'session-expired'
  | 'ciphertext'
  | 'risk-control'
  | 'bad-period'
  | 'bad-id'
  | 'bad-figure'
  | 'fields-changed'
  /** A column changed under its declaration: the sheet waits for the operator to look at it. */
  | 'set-aside'
  | 'scrambled-digits'
  | 'no-table'
  /** A table shows no cause: login, error or an empty list look the same. */
  | 'empty-table'
  /** The page turned, its rows did not. */
  | 'stale-table'
  | 'header-unknown'
  /** A table does not show the column by which its figures are split, so each row is a sum over what is never merged. */
  | 'parts-hidden'
  /** Its amounts are of another currency than those of its shop. */
  | 'shop-currency'
  | 'forged'
  | 'invalid-sheet'
  | 'excluded-page'
  | 'storage-full'
  | 'storage-failed'
  | FileOnlyCode;

/** Refusals that only a dropped file can meet. */
export type FileOnlyCode =
  | 'file-cut'
  | 'file-kind'
  | 'file-html'
  | 'file-locked'
  | 'file-too-large'
  | 'file-zip'
  | 'file-empty'
  | 'layout-unknown'
  | 'period-unknown'
  /** It shows one moment and names no day. */
  | 'day-unknown'
  /** Nothing in it says of which currency its amounts are: the operator is asked. */
  | 'currency-unknown'
  /** Signs of two currencies stand in it, or of another one than was said. */
  | 'currency-mixed'
  | 'id-lost'
  | 'row-twice'
  | 'other-shop'
  /** The operator switched the site's official files off. */
  | 'files-off';

export interface Refusal {
  readonly code: RefusalCode;
  /** Page kind or path (never with parameters). */
  readonly page: string;
  readonly channel: Channel;
  /** Shape facts only: key names, lengths, counts; no titles, ids or figures. */
  readonly shape: string;
}

export type Result<T> =
  /** `without`: why a part was left out of what is good. */
  | { readonly ok: true; readonly value: T; readonly without?: Refusal }
  | { readonly ok: false; readonly refusal: Refusal };
