/**
 * What we declare about a backend. Adding one is a folder of such declarations, one line in
 * `registry.ts` and its paths in `registered-paths.ts`; the readers (`read-answer.ts`,
 * `read-table.ts`) are the same for all.
 */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { ColumnUnit, FactId, PlatformId, Scope } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';

/** A figure or fact in a source. */
export interface FieldDeclaration {
  /** Path inside a row of an answer, such as `payAmt.value` or `item.title`. */
  readonly path: string;
  /** The column chooser's code for it (the request lists chosen ones); null when always present. */
  readonly chosenBy: string | null;
  /** Header texts under which a table shows it, in the page's own words. */
  readonly headers: readonly string[];
  readonly as: MetricId | FactId;
  /** Unit in the answer. */
  readonly unit: ColumnUnit;
  /** Unit as shown in a table. */
  readonly shownUnit: ColumnUnit;
}

/** The request a page made, as the hook saw it. Only declared parameters are ever looked at. */
export interface PageRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: string | null;
}

export interface RequestFacts {
  readonly period: Period;
  readonly scope: Scope;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Metric id where the source's sort code is a declared field, else the code itself. */
  readonly orderBy: string | null;
  readonly descending: boolean;
  /** Codes chosen in the column chooser; null when the request does not say. */
  readonly chosen: readonly string[] | null;
}

export interface AnswerDeclaration {
  /** Exact path on the page's data host. */
  readonly path: string;
  /** Where the row array stands, such as `data.data`. */
  readonly rowsAt: string;
  /** Where the stated total stands, such as `data.recordCount`. */
  readonly totalAt: string;
  /** Field that must equal `okCode`. */
  readonly codeAt: string;
  readonly okCode: number;
  /** Codes by which the platform says the login is over. */
  readonly expiredCodes: readonly number[];
  /** Path inside a row to the product id. */
  readonly productAt: string;
  /** Paths inside a row to the shop's own id, best first. */
  readonly shopAt: readonly string[];
  /**
   * Keys that may stand in a metric's object without its figure (changes against other periods):
   * such an object means "no figure". Any other key without the figure means the page was changed.
   */
  readonly companions: readonly string[];
  /** Facts from the request, or null when they cannot be told for certain. */
  readonly facts: (request: PageRequest) => RequestFacts | null;
  /** Whether a parameter's name is a known one and may stand in the log. */
  readonly isParameter: (name: string) => boolean;
}

/** What a page's own words and controls say about the table below them. */
export interface TableDeclaration {
  /** Header texts of the column holding the product (name and id). */
  readonly productHeaders: readonly string[];
  /** Finds the product id in a row element, or null. */
  readonly productOf: (row: Element) => string | null;
  /** The product's title in its cell, or null. */
  readonly titleOf: (cell: Element) => string | null;
  /** The words before the shown period, such as 统计时间. */
  readonly periodLabel: string;
  /** Words that mark today's unfinished figures. */
  readonly liveWords: readonly string[];
  /** The stated total and the page size, as one group of digits in a text near the pager. */
  readonly totalText: RegExp;
  readonly pageSizeText: RegExp;
  /** Part of the placeholder of the box that filters by product, and the filter's name. */
  readonly search: { readonly placeholder: string; readonly filter: string };
  /** A ticked box with this word shows only part of the shop. */
  readonly onlyBox: { readonly word: string; readonly filter: string };
  /** Shown values of drop-down boxes that restrict nothing. */
  readonly neutralChoices: readonly RegExp[];
  /** Shown values of drop-down boxes that name a device. */
  readonly devices: Readonly<Record<string, string>>;
}

export interface PageDeclaration {
  /** Such as `sycm.item-rank`. */
  readonly id: string;
  readonly version: number;
  /** Pathname of the page in the browser. */
  readonly pathname: string;
  readonly level: 'spu' | 'sku';
  readonly fields: readonly FieldDeclaration[];
  readonly answers: readonly AnswerDeclaration[];
  readonly table: TableDeclaration;
  /** The page's own word for its column chooser, such as 指标选择. */
  readonly chooser: string;
}

/** Why a part of a site is never read. */
export type ExcludedWhy = 'market' | 'orders' | 'buyers' | 'chat';

export interface SiteDeclaration {
  readonly platform: PlatformId;
  /** Match patterns of own-shop hosts, for permissions and content scripts. */
  readonly hosts: readonly string[];
  /** Hosts whose answers are registered paths of this site. */
  readonly dataHosts: readonly string[];
  /** Path prefixes never read, with the reason shown. */
  readonly excluded: readonly { readonly prefix: string; readonly why: ExcludedWhy }[];
  /** The shop's name as the page itself shows it, or null. */
  readonly shopName: (document: Document) => string | null;
  readonly pages: readonly PageDeclaration[];
}
