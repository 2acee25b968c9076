/**
 * What we declare about an official file. A layout is known by its headers, never by name or position.
 *
 * To add one: write it as data in the site's folder (`utils/sites/sycm/files.ts` is the model), put it in
 * the site's line of `registry.ts`, and test it with a file of the real shape (`tests/sites/files/`). The
 * reader (`read-file.ts`) does the rest for all of them:
 * - headers are compared without blanks, full width, kinds of dashes and brackets, case, and 转换率 as 转化率
 * - rows of 合计, 汇总 and the like are left out; one product twice in one period and part refuses the file
 * - a field's `fileUnit` (else `shownUnit`) is binding: under `percent` every figure must carry its sign,
 *   under `ratio` it may; decimals without a sign are declared `ratio`
 * - what no field declares is listed for the operator and not kept; people's data never is
 */
import type { Level, PlatformId } from '../sheets/sheet.ts';
import type { PartColumn } from './part-column.ts';
import type { FieldDeclaration } from './site.ts';

/** Where a file says which days its rows speak of; tried in order. */
export type PeriodSource =
  /** A column of days or ranges: `2026-11-21`, `2026年11月21日`, `2026/8/20`, a serial number, `2026-11-15 至 2026-11-21`. */
  | { readonly from: 'column'; readonly headers: readonly string[] }
  /**
   * A line above the header: `统计日期 2026-11-21 至 2026-11-21`. Beside a column of days it is only
   * compared: days outside of it refuse the file.
   */
  | { readonly from: 'preamble'; readonly label: string }
  /** The file does not say: the operator is asked. `day`: it shows one moment, so nothing but a day can be meant. */
  | { readonly from: 'operator'; readonly day?: true };

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
  /**
   * Headers without which it is another file: at least one of each group. Of two layouts that fit
   * equally well the one with more groups is taken.
   */
  readonly required: readonly (readonly string[])[];
  readonly periods: readonly PeriodSource[];
  readonly parts: readonly PartColumn[];
  /**
   * Filters under which all its figures are kept as a part: figures of advertising or of experience say
   * nothing of a product's sales, feed no figure of a suggestion and date no list.
   */
  readonly apart?: Readonly<Record<string, string>>;
  /** First words of rows that are sums over others, besides 合计 and 汇总. */
  readonly totalWords: readonly string[];
  /**
   * It is of a shop in some country: amounts and counts are in the writing of that country, the currency is told by the
   * signs beside the amounts, and asked of the operator where these decide nothing. Without it all is plain and of yuan.
   */
  readonly abroad?: true;
  /** A product's rows are joined into one (`join-repeats.ts`); else one that stands there twice refuses the file. */
  readonly repeats?: true;
  /** Headers of the shop's name, as evidence of whose file it is. */
  readonly shopHeaders: readonly string[];
  /** The operator chose which products it holds: its days never count as read whole. */
  readonly partial?: true;
  /** The platform always writes all of its columns, whatever was chosen on the page. */
  readonly everyColumn?: true;
  /**
   * The operator said what it is: tried only where no declared layout fits. One with a header twice, or with less than half of
   * its figures, is another file.
   */
  readonly taught?: true;
  /** Rows at which the platform cuts the file without a word: one with as many gets a warning. */
  readonly cutAt?: number;
}
