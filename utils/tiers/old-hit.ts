/** 引流 by an old hit: it was among the shop's best in some four weeks of those read, and its share slides. */
import type { Assessment } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import { soldPerDay } from './hit-lines.ts';
import { stretchDays } from './sales/past.ts';
import type { ShopModel } from './shop-model.ts';

type OldHit = Extract<Evidence, { kind: 'old-hit' }>;

type Own = Pick<Assessment, 'statistics' | 'direction'>;

export function oldHit({ statistics, direction }: Own, { hits }: Pick<ShopModel, 'hits'>): OldHit | null {
  if (direction !== 'sliding') return null;
  const { past = [], byBuyers } = statistics;
  for (const [i, own] of past.entries()) {
    const best = hits[i];
    if (!own || !best || own.units === 0) continue;
    const [perDay, line] = [soldPerDay(own), soldPerDay(best)];
    if (perDay >= line) return { kind: 'old-hit', perDay, line, ...stretchDays(i), how: { own, byBuyers, line: best } };
  }
  return null;
}
