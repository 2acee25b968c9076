import type { OwnMarks } from '../tiers/own-marks.ts';
import type { ProductRecord } from './records.ts';

/** What the engine hears of the operator's word on a product. */
export function marksOf(
  own: Pick<ProductRecord, 'excluded' | 'brand' | 'seasonal' | 'promo' | 'linkedTo'> | null,
): OwnMarks {
  return {
    ...(own?.excluded && { excluded: true }),
    ...(own?.brand && { brand: true }),
    ...(own?.seasonal && { seasonal: true }),
    ...(own?.promo && { promo: own.promo }),
    ...(own?.linkedTo && { linkedTo: own.linkedTo }),
  };
}
