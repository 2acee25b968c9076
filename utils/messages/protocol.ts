/**
 * Every message of the product, by direction. A content script speaks to the worker and to nobody
 * else; pages of the extension read the database themselves and only ask the worker for what needs
 * its rights. Whatever arrives is validated at the receiving end (see `validate.ts`).
 */
import type { Coverage } from '../sheets/coverage.ts';
import type { Refusal, RefusalCode, SheetDraft } from '../sheets/sheet.ts';
import type { ShopLines, Suggestion } from '../tiers/suggestion.ts';

export interface ShopLabel {
  readonly id: string;
  readonly name: string;
  /** false = 待认领店铺 */
  readonly claimed: boolean;
  readonly demo: boolean;
}

/** The worker's answer once a sheet is stored (or not). The sender keeps the sheet until it comes. */
export type StoreAnswer =
  | {
      readonly ok: true;
      readonly shop: ShopLabel;
      readonly sheet: string;
      readonly fresh: boolean;
      readonly coverage: Coverage;
    }
  | { readonly ok: false; readonly code: RefusalCode };

export interface BadgeAnswer {
  readonly revision: number;
  readonly lines: ShopLines | null;
  readonly suggestions: readonly Suggestion[];
}

/** Content script → worker. */
export interface PageProtocol {
  /** Store one sheet of at most 500 rows. */
  storeSheet(draft: SheetDraft): StoreAnswer;
  /** Something that looked like data was not taken; stored in 读了什么 and in the log. */
  reportRefusal(refusal: Refusal): void;
  /** The suggestions of the products now shown in the page's table. */
  readSuggestions(query: { readonly shop: string; readonly products: readonly string[] }): BadgeAnswer;
  /** Open the side panel beside the sender's tab; must follow a click. */
  openPanel(): void;
}

/** Extension page → worker. */
export interface ExtensionProtocol {
  /** Register or unregister the content scripts after a grant or a change of reading mode. */
  syncSites(): void;
  /** Recompute the suggestions of a shop after the operator changed something they rest on. */
  refreshShop(shop: string): void;
}

export interface Protocol extends PageProtocol, ExtensionProtocol {}
