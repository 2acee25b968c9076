/** Makes the operator's own records and their next versions; clock and ids are passed in. */
import type { DecisionRecord, NoteRecord, OwnRecord, ProductRecord, TaskRecord } from '../notes/records.ts';
import { productRecordId, taskRecordId } from '../storage/record-ids.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import type { Day } from '../time/day.ts';

export interface Stamp {
  readonly shop: string;
  /** Epoch ms. */
  readonly now: number;
}

export function base(id: string, { shop, now }: Stamp) {
  return { id, shop, version: 1, updatedAt: now, removed: false } as const;
}

export function noteOf(stamp: Stamp, id: string, product: string | null, text: string): NoteRecord {
  return { ...base(id, stamp), kind: 'note', product, text, createdAt: stamp.now };
}

/** The decision keeps the suggestion as it stood, so that it can be judged later. */
export function decisionOf(
  stamp: Stamp,
  id: string,
  suggestion: Suggestion,
  choice: { readonly accepted: boolean; readonly reason: string; readonly revision: number },
): DecisionRecord {
  const { product, verdict, certainty } = suggestion;
  return { ...base(id, stamp), kind: 'decision', product, verdict, certainty, ...choice, decidedAt: stamp.now };
}

export type ProductFields = Omit<ProductRecord, 'kind' | 'product' | keyof ReturnType<typeof base>>;

/** The next version of what the operator says of a product; `before` undefined = the first. */
export function productOf(
  stamp: Stamp,
  product: string,
  before: ProductRecord | undefined,
  patch: Partial<ProductFields>,
): ProductRecord {
  const blank: ProductFields = { nickname: '', articleNo: '', inTest: null };
  const own = base(productRecordId(stamp.shop, product), stamp);
  return { ...blank, ...before, ...patch, ...own, version: (before?.version ?? 0) + 1, kind: 'product', product };
}

export function taskOf(
  stamp: Stamp,
  wave: string,
  task: string,
  before: TaskRecord | undefined,
  doneOn: Day | null,
): TaskRecord {
  const own = base(taskRecordId(stamp.shop, wave, task), stamp);
  return { ...own, version: (before?.version ?? 0) + 1, kind: 'task', wave, task, done: doneOn !== null, doneOn };
}

/** A removed record stays as a mark. */
export function removedOf<T extends OwnRecord>(record: T, now: number): T {
  return { ...record, removed: true, version: record.version + 1, updatedAt: now };
}
