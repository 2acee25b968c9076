/** Rates and amounts as they are typed into a rule. Digits are moved in the text, so nothing passes a floating point. */
import { plainFigureText } from '../metrics/figure-text.ts';
import { amountOfYuan, wholeFen } from '../settlement/amount.ts';
import type { Tier } from './rule.ts';

const RATE = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/;
const BP_DIGITS = 2;

/** `5`, `5%`, `12.5%` → 500, 500, 1250; null for anything else. */
export function bpOf(text: string): number | null {
  const [found, whole = '', decimals = ''] = RATE.exec(plainFigureText(text)) ?? [];
  return found === undefined ? null : Number(whole + decimals.padEnd(BP_DIGITS, '0'));
}

/** `3.50` yuan → 350 fen; null for anything else, and for what is finer than a fen. */
export function fenOf(text: string): number | null {
  const amount = amountOfYuan(plainFigureText(text));
  return amount === null ? null : wholeFen(amount);
}

/** `1000 5%` a line: from so many yuan on, this rate. null where a line is none. */
export function tiersOf(text: string): readonly Tier[] | null {
  const tiers: Tier[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [yuan = '', rate = '', ...more] = line.trim().split(/\s+/);
    const [from, bp] = [fenOf(yuan), bpOf(rate)];
    if (from === null || bp === null || more.length > 0) return null;
    tiers.push({ from, bp });
  }
  return tiers;
}

/** 1250 → `12.5`. */
export const rateText = (bp: number): string => String(bp / 100);
/** 350 → `3.50`. */
export const yuanText = (fen: number): string => (fen / 100).toFixed(2);
export const tiersText = (tiers: readonly Tier[]): string =>
  tiers.map(({ from, bp }) => `${yuanText(from)} ${rateText(bp)}%`).join('\n');
