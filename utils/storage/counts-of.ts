import type { Figures } from '../history/packed.ts';
import type { Counts } from '../tiers/product-statistics.ts';

/** The key counts among figures; unknown = null. */
export function countsOf(figures: Figures): Counts {
  const { visitors, favoriters, cartAdders, payBuyers, payItems, payAmount, clickUsers, sessions } = figures;
  return {
    visitors: visitors ?? null,
    favoriters: favoriters ?? null,
    cartAdders: cartAdders ?? null,
    payBuyers: payBuyers ?? null,
    payItems: payItems ?? null,
    payAmount: payAmount ?? null,
    ...(clickUsers === undefined ? {} : { clickUsers }),
    ...(sessions === undefined ? {} : { sessions }),
  };
}
