/** What we declare about an official file. A layout is known by its headers, never by name or position. */
import type { Level, PlatformId } from '../sheets/sheet.ts';
import type { FieldDeclaration } from './site.ts';

/** Where a file says which days its rows speak of; tried in order. */
export type PeriodSource =
  /** A column of days or ranges: `2026-11-21`, `2026年11月21日`, `2026/8/20`, a serial number, `2026-11-15 至 2026-11-21`. */
  | { readonly from: 'column'; readonly headers: readonly string[] }
  /** A line above the header: `统计日期 2026-11-21 至 2026-11-21`. */
  | { readonly from: 'preamble'; readonly label: string }
  /** The file does not say: the operator is asked. */
  | { readonly from: 'operator' };

/** A column that splits rows into parts of a product's figures; they are never merged. */
export interface PartColumn {
  readonly headers: readonly string[];
  /** Name of the filter the part is kept under. */
  readonly filter: string;
  /** Value that means all parts together, such as 全部; null where there is none. */
  readonly whole: string | null;
}

export interface FileLayout {
  /** The page kind its rows belong to, such as `sycm.item-rank`: file, answer and table of one list agree. */
  readonly page: string;
  readonly version: number;
  readonly platform: PlatformId;
  readonly level: Level;
  /** The official name of the file, in the platform's words. */
  readonly name: { readonly zh: string; readonly en: string };
  readonly fields: readonly FieldDeclaration[];
  /** Headers of the product id; empty for level `shop`. */
  readonly productHeaders: readonly string[];
  readonly titleHeaders: readonly string[];
  /** Headers without which it is another file: at least one of each group. */
  readonly required: readonly (readonly string[])[];
  readonly periods: readonly PeriodSource[];
  readonly parts: readonly PartColumn[];
  /** First words of rows that are sums over others, besides 合计 and 汇总. */
  readonly totalWords: readonly string[];
  /** Headers of the shop's name, as evidence of whose file it is. */
  readonly shopHeaders: readonly string[];
}
