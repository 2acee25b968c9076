/**
 * Who the buyers are. Where most of them bought here before, and those of the shop's other products did not, its
 * conversion says nothing of how it draws new ones: it is not measured against theirs.
 */
import type { Assessment, Shop } from './assessment.ts';
import type { Evidence } from './evidence-kinds.ts';
import { chanceAbove } from './rates/posterior.ts';

type Mix = Extract<Evidence, { kind: 'mix' }>;

const HALF = 0.5;
const SURE = 0.8;
/** What was told apart stays so until it is as likely as not. */
const STILL = 0.5;
/** Fewer buyers tell nothing of who buys. */
const FEWEST_BUYERS = 20;

export function isIncomparable(
  { statistics: { product, returning } }: Pick<Assessment, 'statistics'>,
  { model, before }: Pick<Shop, 'model' | 'before'>,
): boolean {
  const shop = model.returning;
  if (!returning || returning.n < FEWEST_BUYERS || !shop) return false;
  const others = { k: shop.k - returning.k, n: shop.n - returning.n };
  if (others.n < FEWEST_BUYERS || others.k > others.n * HALF) return false;
  // Nothing was expected beforehand: every share was as likely.
  const was = before(product);
  const bar = was?.kind === 'excluded' && was.why === 'traffic-mix' ? STILL : SURE;
  return chanceAbove(HALF, { a: returning.k + 1, b: returning.n - returning.k + 1 }) >= bar;
}

export function mixEvidence(own: Assessment, shop: Shop): Mix[] {
  const { returning, search } = own.statistics;
  if (!returning && !search) return [];
  return [
    {
      kind: 'mix',
      fresh: returning ? { k: returning.n - returning.k, n: returning.n } : null,
      search: search ?? null,
      apart: isIncomparable(own, shop),
    },
  ];
}
