import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { evidenceTexts } from './evidence-words.ts';
import { peopleName } from './people.ts';
import { priceText } from './sentence-figures.ts';
import type { Language } from './texts.ts';

/** What a visitor brings: a part of a unit counts. */
export function amount(minor: number, { sign, exponent }: Currency): string {
  return (minor < 0 ? '−' : '') + sign + (Math.abs(minor) / 10 ** exponent).toFixed(exponent);
}

export function valueSentence(
  { fen, line, alone, set, by, assumed, ...on }: Extract<Evidence, { kind: 'value' }>,
  language: Language,
  currency: Currency,
): string {
  const people = peopleName(on, language);
  const t = evidenceTexts[language];
  const guess = assumed ? t.assumed(assumed.from, priceText(assumed.price, currency)) : '';
  return guess + t.value(amount(fen, currency), alone ? null : amount(line, currency), set, by, people);
}
