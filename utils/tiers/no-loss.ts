import type { Contribution } from '../costs/break-even.ts';
import { MOST_MINOR } from '../costs/cost-record.ts';
import type { Assessment, Shop } from './assessment.ts';
import { isPriceLink } from './price-link.ts';
import { firstCount } from './rate-needed.ts';
import type { Change } from './suggestion.ts';

/** What is paid to send it out is got back of those who keep it: then the share of those counts, and must have been said. */
function isExact({ by, open, shipping, returnsAt }: Contribution): boolean {
  if (by !== 'cost' || open.includes('feeRate') || open.includes('shipping')) return false;
  return shipping === 0 || typeof returnsAt?.by === 'string';
}

/** Measured returns move with the shop's; where they come to nothing they are not part of the sum. */
function withoutMeasured({ returnsAt, ...of }: Contribution): Contribution {
  return typeof returnsAt?.by === 'string' ? { ...of, returnsAt } : of;
}

/**
 * The lowest 件单价 at which an order of a product that now loses on each loses no more. An order leaves no less for
 * being dearer, so there is one; where not all that is taken off is known for certain, none is named.
 */
export function noLoss(own: Assessment, { model: { values } }: Pick<Shop, 'model'>): Change[] {
  const { contribution, price, statistics } = own;
  if (!contribution || price === null || contribution.left >= 0 || isPriceLink(statistics)) return [];
  if (!isExact(contribution)) return [];
  const to = firstCount(price, MOST_MINOR, (dearer) => (values.at(dearer, statistics)?.left ?? -1) >= 0);
  const of = to === null ? null : values.at(to, statistics);
  return of ? [{ kind: 'no-loss', to: of.price, of: withoutMeasured(of), by: 'cost' }] : [];
}
