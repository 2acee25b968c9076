/**
 * From a cell's original text to a figure, by the unit its column declares. The unit is never
 * guessed from the size of the number, and what cannot be read for certain is refused with a reason.
 */
import type { ColumnUnit } from '../sheets/sheet.ts';
import { hasScrambledDigits, plainFigureText } from './figure-text.ts';

/**
 * - empty: nothing there
 * - dash: the page's sign for "no figure"
 * - scrambled: digits drawn by the page's own font; the code points say nothing
 * - range: two ends or one bound instead of a figure
 * - not-published: the platform says it will come later
 * - negative, not-whole: a number that the declared unit cannot have
 * - not-a-number: anything else, and numbers too large to be held exactly
 */
export type FigureFault =
  | 'empty'
  | 'dash'
  | 'scrambled'
  | 'range'
  | 'not-published'
  | 'not-a-number'
  | 'negative'
  | 'not-whole';

/**
 * `value` is a count (whole, ≥ 0), fen for `yuan` and `fen`, a fraction for `ratio` and `percent`
 * (0.7748 for 77.48%, may exceed 1), seconds or days. Never NaN, infinite, negative or -0.
 * `exact` is false where the page itself abbreviated (`1.2万`): the figure is then rounded.
 */
export type Figure =
  | { readonly ok: true; readonly value: number; readonly exact: boolean }
  | { readonly ok: false; readonly why: FigureFault };

const FAULT = {
  empty: { ok: false, why: 'empty' },
  dash: { ok: false, why: 'dash' },
  scrambled: { ok: false, why: 'scrambled' },
  range: { ok: false, why: 'range' },
  'not-published': { ok: false, why: 'not-published' },
  'not-a-number': { ok: false, why: 'not-a-number' },
  negative: { ok: false, why: 'negative' },
  'not-whole': { ok: false, why: 'not-whole' },
} as const satisfies { readonly [why in FigureFault]: Figure };

/** How the units are written, and the power of ten from the text to the kept value. */
interface UnitWriting {
  readonly power: number;
  readonly whole: boolean;
  readonly money: boolean;
  readonly abbreviated: boolean;
  readonly marks: readonly string[];
}

const WRITING: { readonly [unit in Exclude<ColumnUnit, 'text'>]: UnitWriting } = {
  count: { power: 0, whole: true, money: false, abbreviated: true, marks: [''] },
  yuan: { power: 2, whole: true, money: true, abbreviated: true, marks: ['', '元'] },
  fen: { power: 0, whole: true, money: false, abbreviated: false, marks: [''] },
  ratio: { power: 0, whole: false, money: false, abbreviated: false, marks: ['', '%'] },
  percent: { power: -2, whole: false, money: false, abbreviated: false, marks: ['', '%'] },
  seconds: { power: 0, whole: false, money: false, abbreviated: false, marks: ['', '秒'] },
  days: { power: 0, whole: false, money: false, abbreviated: false, marks: ['', '天'] },
};

/** A cell, and a figure with its remark: what is longer is neither. */
const LONGEST_CELL = 500;
const LONGEST = 64;
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const END = String.raw`¥?\s?${NUMBER}[万亿]?%?`;
/** A trailing bracket without digits is the page's remark: `8.55%（低）`. */
const FIGURE = new RegExp(
  String.raw`^([+-]?)(¥?)\s?(${NUMBER})([eE][+-]?\d{1,3})?\s?([万亿]?)\s?([%元秒天]?)\s?(?:\([^()\d]*\))?$`,
);
const RANGE = new RegExp(String.raw`^(?:${END}\s?(?:~|-|至)\s?${END}|[<>≤≥≦≧]=?\s?${END}|${END}\+)$`);
const DASH = /^-{1,6}$/;
const NOT_PUBLISHED = /暂未更新/;
const MYRIADS: { readonly [sign: string]: number } = { 万: 4, 亿: 8 };

/** Reads `text` as a figure of the declared unit. Never throws. A `text` column has no figures. */
export function parseFigure(text: string, unit: ColumnUnit): Figure {
  if (unit === 'text') return FAULT['not-a-number'];
  const plainly = readPlain(text, WRITING[unit]);
  if (plainly) return plainly;
  if (text.length > LONGEST_CELL) return FAULT['not-a-number'];
  if (hasScrambledDigits(text)) return FAULT.scrambled;
  const plain = plainFigureText(text);
  if (plain === '') return FAULT.empty;
  if (DASH.test(plain)) return FAULT.dash;
  if (plain.length > LONGEST) return FAULT['not-a-number'];
  if (NOT_PUBLISHED.test(plain)) return FAULT['not-published'];
  return readNumber(plain, WRITING[unit]);
}

/** A double holds as many digits exactly, and no fewer powers of ten. */
const EXACT_DIGITS = 15;

/**
 * `1391`, `34895.00`, `77.48%`: nearly all cells of an import, read without a search through the text. Whole
 * numbers below 2^53 over an exact power of ten divide to the nearest double, as `Number` of the text would.
 * @returns null for anything else
 */
function readPlain(text: string, writing: UnitWriting): Figure | null {
  const percent = text.endsWith('%');
  const end = percent ? text.length - 1 : text.length;
  if (end === 0 || end > EXACT_DIGITS || (percent && !writing.marks.includes('%'))) return null;
  let value = 0;
  let point = -1;
  for (let i = 0; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === -2 && point < 0 && i > 0 && i < end - 1) point = i;
    else return null;
  }
  const power = (percent ? -2 : writing.power) - (point < 0 ? 0 : end - 1 - point);
  return finish(power < 0 ? value / 10 ** -power : value * 10 ** power, writing.whole, true);
}

function readNumber(plain: string, writing: UnitWriting): Figure {
  const m = FIGURE.exec(plain);
  if (!m) return RANGE.test(plain) ? FAULT.range : FAULT['not-a-number'];
  const [, sign = '', currency = '', number = '', exponent = '', myriad = '', mark = ''] = m;
  const abbreviated = myriad !== '';
  if (currency !== '' && !writing.money) return FAULT['not-a-number'];
  if (abbreviated && (!writing.abbreviated || exponent !== '')) return FAULT['not-a-number'];
  if (!writing.marks.includes(mark)) return FAULT['not-a-number'];
  const scale = mark === '%' ? -2 : writing.power;
  const power = scale + (MYRIADS[myriad] ?? 0) + Number(exponent.slice(1));
  // The shift is done in the text: one correctly rounded conversion, no multiplication error.
  const value = Number(`${number.replaceAll(',', '')}e${power}`);
  return finish(sign === '-' ? -value : value, writing.whole, !abbreviated);
}

const ABBREVIATED = /\d(?:\.(\d+))?\s?([万亿])/;

/** How far the true figure may lie from one the page abbreviated: half of the last place of `1.2万`, else 0. */
export function roundedBy(text: string, unit: ColumnUnit): number {
  const [, decimals = '', sign = ''] = ABBREVIATED.exec(text) ?? [];
  const myriads = MYRIADS[sign];
  if (myriads === undefined || unit === 'text') return 0;
  return 10 ** (myriads - decimals.length + WRITING[unit].power) / 2;
}

function finish(value: number, whole: boolean, exact: boolean): Figure {
  if (!Number.isFinite(value)) return FAULT['not-a-number'];
  if (!whole) return value < 0 ? FAULT.negative : { ok: true, value: value === 0 ? 0 : value, exact };
  const rounded = Math.round(value);
  if (!Number.isSafeInteger(rounded)) return FAULT['not-a-number'];
  if (rounded < 0) return FAULT.negative;
  if (Math.abs(value - rounded) > noise(rounded)) return value < 0 ? FAULT.negative : FAULT['not-whole'];
  return { ok: true, value: rounded === 0 ? 0 : rounded, exact };
}

/**
 * Answers carry sums made in binary floats (`0.42000000000000004`, `19041.02999999998`). Their error
 * is far below this; the smallest true fraction of a fen a text could mean lies above it.
 */
function noise(rounded: number): number {
  return Math.max(1e-6, Math.min(1e-2, rounded * 1e-12));
}
