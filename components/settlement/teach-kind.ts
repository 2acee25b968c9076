/** What a table may be taught as: each kind brings its own columns, words and sums to the one form. */
import type { ComponentType } from 'preact';
import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { BillTrial } from '../../utils/bills/try-bill.ts';
import type { BillSource } from '../../utils/settlement/bill-source.ts';
import type { AnyTaughtDraft } from '../../utils/settlement/taught-orders.ts';
import type { BillTeaching } from '../../utils/stores/bill-teaching.ts';
import type { Language } from '../../utils/texts/texts.ts';

/** What is asked of every kind. */
export interface DraftHead {
  readonly name: string;
  readonly source: BillSource;
}

export interface FieldsProps<D> {
  readonly draft: D;
  readonly set: (more: Partial<D>) => void;
}

/** Of a file that reads, with its own words for what the operator has yet to say. */
export interface ReadTrial<W> {
  readonly ok: true;
  readonly words: readonly W[];
}
export type UnreadTrial = Extract<BillTrial, { ok: false }>;

export interface TeachKind<D extends DraftHead, T extends AnyTaughtDraft, P extends string, W, R extends ReadTrial<W>> {
  readonly firstDraft: (look: LookedBill, source: BillSource) => D;
  readonly taughtOf: (draft: D, look: LookedBill, words: readonly W[]) => T;
  /** What keeps it from being one, in the order in which an operator would mend it. */
  readonly problemsOf: (taught: T) => readonly (P | 'name')[];
  readonly problemText: (problem: P | 'name', language: Language) => string;
  readonly tryIt: (teaching: BillTeaching, id: number, sheet: string, taught: T) => Promise<R | UnreadTrial>;
  readonly Roles: ComponentType<FieldsProps<D> & { readonly look: LookedBill }>;
  readonly Words: ComponentType<FieldsProps<D> & { readonly words: readonly W[] }>;
  /** What the whole file comes to. */
  readonly Sums: ComponentType<{ readonly trial: R }>;
}
