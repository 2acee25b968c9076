/** Currency and time zone belong to the shop: the same figure or instant reads otherwise elsewhere. */
import { SHANGHAI, type Zone } from '../time/day.ts';
import { CNY, type Currency, sameCurrency } from './money.ts';

export interface ShopUnits {
  readonly currency: Currency;
  readonly zone: Zone;
}

export const DEFAULT_UNITS: ShopUnits = { currency: CNY, zone: SHANGHAI };

/** Rows and files of older builds name none: their shops are in China. */
export function unitsOf(shop: Partial<ShopUnits> | null | undefined): ShopUnits {
  return { currency: shop?.currency ?? CNY, zone: shop?.zone ?? SHANGHAI };
}

/** A shop, and whether amounts are kept of it: without any its currency says nothing. */
export interface KeptUnits {
  readonly units: Partial<ShopUnits>;
  readonly amounts: boolean;
}

/** For an order in which neither of two comes first. */
const rank = ({ currency, zone }: ShopUnits) => `${currency.code} ${zone.offsetMinutes}`;

/** Units of two that are one shop: of whichever keeps amounts; null where both do, and differently. */
export function commonUnits(one: KeptUnits, other: KeptUnits): ShopUnits | null {
  const [a, b] = [unitsOf(one.units), unitsOf(other.units)];
  if (sameUnits(a, b)) return a;
  if (one.amounts !== other.amounts) return one.amounts ? a : b;
  return one.amounts ? null : rank(a) > rank(b) ? a : b;
}

/** Whether the figures and days of both may stand in one shop. */
export function sameUnits(a: Partial<ShopUnits>, b: Partial<ShopUnits>): boolean {
  const [one, other] = [unitsOf(a), unitsOf(b)];
  return sameCurrency(one.currency, other.currency) && one.zone.offsetMinutes === other.zone.offsetMinutes;
}
