import type { ComponentChildren } from 'preact';
import { unitsOf } from '../utils/metrics/shop-units.ts';
import type { ShopRow } from '../utils/storage/tables.ts';
import { PlatformContext, ShopUnitsContext } from './shop-units.ts';

export interface ShopContextsProps {
  readonly shop: ShopRow | null;
  readonly children: ComponentChildren;
}

/** What everything shown of a shop depends on: its currency and zone, and its platform. */
export function ShopContexts({ shop, children }: ShopContextsProps) {
  return (
    <ShopUnitsContext.Provider value={unitsOf(shop)}>
      <PlatformContext.Provider value={shop?.platform ?? 'taobao'}>{children}</PlatformContext.Provider>
    </ShopUnitsContext.Provider>
  );
}
