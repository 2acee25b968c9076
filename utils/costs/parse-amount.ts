/** Amounts as operators write them into a sheet or a field. Never through floating point. */
import { currenciesOf } from '../metrics/currencies.ts';
import { plainFigureText } from '../metrics/figure-text.ts';
import type { Currency } from '../metrics/money.ts';
import { MOST_MINOR } from './cost-record.ts';

/**
 * - empty: nothing there, or a dash
 * - not-a-number: anything else; two numbers, 万, a point that parts thousands
 * - other-currency: the sign of a currency that is not the shop's
 * - negative
 * - zero: many sheets write 0 for what is not known
 * - too-large: over ¥10,000,000.00
 */
export type AmountFault = 'empty' | 'not-a-number' | 'other-currency' | 'negative' | 'zero' | 'too-large';

export type ParsedAmount =
  /** Minor units, > 0 unless zero was allowed; `rounded` = half up, from more decimals than the currency has. */
  | { readonly ok: true; readonly minor: number; readonly rounded: boolean }
  | { readonly ok: false; readonly why: AmountFault };

const SIGN = String.raw`[^\d\s.,()+-]{1,5}`;
const AMOUNT = new RegExp(
  String.raw`^(\(?)\s*(-?)\s*(${SIGN})?\s*(-?)\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*(${SIGN})?\s*(\)?)$`,
);
const LONGEST = 40;

const fault = (why: AmountFault): ParsedAmount => ({ ok: false, why });

/** 元, 圆 and 块 are said of yuan alone. */
const YUAN: ReadonlySet<string> = new Set(['元', '圆', '块', '块钱', '元/件', '人民币']);

function isOwn(sign: string, { code }: Currency): boolean {
  return YUAN.has(sign) ? code === 'CNY' : currenciesOf(sign).some((one) => one === code);
}

/** `¥１,234.50元` → 123450. Decimals beyond the currency's are rounded half up on the text. Never throws. */
export function parseAmount(text: string, currency: Currency): ParsedAmount {
  const plain = plainFigureText(text);
  if (/^-*$/.test(plain)) return fault('empty');
  const parts = plain.length > LONGEST ? null : AMOUNT.exec(plain);
  if (!parts) return fault('not-a-number');
  const [, open = '', before = '', front = '', within = '', number = '', behind = '', close = ''] = parts;
  if ((open === '') !== (close === '') || (before !== '' && within !== '')) return fault('not-a-number');
  const signs = [front, behind].filter(Boolean);
  if (signs.some((sign) => !isOwn(sign, currency))) return fault(isCurrency(signs) ? 'other-currency' : 'not-a-number');
  const { minor, rounded } = minorOf(number.replaceAll(',', ''), currency.exponent);
  if (minor === null) return fault('too-large');
  if (minor === 0) return fault('zero');
  return open + before + within === '' ? { ok: true, minor, rounded } : fault('negative');
}

const isCurrency = (signs: readonly string[]): boolean =>
  signs.every((sign) => YUAN.has(sign) || currenciesOf(sign).length > 0);

/** Whole minor units of plain digits; null when over the most. */
function minorOf(number: string, exponent: number): { readonly minor: number | null; readonly rounded: boolean } {
  const [whole = '', decimals = ''] = number.split('.');
  const digits = `${whole}${decimals.slice(0, exponent).padEnd(exponent, '0')}`.replace(/^0+/, '');
  if (digits.length > String(MOST_MINOR).length) return { minor: null, rounded: false };
  const rest = decimals.slice(exponent);
  const minor = Number(digits) + (/^[5-9]/.test(rest) ? 1 : 0);
  return { minor: minor > MOST_MINOR ? null : minor, rounded: /[1-9]/.test(rest) };
}
