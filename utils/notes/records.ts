/**
 * The operator's own small records: the only mutable data besides settings. Each has an id, a
 * version and a time, so two copies merge: the higher version wins, then the later time.
 */
import type { PlannedPromo } from '../tiers/own-marks.ts';
import type { OwnRules } from '../tiers/own-rules.ts';
import type { Pinned, Verdict } from '../tiers/verdict-kinds.ts';
import type { Day } from '../time/day.ts';

interface RecordBase {
  readonly id: string;
  readonly shop: string;
  readonly version: number;
  /** Epoch ms. */
  readonly updatedAt: number;
  /** A removed record stays as a mark, so that a merge does not bring it back. */
  readonly removed: boolean;
}

/** A note; `product` null = a note on the shop. Random id. */
export interface NoteRecord extends RecordBase {
  readonly kind: 'note';
  readonly product: string | null;
  readonly text: string;
  readonly createdAt: number;
}

/** 采纳 / 不采纳 of one suggestion as it stood then. Random id. */
export interface DecisionRecord extends RecordBase {
  readonly kind: 'decision';
  readonly product: string;
  readonly accepted: boolean;
  readonly reason: string;
  readonly verdict: Verdict;
  readonly certainty: number | null;
  readonly revision: number;
  readonly decidedAt: number;
}

/** 简称, 货号 as the operator calls the product, and whether it is in test. Id `product:<shop>:<product>`. */
export interface ProductRecord extends RecordBase {
  readonly kind: 'product';
  readonly product: string;
  readonly nickname: string;
  readonly articleNo: string;
  /** null = as the data says. */
  readonly inTest: boolean | null;
  /** Kept out of the shop's lines and ranks (samples, postage, gifts); absent or null = counted. */
  readonly excluded?: { readonly reason: string } | null;
  /** 形象款 by the operator's word, and 季节款; absent = neither. */
  readonly brand?: boolean;
  readonly seasonal?: boolean;
  /** 活动价 planned for it; absent or null = none. */
  readonly promo?: PlannedPromo | null;
  /** Id of another product it belongs with; absent or null = none. */
  readonly linkedTo?: string | null;
}

/** A ticked T-minus task. Id `task:<shop>:<wave>:<task>`. */
export interface TaskRecord extends RecordBase {
  readonly kind: 'task';
  readonly wave: string;
  readonly task: string;
  readonly done: boolean;
  readonly doneOn: Day | null;
}

/** The suggestion as it stood when something was said against it. */
export interface SuggestedThen {
  readonly verdict: Verdict;
  readonly certainty: number | null;
  readonly revision: number;
}

export interface PinTerms extends SuggestedThen {
  readonly role: Pinned;
  readonly reason: string;
  /** The last day on which it holds; null = until it is removed. */
  readonly until: Day | null;
  readonly setAt: number;
}

/** The role the operator shows a product by, whatever is suggested. Id `pin:<shop>:<product>`. */
export interface PinRecord extends RecordBase {
  readonly kind: 'pin';
  readonly product: string;
  /** null = no longer pinned. */
  readonly terms: PinTerms | null;
  /** What stood before the last change; null = there is nothing to go back to. */
  readonly before: { readonly terms: PinTerms | null } | null;
}

export interface UncountedTerms {
  readonly orders: number;
  /** null = as many as orders. */
  readonly buyers: number | null;
  readonly items: number | null;
  /** Minor units of the currency it was said in. */
  readonly amount: { readonly minor: number; readonly currency: string } | null;
  readonly reason: string;
  readonly setAt: number;
}

/** 不计入单量: orders of one day that are no sales. Id `uncounted:<shop>:<product>:<day>`. */
export interface UncountedRecord extends RecordBase {
  readonly kind: 'uncounted';
  readonly product: string;
  readonly day: Day;
  /** null = all of the day counts. */
  readonly terms: UncountedTerms | null;
  /** What stood before the last change; null = there is nothing to go back to. */
  readonly before: { readonly terms: UncountedTerms | null } | null;
}

/** One change of a pin, or of what counts, kept to look back on. Random id, never changed. */
export interface PinChangeRecord extends RecordBase, SuggestedThen {
  readonly kind: 'pin-change';
  readonly product: string;
  readonly change: 'set' | 'removed' | 'undone' | 'excluded' | 'counted' | 'uncounted' | 'recounted';
  /** Which day's orders do not count any more, or count again. */
  readonly of?: { readonly day: Day; readonly orders: number };
  /** What is pinned from then on; null = nothing. */
  readonly role: Pinned | null;
  readonly reason: string;
  readonly until: Day | null;
  readonly changedAt: number;
}

/** How many places there are and how sure is sure enough, by the operator's word. Id `rules:<shop>`. */
export interface RulesRecord extends RecordBase {
  readonly kind: 'rules';
  /** null = the usual ones. */
  readonly terms: OwnRules | null;
  /** What stood before the last change; null = there is nothing to go back to. */
  readonly before: { readonly terms: OwnRules | null } | null;
}

/** One change of the rules, kept to look back on. Random id, never changed. */
export interface RuleChangeRecord extends RecordBase {
  readonly kind: 'rule-change';
  /** Of the shop as a whole. */
  readonly product: null;
  readonly change: 'set' | 'reset' | 'undone';
  /** From then on, and before; null = the usual ones. */
  readonly terms: OwnRules | null;
  readonly was: OwnRules | null;
  readonly changedAt: number;
}

export type OwnRecord =
  | NoteRecord
  | DecisionRecord
  | ProductRecord
  | TaskRecord
  | PinRecord
  | UncountedRecord
  | PinChangeRecord
  | RulesRecord
  | RuleChangeRecord;
