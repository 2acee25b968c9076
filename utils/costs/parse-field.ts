/** What stands in one field of a form: empty means unknown, and 0 is a figure. */
import { plainFigureText } from '../metrics/figure-text.ts';
import type { Currency } from '../metrics/money.ts';
import { MOST_RESTOCK, RATE_PARTS } from './cost-record.ts';
import { type AmountFault, parseAmount } from './parse-amount.ts';

export type FieldFault = Exclude<AmountFault, 'empty'> | 'not-a-rate';

export type ParsedField<Fault = FieldFault> =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly why: Fault };

const RATE = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/;

/** A percentage, with or without its sign: `5.25` → 0.0525. Up to 100 and two decimals. */
export function rateField(text: string): ParsedField {
  const plain = plainFigureText(text);
  if (plain === '') return { ok: true, value: null };
  const [found, whole = '', decimals = ''] = RATE.exec(plain) ?? [];
  const parts = Number(`${whole}${decimals.padEnd(2, '0')}`);
  if (found === undefined || parts > RATE_PARTS) return { ok: false, why: 'not-a-rate' };
  return { ok: true, value: parts / RATE_PARTS };
}

/** Whole days, with or without 天; at least one. */
export function daysField(text: string): ParsedField<'not-days'> {
  const plain = plainFigureText(text);
  if (plain === '') return { ok: true, value: null };
  const days = Number(/^(\d{1,2})\s*\u5929?$/.exec(plain)?.[1]);
  return days >= 1 && days <= MOST_RESTOCK ? { ok: true, value: days } : { ok: false, why: 'not-days' };
}

/** @param zero whether nothing is an amount here: 包邮 by the supplier is, a free product is not */
export function amountField(text: string, currency: Currency, zero: boolean): ParsedField {
  const parsed = parseAmount(text, currency);
  if (parsed.ok) return { ok: true, value: parsed.minor };
  if (parsed.why === 'empty') return { ok: true, value: null };
  return parsed.why === 'zero' && zero ? { ok: true, value: 0 } : { ok: false, why: parsed.why };
}

/** 0.0525 → `5.25`, as a field shows it; '' for unknown. */
export function rateText(rate: number | null): string {
  return rate === null ? '' : String(Math.round(rate * RATE_PARTS) / 100);
}

/** 12345 → `123.45`; '' for unknown. */
export function amountText(minor: number | null, { exponent }: Currency): string {
  if (minor === null) return '';
  const digits = String(minor).padStart(exponent + 1, '0');
  const point = digits.length - exponent;
  return exponent === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
