/**
 * 破价预警: prices under the ceiling that somebody typed for an event, within the days it was typed for. Nothing is
 * derived: whether the platform minds is for its own rules, which the source of the ceiling names.
 */
import { grouped } from '../statistics/grouped.ts';
import { addDays, type Day } from '../time/day.ts';
import type { PlannerEvent } from './anchor.ts';
import { spanOf, touch } from './event-span.ts';
import type { Amount, PlanProductRecord, PriceCeiling } from './planner-record.ts';

/** What a product sold at on a day. */
export interface DayPrice {
  readonly day: Day;
  /** 件单价 of the day, minor units: takings over pieces, rounded to the nearest. */
  readonly minor: number;
  readonly currency: string;
}

export type PriceBreak = {
  readonly product: PlanProductRecord;
  readonly ceiling: PriceCeiling;
} & (
  | /** Sold under it: the lowest of those days. */
  { readonly kind: 'sold'; readonly days: readonly Day[]; readonly lowest: DayPrice }
  /** Planned under it in another event that sells while the window runs. */
  | { readonly kind: 'planned'; readonly other: PlanProductRecord; readonly price: Amount }
  /** Planned under it for no event in particular (活动价 in the product's own marks). */
  | { readonly kind: 'marked'; readonly price: Amount }
  /** Its own price for the event is above it. */
  | { readonly kind: 'above'; readonly price: Amount }
);

export interface PriceBasis {
  /** Of all plans that stand. */
  readonly products: readonly PlanProductRecord[];
  readonly eventOf: (id: string) => PlannerEvent | null;
  readonly soldOf: (shop: string, product: string) => readonly DayPrice[];
  readonly markedOf: (shop: string, product: string) => Amount | null;
  readonly today: Day;
}

const keyOf = ({ shop, product }: PlanProductRecord): string => `${shop}\n${product}`;

const isUnder = (price: Amount, ceiling: PriceCeiling): boolean =>
  price.currency === ceiling.price.currency && price.minor < ceiling.price.minor;

function soldUnder(
  product: PlanProductRecord,
  ceiling: PriceCeiling,
  prices: readonly DayPrice[],
): readonly PriceBreak[] {
  const under = prices.filter(
    (price) => ceiling.from <= price.day && price.day <= ceiling.to && isUnder(price, ceiling),
  );
  const [first] = under;
  if (!first) return [];
  const lowest = under.reduce((low, one) => (one.minor < low.minor ? one : low), first);
  return [{ kind: 'sold', product, ceiling, days: under.map(({ day }) => day).sort(), lowest }];
}

/** @param same of the same product in any plan */
function plannedUnder(
  product: PlanProductRecord,
  ceiling: PriceCeiling,
  basis: PriceBasis,
  same: readonly PlanProductRecord[],
): readonly PriceBreak[] {
  return same.flatMap((other): PriceBreak[] => {
    const isOther = other.event !== product.event;
    const event = isOther && other.targetPrice ? basis.eventOf(other.event) : null;
    const span = event && spanOf(event);
    if (!other.targetPrice || !span || !touch(span, ceiling) || !isUnder(other.targetPrice, ceiling)) return [];
    return [{ kind: 'planned', product, ceiling, other, price: other.targetPrice }];
  });
}

/** A day is read only after it is over, and a file of it may come days later. */
const TOLD_AFTER = 7;

/** Whether there may still be something to tell of it. */
export const isWatched = (ceiling: PriceCeiling, today: Day): boolean => addDays(ceiling.to, TOLD_AFTER) >= today;

function breaksOf(
  product: PlanProductRecord,
  basis: PriceBasis,
  same: readonly PlanProductRecord[],
): readonly PriceBreak[] {
  const { ceiling, targetPrice } = product;
  if (!ceiling || !isWatched(ceiling, basis.today)) return [];
  const sold = soldUnder(product, ceiling, basis.soldOf(product.shop, product.product));
  // After its last day what is planned breaks nothing any more.
  if (ceiling.to < basis.today) return sold;
  const marked = basis.markedOf(product.shop, product.product);
  const isAbove = targetPrice?.currency === ceiling.price.currency && targetPrice.minor > ceiling.price.minor;
  return [
    ...sold,
    ...plannedUnder(product, ceiling, basis, same),
    ...(marked && isUnder(marked, ceiling) ? [{ kind: 'marked', product, ceiling, price: marked } as const] : []),
    ...(isAbove ? [{ kind: 'above', product, ceiling, price: targetPrice } as const] : []),
  ];
}

/** One plan may hold a product twice; what breaks the same ceiling the same way is told once. */
export function priceBreaks(basis: PriceBasis): readonly PriceBreak[] {
  const same = grouped(basis.products, keyOf);
  return basis.products.flatMap((product) => breaksOf(product, basis, same.get(keyOf(product)) ?? []));
}

/** Ceilings that a price about to be saved would break. */
export function ceilingsBroken(
  price: Amount,
  of: Pick<PlanProductRecord, 'shop' | 'product'>,
  { products, today }: Pick<PriceBasis, 'products' | 'today'>,
): readonly PlanProductRecord[] {
  return products.filter(
    ({ shop, product, ceiling }) =>
      shop === of.shop && product === of.product && ceiling !== null && ceiling.to >= today && isUnder(price, ceiling),
  );
}
