/** 引流 by an old hit: it was among the shop's best in some four weeks, and its share slides. */
import type { Assessment } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import { STRETCH_DAYS } from './sales/past.ts';
import type { ShopModel } from './shop-model.ts';

type OldHit = Extract<Evidence, { kind: 'old-hit' }>;

export function oldHit({ statistics, direction }: Assessment, { hits }: ShopModel): OldHit | null {
  if (direction !== 'sliding') return null;
  for (const [i, perDay] of (statistics.past ?? []).entries()) {
    const line = hits[i] ?? null;
    if (perDay !== null && line !== null && perDay > 0 && perDay >= line) {
      return { kind: 'old-hit', perDay, line, since: (i + 1) * STRETCH_DAYS, until: (i + 2) * STRETCH_DAYS };
    }
  }
  return null;
}
