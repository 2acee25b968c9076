import { plainFigureText } from '../metrics/figure-text.ts';

export const MOST_UPLIFT = 1000;

export type ParsedUplift = { readonly ok: true; readonly value: number | null } | { readonly ok: false };

/** How many times as much is expected: up to two decimals, 1 at least; empty = not said. */
export function parseUplift(text: string): ParsedUplift {
  const plain = plainFigureText(text);
  if (plain === '') return { ok: true, value: null };
  const value = /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Number(plain) : 0;
  return value >= 1 && value <= MOST_UPLIFT ? { ok: true, value } : { ok: false };
}
