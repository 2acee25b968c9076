/**
 * 形象: it stands for the shop by its price and its name, whatever it sells. Reviews would tell, and no page read so far
 * gives them, so the operator's own word makes one, and nothing else; a price that hardly fits is said.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';

type Image = Extract<Evidence, { kind: 'image' }>;

/** null where the operator does not call it one. */
export function imageEvidence({ statistics, price }: Assessment, { model }: Shop): Image | null {
  if (!statistics.brand) return null;
  const { from, set } = model.dearFrom(statistics.category) ?? { from: null, set: null };
  return { kind: 'image', price, from, set };
}
