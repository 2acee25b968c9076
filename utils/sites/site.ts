/**
 * What we declare about a backend. Adding one is a folder of such declarations and one line in
 * `registry.ts`; the readers (`read-answer.ts`, `read-table.ts`) are the same for all.
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
  readonly page: number;
  readonly pageSize: number;
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
  /** Path inside a row to the shop's own id. */
  readonly shopAt: string | null;
  /** Facts from the request, or null when they cannot be told for certain. */
  readonly facts: (request: PageRequest) => RequestFacts | null;
}

export interface TableDeclaration {
  /** Header text of the column holding the product (name and id). */
  readonly productHeader: string;
  /** Finds the product id in a row element, or null. */
  readonly productOf: (row: Element) => string | null;
  /** Period, filters and paging as the page shows them, or null when they cannot be told. */
  readonly facts: (document: Document) => RequestFacts | null;
  /** Total rows as stated by the page, or null. */
  readonly total: (document: Document) => number | null;
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

export interface SiteDeclaration {
  readonly platform: PlatformId;
  /** Match patterns of own-shop hosts, for permissions and content scripts. */
  readonly hosts: readonly string[];
  /** Hosts whose answers are registered paths of this site. */
  readonly dataHosts: readonly string[];
  /** Path prefixes never read, with the reason shown (market, orders, buyers, chats). */
  readonly excluded: readonly { readonly prefix: string; readonly why: 'market' | 'orders' | 'buyers' | 'chat' }[];
  /** The shop's name as the page itself shows it, or null. */
  readonly shopName: (document: Document) => string | null;
  readonly pages: readonly PageDeclaration[];
}
