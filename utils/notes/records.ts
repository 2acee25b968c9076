/**
 * The operator's own small records: the only mutable data besides settings. Each has an id, a
 * version and a time, so two copies merge: the higher version wins, then the later time.
 */
import type { Verdict } from '../tiers/verdict-kinds.ts';
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
}

/** A ticked T-minus task. Id `task:<shop>:<wave>:<task>`. */
export interface TaskRecord extends RecordBase {
  readonly kind: 'task';
  readonly wave: string;
  readonly task: string;
  readonly done: boolean;
  readonly doneOn: Day | null;
}

export type OwnRecord = NoteRecord | DecisionRecord | ProductRecord | TaskRecord;
