/** Currencies that shops across borders keep, and the signs by which texts write them. */
import { CNY, type Currency } from './money.ts';

/** How a currency is shown, and every sign that may mean it; several currencies share some of these. */
interface CurrencyRow extends Currency {
  readonly signs: readonly string[];
}

const row = <const C extends string>(code: C, sign: string, exponent: number, signs: readonly string[] = []) =>
  ({ code, sign, exponent, signs: [sign, ...signs] }) as const satisfies CurrencyRow;

/**
 * `¥` is yuan here and the yen is shown as `JP¥`: the operator's other shops are Chinese. None has three places, which
 * the readers of files rest on: three digits behind a separator are a group of thousands.
 */
const ROWS = [
  row(CNY.code as 'CNY', CNY.sign, CNY.exponent, ['CN¥', 'RMB']),
  row('USD', '$', 2, ['US$']),
  row('EUR', '€', 2),
  row('GBP', '£', 2),
  row('JPY', 'JP¥', 0, ['¥', '\u5186']),
  row('CAD', 'CA$', 2, ['$', 'C$']),
  row('MXN', 'MX$', 2, ['$']),
  row('BRL', 'R$', 2),
  row('AUD', 'A$', 2, ['$', 'AU$']),
  row('NZD', 'NZ$', 2, ['$']),
  row('SGD', 'S$', 2, ['$', 'SG$']),
  row('HKD', 'HK$', 2, ['$']),
  row('TWD', 'NT$', 2, ['$']),
  row('INR', '₹', 2, ['Rs', 'Rs.']),
  row('AED', 'AED', 2, ['د.إ', 'د.إ.']),
  row('SAR', 'SAR', 2),
  row('TRY', '₺', 2, ['TL']),
  row('PLN', 'zł', 2),
  row('SEK', 'SEK', 2, ['kr', 'kr.']),
  row('DKK', 'DKK', 2, ['kr', 'kr.']),
  row('NOK', 'NOK', 2, ['kr', 'kr.']),
  row('CHF', 'CHF', 2, ['Fr.']),
  row('ZAR', 'R', 2),
  row('KRW', '₩', 0),
] as const;

export type CurrencyCode = (typeof ROWS)[number]['code'];
/** What a sheet may say: without a currency it is of yuan, as all were once. */
export type ForeignCode = Exclude<CurrencyCode, 'CNY'>;

export const CURRENCY_CODES: readonly CurrencyCode[] = ROWS.map(({ code }) => code);
export const FOREIGN_CODES: readonly ForeignCode[] = CURRENCY_CODES.filter((code) => code !== 'CNY');

/** @returns the currency of a sheet, which says none where it is of yuan */
export function currencyOf(code: CurrencyCode | undefined): Currency {
  const found = ROWS.find((one) => one.code === code);
  return found ? { code: found.code, sign: found.sign, exponent: found.exponent } : CNY;
}

const BY_SIGN: ReadonlyMap<string, readonly CurrencyCode[]> = signsOf();

function signsOf(): Map<string, readonly CurrencyCode[]> {
  const known = new Map<string, readonly CurrencyCode[]>();
  for (const { code, signs } of ROWS) {
    const own = new Set([code, ...signs].map((sign) => sign.toUpperCase()));
    for (const sign of own) known.set(sign, [...(known.get(sign) ?? []), code]);
  }
  return known;
}

const NONE: readonly CurrencyCode[] = [];

/** Currencies a sign or code may mean; more than one where it decides nothing by itself, none where nobody knows it. */
export function currenciesOf(sign: string): readonly CurrencyCode[] {
  return BY_SIGN.get(sign.toUpperCase()) ?? NONE;
}
