/** Figures as sentences write them. */
import type { Currency } from '../metrics/money.ts';

/** Orders a day: whole from ten on, else so that small ones do not look like none. */
export function perDayText(orders: number): string {
  return orders.toFixed(orders >= 10 ? 0 : orders >= 0.1 ? 1 : 2);
}

/** Whole units without a point: `¥89`. */
export function priceText(minor: number, { sign, exponent }: Currency): string {
  const unit = 10 ** exponent;
  return (minor < 0 ? '−' : '') + sign + (Math.abs(minor) / unit).toFixed(minor % unit === 0 ? 0 : exponent);
}
