import { CURRENCY_CODES, currencyOf } from '../metrics/currencies.ts';
import { showMoney } from '../metrics/format.ts';
import type { Amount } from './planner-record.ts';

/** `¥99.00`; of a currency that is not known the number of its smallest units. */
export function priceText({ minor, currency }: Amount): string {
  const code = CURRENCY_CODES.find((known) => known === currency);
  return (code && showMoney(minor, currencyOf(code))) ?? `${currency} ${minor}`;
}
