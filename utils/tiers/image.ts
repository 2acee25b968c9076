/**
 * 形象: it stands for the shop by its price and its name, whatever it sells. Reviews would tell, and no page read so far
 * gives them, so only the operator's own word makes one.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';

type Image = Extract<Evidence, { kind: 'image' }>;

/** What speaks for it and against it; null where the operator does not call it one. */
export function imageEvidence({ statistics, price, set }: Assessment, { model }: Shop): Image | null {
  if (!statistics.brand) return null;
  return { kind: 'image', price, from: model.dearFrom(statistics.category), set: set.category };
}

/** Whether its price is no obstacle: one that is not known is none. */
export function isImage(own: Assessment, shop: Shop): boolean {
  const told = imageEvidence(own, shop);
  return told !== null && (told.price === null || told.from === null || told.price >= told.from);
}
