/** What the currency of its first sheet tells of a new shop. */
import type { PlatformId } from '../sheets/sheet.ts';
import type { Zone } from '../time/day.ts';
import { type CurrencyCode, currencyOf } from './currencies.ts';
import { DEFAULT_UNITS, type ShopUnits, unitsOf } from './shop-units.ts';

/** Where a marketplace has one currency and one fixed zone. Of all others the operator's own zone stays. */
const AMAZON_ZONES: Readonly<Partial<Record<CurrencyCode, Zone>>> = {
  JPY: { name: 'Asia/Tokyo', offsetMinutes: 540 },
  INR: { name: 'Asia/Kolkata', offsetMinutes: 330 },
  SGD: { name: 'Asia/Singapore', offsetMinutes: 480 },
  AED: { name: 'Asia/Dubai', offsetMinutes: 240 },
};

export function unitsOfFirst(platform: PlatformId, code: CurrencyCode | undefined): ShopUnits {
  if (code === undefined) return DEFAULT_UNITS;
  // Days of a Shopify shop begin where its owner says.
  const zone = platform === 'amazon' ? AMAZON_ZONES[code] : undefined;
  return { currency: currencyOf(code), zone: zone ?? DEFAULT_UNITS.zone };
}

/** Whether amounts of this currency may stand in the shop. */
export function keepsCurrency(shop: Partial<ShopUnits>, code: CurrencyCode | undefined): boolean {
  return unitsOf(shop).currency.code === currencyOf(code).code;
}
