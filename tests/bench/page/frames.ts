/** What a run of the engine does with the days of all products, against the same through a general data frame. */
import type { Day } from '../../../utils/time/day.ts';
import { shopDays } from '../frame/days.ts';
import { rankedByUs } from '../frame/ours.ts';
import { frameOf, rankedByArquero } from '../frame/theirs.ts';
import { alternate, type Pair } from '../measure.ts';
import { progress, timed } from './databases.ts';

const LAST = '2026-11-29' as Day;

export interface FrameRounds {
  /** ms from the days in memory to the ranked products; each side has them in the form it takes. */
  readonly ranked: Pair;
}

export async function frames(
  { products, days }: { readonly products: number; readonly days: number },
  rounds: number,
): Promise<FrameRounds> {
  progress(`${products} products × ${days} days against Arquero`);
  const shop = shopDays(products, days, LAST);
  const frame = frameOf(shop);
  const ranked = await alternate(rounds, 1, {
    ours: () => timed(async () => rankedByUs(shop)),
    base: () => timed(async () => rankedByArquero(frame, shop)),
  });
  return { ranked };
}
