import type { Assessment } from './assessment.ts';

/** Every order loses at its price now. */
export function isAtLoss({ loss, contribution }: Pick<Assessment, 'loss' | 'contribution'>): boolean {
  return loss !== null || (contribution !== null && contribution.left < 0);
}
