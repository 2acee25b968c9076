/** Shapes of the stored records. Only this folder knows Dexie; these types are for everybody. */
import type { DayWindow } from '../history/window.ts';
import type { ShopUnits } from '../metrics/shop-units.ts';
import type { KeptAside, KeptRefusal } from '../notes/kept.ts';
import type { ShownPin } from '../notes/pin.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { ShopLines } from '../tiers/engine-types.ts';
import type { Move } from '../tiers/move.ts';
import type { Counts } from '../tiers/product-statistics.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Day } from '../time/day.ts';

/**
 * A shop, or a 待认领店铺 (`claimed: false`) holding what could not be attributed. Currency and zone are
 * absent in rows of older builds (see `unitsOf`).
 */
export interface ShopRow extends Partial<ShopUnits> {
  readonly id: string;
  readonly platform: PlatformId;
  readonly name: string;
  readonly claimed: boolean;
  readonly demo: boolean;
  /** `answer-field:<hash>` (never shared by two shops), `page-text:<name>`, `session:<hash>` of 待认领 sheets. */
  readonly identities: readonly string[];
  readonly firstSeenAt: number;
}

/** One row of every product list: facts, key figures and the suggestion. A projection. */
export interface ProductSummary {
  readonly shop: string;
  readonly product: string;
  readonly title: string;
  /** 简称 given by the operator, '' when none. */
  readonly nickname: string;
  readonly articleNo: string;
  readonly status: string;
  readonly counts: Counts;
  readonly suggestion: Suggestion;
  /** Sort keys; unknown = -1 so that it sorts last. `worth` also of what was never judged. */
  readonly worth: number;
  /** What the operator shows it by; absent in rows of older builds. */
  readonly pin?: ShownPin | null;
  /** What the suggestion asks for, or the pin; null is in no index. */
  readonly move: Move | null;
  readonly visitors: number;
  readonly payBuyers: number;
  readonly payAmount: number;
  readonly name: string;
}

/** What the shop's suggestions rest on together; `revision` is what badge, popup and panel show. */
export interface ShopState {
  readonly shop: string;
  readonly revision: number;
  /** Epoch ms. */
  readonly refreshedAt: number;
  readonly lines: ShopLines;
  /** The newest finished day read. */
  readonly anchor: Day | null;
  /** Window every product of the shop was judged on. */
  readonly window: DayWindow | null;
  /** What else the suggestions depend on and no product's figures tell; absent in states of older builds. */
  readonly basis?: StateBasis;
}

export interface StateBasis {
  /** Day of the run in the shop's zone. */
  readonly today: Day;
  /** Products the page states for the window's list; null when not stated. */
  readonly listed: number | null;
  /** Days of the window on which anything was read; null for a range. Absent in states of older builds. */
  readonly daysRead?: number | null;
  /** Finished days of late whose list was read whole, ascending. */
  readonly completeDays: readonly Day[];
  /** Of the statistics they were made of: those of an older build are made anew. */
  readonly shape?: number;
  /** The sheets of products whose traffic is cut; absent where none holds. */
  readonly limits?: string;
  /** What the operator's own dates of promotions change; absent where nothing. */
  readonly dates?: string;
}

export interface RefusalRow extends KeptRefusal {
  readonly id?: number;
}

export interface AsideRow extends KeptAside {
  readonly id?: number;
}

/** A reminder that was told, so that it is told once. */
export interface ReminderRow {
  readonly id: string;
  /** Epoch ms at which it was due, and was told. */
  readonly at: number;
  readonly toldAt: number;
  /** Epoch ms at which the operator took note of it; absent = not yet. */
  readonly seenAt?: number;
}

/** 诊断: codes, adapter version and shapes; no titles, ids, figures or URL parameters. */
export interface LogRow {
  readonly id?: number;
  readonly at: number;
  readonly code: string;
  readonly detail: string;
}

export interface ImportRow {
  readonly id: string;
  /** claim: sheets of a 待认领店铺 on their way to the shop they belong to. */
  readonly kind: 'backup' | 'file' | 'demo' | 'claim';
  readonly createdAt: number;
  /** staging: does not exist for any query; projecting: true, history still being made; live: done. */
  readonly state: 'staging' | 'projecting' | 'live';
  /** While projecting after an interruption: what of it is done. */
  readonly done?: readonly string[];
  /** Name of the file it came from, for the operator to know it by. */
  readonly file?: string;
}
