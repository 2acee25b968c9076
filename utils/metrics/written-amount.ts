/**
 * Numbers and amounts as files of other countries write them: `MX$1,000.00`, `5.255,61 €`, `₹38,165.00`, `-$12.00`.
 * They are brought to one plain writing (`5255.61`) before anything else sees them. Nothing here runs on a page.
 */
import { plainFigureText } from './figure-text.ts';

/** Which sign parts the decimals; the other one may part groups of thousands. */
export type Writing = 'point' | 'comma';

export interface WrittenAmount {
  readonly negative: boolean;
  /** The sign of the currency as it stands there; '' where none does. */
  readonly sign: string;
  /** Digits, points and commas. */
  readonly number: string;
}

/** Marks of direction stand around signs of currencies in some writings. */
const MARKS = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;
/** Blanks, narrow ones too, part groups of thousands in some countries: only between digits, before three of them. */
const GROUP_BLANK = /(\d)\s(?=\d{3}(?!\d))/g;
const SIGN = String.raw`[^\d\s.,()+%-][^\d\s()+%-]{0,3}`;
const AMOUNT = new RegExp(String.raw`^(-?)\s?(${SIGN})?\s?(-?)\s?(\d[\d.,]*)\s?(${SIGN})?$`);

/** Taken apart; null for what is no amount. Never throws. */
export function writtenAmount(text: string): WrittenAmount | null {
  const plain = plainFigureText(text.replace(MARKS, ''));
  const parts = AMOUNT.exec(plain.replace(GROUP_BLANK, '$1'));
  if (!parts) return null;
  const [, before = '', front = '', within = '', number = '', behind = ''] = parts;
  if ((before !== '' && within !== '') || (front !== '' && behind !== '')) return null;
  return { negative: before + within !== '', sign: front || behind, number };
}

/** In India groups of two stand before the last one. */
const FORM: Readonly<Record<Writing, RegExp>> = {
  point: /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})(?:\.\d+)?$/,
  comma: /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/,
};
const WRITINGS: readonly Writing[] = ['point', 'comma'];

const isWhole = (number: string, writing: Writing): boolean => !number.includes(writing === 'point' ? '.' : ',');
const decimals = (number: string, writing: Writing): number =>
  isWhole(number, writing) ? 0 : number.length - 1 - number.lastIndexOf(writing === 'point' ? '.' : ',');

/**
 * The writings in which the number is one. Counts have no decimals, and no currency here has three places: what
 * stands before three digits parts thousands.
 */
export function writingsOf(number: string, kind: 'count' | 'money'): readonly Writing[] {
  return WRITINGS.filter((writing) => {
    if (!FORM[writing].test(number)) return false;
    return kind === 'count' ? isWhole(number, writing) : decimals(number, writing) < 3;
  });
}

/** `5.255,61` → `5255.61`. @param writing one of those it is a number in */
export function plainNumber(number: string, writing: Writing): string {
  return writing === 'point' ? number.replaceAll(',', '') : number.replaceAll('.', '').replace(',', '.');
}
