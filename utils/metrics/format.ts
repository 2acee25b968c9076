/**
 * How figures are shown, the same on every machine: nothing here asks for the browser's locale.
 * Unknown gives null, and the caller shows 未读取.
 */
import type { Currency } from './money.ts';
import type { Rate } from './rate.ts';
import { type MetricId, metric } from './vocabulary.ts';

type Known = number | null | undefined;

const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

function known(value: Known): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

/** `1391` → `1,391` */
export function showCount(value: Known): string | null {
  if (!known(value)) return null;
  const digits = String(Math.round(Math.abs(value))).replace(THOUSANDS, ',');
  return value < 0 && digits !== '0' ? `-${digits}` : digits;
}

/** Minor units to `¥34,895.00`, all digits kept. */
export function showMoney(minor: Known, currency: Currency): string | null {
  if (!known(minor)) return null;
  const digits = String(Math.round(Math.abs(minor))).padStart(currency.exponent + 1, '0');
  const point = digits.length - currency.exponent;
  const whole = digits.slice(0, point).replace(THOUSANDS, ',');
  const parts = currency.exponent > 0 ? `${whole}.${digits.slice(point)}` : whole;
  return `${minor < 0 ? '-' : ''}${currency.sign}${parts}`;
}

/** `0.0226` → `2.3%`. Below 1 % two decimals, so that 3 of 12,000 does not read as none. */
export function showPercent(fraction: Known): string | null {
  if (!known(fraction)) return null;
  const decimals = fraction !== 0 && Math.abs(fraction) < 0.00995 ? 2 : 1;
  return `${rounded(fraction * 100, decimals).toFixed(decimals)}%`;
}

/** `7/310 = 2.3%` */
export function showRate(rate: Rate | null | undefined): string | null {
  if (!rate) return null;
  const percent = showPercent(rate.k / rate.n);
  return percent && `${showCount(rate.k)}/${showCount(rate.n)} = ${percent}`;
}

const STEPS = {
  zh: [
    { from: 100_000_000, sign: '亿' },
    { from: 10_000, sign: '万' },
  ],
  en: [
    { from: 1_000_000_000, sign: 'b' },
    { from: 1_000_000, sign: 'm' },
    { from: 1_000, sign: 'k' },
  ],
} as const;

/** For charts and narrow places: `1.2万` in Chinese, `12k` in English; small numbers in full. */
export function showCompact(value: Known, language: 'zh' | 'en'): string | null {
  if (!known(value)) return null;
  const size = Math.abs(value);
  const steps = STEPS[language];
  // The larger step takes over where rounding in the smaller would reach it: 1亿, never 10000万.
  const step = steps.find(({ from }, at) => size >= from - (steps[at + 1]?.from ?? 0) / 20);
  if (!step) return showCount(value);
  const tenths = rounded(size / step.from, 1);
  return `${value < 0 ? '-' : ''}${tenths}${step.sign}`;
}

/** Compact whole units of the currency: `¥3.5万`. */
export function showCompactMoney(minor: Known, language: 'zh' | 'en', currency: Currency): string | null {
  if (!known(minor)) return null;
  const text = showCompact(Math.abs(minor) / 10 ** currency.exponent, language);
  return text && `${minor < 0 ? '-' : ''}${currency.sign}${text}`;
}

const SIGNS = { zh: { seconds: '秒', days: '天' }, en: { seconds: 's', days: 'd' } } as const;

/** A stored figure of the vocabulary in the form its kind asks for: `26.1 天`, `26.1 d`. */
export function showFigure(id: MetricId, value: Known, currency: Currency, language: 'zh' | 'en'): string | null {
  const { kind } = metric(id);
  switch (kind) {
    case 'people':
    case 'count':
      return showCount(value);
    case 'money':
      return showMoney(value, currency);
    case 'seconds':
    case 'days':
      return known(value) ? `${rounded(value, 1)} ${SIGNS[language][kind]}` : null;
    case 'rate':
    case 'share':
      return showPercent(value);
  }
}

/** Half up on the decimal text, so that 1.005 rounds as it reads. Never -0. */
function rounded(value: number, decimals: number): number {
  const shifted = Math.round(Number(`${Number(Math.abs(value).toPrecision(15))}e${decimals}`));
  const result = Number(`${shifted}e-${decimals}`);
  return value < 0 && result !== 0 ? -result : result;
}
