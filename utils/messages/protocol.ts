/**
 * Every message of the product, by direction. A content script speaks to the worker and to nobody
 * else; pages of the extension read the database themselves and only ask the worker for what needs
 * its rights. Whatever arrives is validated at the receiving end (see `validate.ts`).
 */
import type { AdviceReview } from '../advice/review.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Coverage } from '../sheets/coverage.ts';
import type { PlatformId, Refusal, RefusalCode, SheetDraft } from '../sheets/sheet.ts';
import type { BadgeText } from '../texts/badge.ts';
import type { Language } from '../texts/texts.ts';
import type { StoredShares } from '../tiers/trial/share-test.ts';

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
  /** `not-allowed`: consent, grant or mode was taken back, or reading is paused or stopped. */
  | { readonly ok: false; readonly code: RefusalCode | 'not-allowed' };

/** Badges as sentences: nothing else of a suggestion reaches the page, and no catalogue is needed there. */
export interface BadgeAnswer {
  readonly revision: number;
  readonly badges: readonly BadgeText[];
}

export interface BadgeQuery {
  readonly shop: string;
  readonly products: readonly string[];
  readonly language: Language;
}

/** What the chip says beyond its own few words: one line a refusal, names of metrics, the next wave of a promotion. */
export interface ChipWords {
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  readonly metrics: Readonly<Partial<Record<MetricId, string>>>;
  /** How long until the next date that matters; a guess says so. */
  readonly promotion: string | null;
  /** That plans have something to tell, and where; what it is never stands on a page. */
  readonly notice: string | null;
  /** Epoch ms from which on it may say something else. */
  readonly until: number;
}

/** Content script → worker. */
export interface PageProtocol {
  /** Store one sheet of at most 1,000 rows. */
  storeSheet(draft: SheetDraft): StoreAnswer;
  /** Something that looked like data was not taken; stored in 读了什么 and in the log. */
  reportRefusal(refusal: Refusal): void;
  /** The badges of the products now shown in the page's table, at most 200. */
  readBadges(query: BadgeQuery): BadgeAnswer;
  /** Catalogues stay in the worker: the page's script carries none of the long texts. */
  readChipWords(query: { readonly platform: PlatformId; readonly language: Language }): ChipWords;
  /** Open the side panel beside the sender's tab; must follow a click. */
  openPanel(): void;
}

/** Whole visitors to be shared over a shop's test. */
export interface ShareQuery {
  readonly shop: string;
  readonly visitors: number;
}

/** A view of 建议回看, told from every other view of the shop by its id. */
export interface ReviewQuery {
  readonly shop: string;
  /** A UUID of its own each time a view opens. */
  readonly view: string;
}

/** Extension page → worker. */
export interface ExtensionProtocol {
  /** Register or unregister the content scripts after a grant or a change of reading mode. */
  syncSites(): void;
  /** Recompute the suggestions of a shop after the operator changed something they rest on. */
  refreshShop(shop: string): void;
  /** The operator changed dates or plans: countdown and reminders follow. */
  plansChanged(): void;
  /** What the advice of past weeks came to. */
  reviewAdvice(query: ReviewQuery): AdviceReview;
  /** The view that asked for it was left before it stood. */
  leaveReview(query: ReviewQuery): void;
  /** How further visitors are best shared over the shop's products in test. */
  shareTest(query: ShareQuery): StoredShares | null;
  /** Take up what an ended worker or page left undone; sent by every page that opens, and after a date was changed. */
  resume(): void;
}

export interface Protocol extends PageProtocol, ExtensionProtocol {}
