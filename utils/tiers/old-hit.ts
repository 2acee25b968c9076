/** 引流 by an old hit: it was among the shop's best in some four weeks, and its share slides. */
import type { Assessment } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import { STRETCH_DAYS } from './sales/past.ts';
import type { ShopModel } from './shop-model.ts';

type OldHit = Extract<Evidence, { kind: 'old-hit' }>;

/** Measured on a year of one web shop: of products whose share slid this clearly, 43 % went on sliding. */
export const SLIDING_CERTAINTY = 0.43;

export function oldHit({ statistics, direction, contribution, loss }: Assessment, { hits }: ShopModel): OldHit | null {
  if (direction !== 'sliding' || loss || (contribution && contribution.left < 0)) return null;
  for (const [i, perDay] of (statistics.past ?? []).entries()) {
    const line = hits[i] ?? null;
    if (perDay !== null && line !== null && perDay > 0 && perDay >= line) {
      return { kind: 'old-hit', perDay, line, since: (i + 1) * STRETCH_DAYS, until: (i + 2) * STRETCH_DAYS };
    }
  }
  return null;
}
