/**
 * What we declare about a backend. Adding one is a folder of such declarations and one line in
 * `registry.ts`; the readers (`read-answer.ts`, `read-table.ts`, `read-file.ts`) are the same for all.
 */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Absence, ColumnUnit, FactId, Level, PlatformId, Scope } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';
import type { JsonObject } from './json-walk.ts';
import type { PartColumn } from './part-column.ts';

/** A figure or fact in a source. */
export interface FieldDeclaration {
  /** Path inside a row of an answer, such as `payAmt.value` or `item.title`; '' where no answer carries it. */
  readonly path: string;
  /** The column chooser's code for it (the request lists chosen ones); null when always present. */
  readonly chosenBy: string | null;
  /** Header texts under which a table or file shows it, in the page's own words. */
  readonly headers: readonly string[];
  readonly as: MetricId | FactId;
  /** Unit in the answer. */
  readonly unit: ColumnUnit;
  /** Unit as shown in a table. */
  readonly shownUnit: ColumnUnit;
  /** Unit in an official file where it differs from `shownUnit`. */
  readonly fileUnit?: ColumnUnit;
  /** An official file writes it below 0, as what is taken off. */
  readonly takenOff?: true;
  /** Values by which the source says that it has no figure, such as -1. */
  readonly none?: readonly string[];
  /** Answers it is read in; without it, all. */
  readonly only?: { readonly level: Level; readonly period: Period['kind'] };
}

/** The request a page made, as the hook saw it. Only declared parameters are ever looked at. */
export interface PageRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: string | null;
}

export interface RequestPaging {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Metric id where the source's sort code is a declared field, else the code itself. */
  readonly orderBy: string | null;
  readonly descending: boolean;
  /** The list has no pages: its one answer is all of it, so its rows are their own total. */
  readonly whole?: true;
}

export interface RequestFacts {
  readonly period: Period;
  readonly scope: Scope;
  /** What the rows are where the request chooses it (SPU or SKU); by default the page's first level. */
  readonly level?: Level;
  /** null where the answer is no page of a list. */
  readonly paging: RequestPaging | null;
  /** Codes chosen in the column chooser; null when the request does not say. */
  readonly chosen: readonly string[] | null;
}

export interface AnswerDeclaration {
  /** Exact path on the page's data host. */
  readonly path: string;
  /** Where a text that is itself JSON stands in the answer; the paths below then lead into that one. */
  readonly innerAt?: string;
  /** Where the row array stands, such as `data.data`; of level `shop` where the one object stands. */
  readonly rowsAt: string;
  /** Makes objects of what stands there, where it is none: rows as lists beside their columns; null where it cannot. */
  readonly rowsOf?: (found: unknown, root: unknown) => readonly JsonObject[] | null;
  /** Where the stated total stands, such as `data.recordCount`; null where the source states none. */
  readonly totalAt: string | null;
  /** Whether a request of this path is one for it, where the path serves other calls too. */
  readonly isFor?: (request: PageRequest) => boolean;
  /** Field that must equal `okCode`; of a list its first. null: it must not be there. */
  readonly codeAt: string;
  readonly okCode: number | string | boolean | null;
  /** Codes by which the platform says the login is over. */
  readonly expiredCodes: readonly number[];
  /** Codes by which the platform's risk control speaks: reading of the site stops for ten minutes. */
  readonly riskCodes?: readonly number[];
  /** The same where codes are words. */
  readonly codeWords?: { readonly expired: RegExp; readonly risk: RegExp };
  /** Paths inside a row to the product id, best first; empty where the one row is of the shop or of `productFrom`. */
  readonly productAt: readonly string[];
  /** The same for rows of level `sku`, where the request chooses the level. */
  readonly skuAt?: readonly string[];
  /** What an id looks like, where it is not digits alone. */
  readonly idPattern?: RegExp;
  /** The one product a request names and its answer speaks of. */
  readonly productFrom?: (request: PageRequest) => string | null;
  /** Whether a row is a sum over the others (合计): no product, but kept beside the rows for them to be compared with. */
  readonly isTotal?: (row: JsonObject) => boolean;
  /** Paths inside a row to the shop's own id, best first. */
  readonly shopAt: readonly string[];
  /**
   * Keys that may stand in a metric's object without its figure (changes against other periods):
   * such an object means "no figure". Any other key without the figure means the page was changed.
   */
  readonly companions: readonly string[];
  /** Its other fields are plain where a font of the page draws the digits: they are read without the figures. */
  readonly plainFacts?: boolean;
  /** Facts from the request (and, where only the answer says it, its opened root), or null when they cannot be told for certain. */
  readonly facts: (request: PageRequest, root: unknown) => RequestFacts | null;
  /** Whether a parameter's name is a known one and may stand in the log. */
  readonly isParameter: (name: string) => boolean;
}

/** Columns of a table that split its products' figures, as those of the official file do. */
export interface TableParts {
  readonly columns: readonly PartColumn[];
  /** Filters whose column must be shown: without it a row would be a sum over what is never merged. */
  readonly required: readonly string[];
  /** Headers of the days by which the page may split the period it states. */
  readonly dayHeaders: readonly string[];
  /** Nothing but that column says the days: without it the table is refused. */
  readonly daysInRows?: true;
}

/** What a page's own words and controls say about the table below them. */
export interface TableDeclaration {
  /** Header texts of the column holding the product (name and id). */
  readonly productHeaders: readonly string[];
  /** Headers of a column of bare ids, where a table has one: what else its rows print may be another's id. */
  readonly idHeaders?: readonly string[];
  /** Finds the product id in a row element, or null. */
  readonly productOf: (row: Element) => string | null;
  /** The product's title in its cell, or null. */
  readonly titleOf: (cell: Element) => string | null;
  /**
   * What the rows are where the page lets the operator choose (SPU or SKU), null where that cannot be told;
   * without it the page's first level.
   */
  readonly levelOf?: (document: Document, rows: readonly Element[]) => Level | null;
  /** Both as of one reading, where they rest on a choice: to find it takes a look through the whole page. */
  readonly asChosen?: (document: Document) => Required<Pick<TableDeclaration, 'productOf' | 'levelOf'>>;
  /** Columns that set rows apart: a table then holds a product once in each of their parts. */
  readonly parts?: TableParts;
  /** Kits whose tables are the page's own, as a selector around them: tables of other plug-ins stand elsewhere. */
  readonly within?: string;
  /** Nothing is known of its other columns yet: each of them counts as a declared one. */
  readonly anyColumns?: true;
  /** Headers by which it is known besides those that are read. */
  readonly otherHeaders?: readonly string[];
  /** What the operator points at: of several tables with that header the one it stands in. */
  readonly pointedAt?: Element;
  /** What an id looks like, where it is not digits alone. */
  readonly idPattern?: RegExp;
  /** The table shows how things stand at the moment and names no days. */
  readonly ofNow?: true;
  /** The words before the shown period, such as 统计时间. */
  readonly periodLabel: string;
  /** Where the period stands in a date picker without such words: a selector of pickers, their calendars left out. */
  readonly picker?: string;
  /** Words that mark today's unfinished figures. */
  readonly liveWords: readonly string[];
  /** Selectors of the pager and of its current page, where the kit's own names are not 'pagination'. */
  readonly pager?: { readonly at: string; readonly current: string };
  /** The stated total and the page size, as one group of digits in a text near the pager. */
  readonly totalText: RegExp;
  readonly pageSizeText: RegExp;
  /** The placeholder of the box that filters by product, and the filter's name. */
  readonly search: { readonly placeholder: RegExp; readonly filter: string };
  /** A ticked box with this word shows only part of the shop. */
  readonly onlyBox: { readonly word: string; readonly filter: string };
  /** Shown values of drop-down boxes that restrict nothing. */
  readonly neutralChoices: readonly RegExp[];
  /** Shown values of drop-down boxes that name a device. */
  readonly devices: Readonly<Record<string, string>>;
  /** Radio buttons, tabs and pressed buttons count as choices too; of a declared page it is known what they do. */
  readonly anyChoice?: true;
}

/** The page's own words for its choice of a period and, within it, for 30 days: 统计时间, 30天. */
export interface PeriodWords {
  readonly label: string;
  readonly month: string;
}

export interface PageDeclaration {
  /** Such as `sycm.item-rank`. */
  readonly id: string;
  readonly version: number;
  /**
   * Pathnames of the page in the browser, with `#…` where the site routes behind it, and its first parameter where that
   * chooses the page. Empty for figures that come with another page of the site (its overview beside its list).
   */
  readonly addresses: readonly string[];
  /** What its rows may be, the usual first. */
  readonly levels: readonly [Level, ...Level[]];
  readonly fields: readonly FieldDeclaration[];
  /** Figures that are another day's wherever the page shows today's. */
  readonly notLive?: readonly MetricId[];
  /** What its answers give and nobody reads, and why. */
  readonly unread?: readonly Absence[];
  readonly answers: readonly AnswerDeclaration[];
  /** null where no table of the page is read. */
  readonly table: TableDeclaration | null;
  /** The page's own word for its column chooser, such as 指标选择; '' where it has none. */
  readonly chooser: string;
  /** How 30 days are chosen on it; absent where there is no such choice, or its words are not known. */
  readonly periodWords?: PeriodWords;
}

/** Whether a field speaks of the period the page shows. */
export function isOfPeriod({ notLive }: PageDeclaration, as: MetricId | FactId, { kind }: Period): boolean {
  return kind !== 'live' || !notLive?.some((metric) => metric === as);
}

/** Whether a field is read in answers of this level and period. */
export function isReadIn({ only }: FieldDeclaration, { level, period }: { level: Level; period: Period }): boolean {
  return !only || (only.level === level && only.period === period.kind);
}

/** A page with a table that is read. */
export interface TablePage extends PageDeclaration {
  readonly table: TableDeclaration;
}

export function hasTable(page: PageDeclaration): page is TablePage {
  return page.table !== null;
}

/** Why a part of a site is never read. */
export type ExcludedWhy = 'market' | 'orders' | 'buyers' | 'chat';

export interface SiteDeclaration {
  /** Name of its folder, such as `sycm`. Settings are kept by it. */
  readonly id: string;
  readonly platform: PlatformId;
  /** As its operators call it. */
  readonly name: { readonly zh: string; readonly en: string };
  /** Metrics the platform is known not to have: shown as 无, never as 0. */
  readonly lacks: readonly MetricId[];
  /** Match patterns of own-shop hosts, for permissions and content scripts. */
  readonly hosts: readonly string[];
  /** Hosts whose answers are registered paths of this site. */
  readonly dataHosts: readonly string[];
  /** Beginnings of addresses (path and what follows `#`) never read, with the reason shown. */
  readonly excluded: readonly { readonly prefix: string; readonly why: ExcludedWhy }[];
  /** The shop's name as the page itself shows it, or null. */
  readonly shopName: (document: Document) => string | null;
  readonly pages: readonly [PageDeclaration, ...PageDeclaration[]];
}
