import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_UNITS, type ShopUnits } from '../utils/metrics/shop-units.ts';
import { timeText } from '../utils/notes/time-text.ts';
import type { PlatformId } from '../utils/sheets/sheet.ts';

/** Currency and zone of the shop on screen. */
export const ShopUnitsContext = createContext<ShopUnits>(DEFAULT_UNITS);

export function useShopUnits(): ShopUnits {
  return useContext(ShopUnitsContext);
}

/** Instants as the shop's own clock shows them. */
export function useTimeText(): (ms: number) => string {
  const { zone } = useShopUnits();
  return (ms) => timeText(ms, zone.offsetMinutes);
}

/** Platform of the shop on screen; before any shop is, the first one. */
export const PlatformContext = createContext<PlatformId>('taobao');

export function usePlatform(): PlatformId {
  return useContext(PlatformContext);
}
