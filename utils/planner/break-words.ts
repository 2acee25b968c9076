/** 破价预警 in one sentence, with the event and the days. */
import { marketTexts } from '../texts/markets.ts';
import { planProductTexts } from '../texts/plan-products.ts';
import type { Language } from '../texts/texts.ts';
import type { PlannerEvent } from './anchor.ts';
import type { PriceBreak } from './price-breaks.ts';
import { priceText } from './price-text.ts';

/** `淘宝/天猫 双12 2026` */
export function eventName(event: PlannerEvent | null, id: string, language: Language): string {
  return event ? `${marketTexts[language][event.platform]} ${event[language]} ${event.year}` : id;
}

function what(of: PriceBreak, nameOf: (event: string) => string, language: Language): string {
  const t = planProductTexts[language];
  const { name, articleNo, product } = of.product;
  const called = name || articleNo || product;
  switch (of.kind) {
    case 'sold':
      return t.breakSold(called, priceText(of.lowest), of.lowest.day, of.days.length);
    case 'planned':
      return t.breakPlanned(called, nameOf(of.other.event), priceText(of.price));
    case 'marked':
      return t.breakMarked(called, priceText(of.price));
    case 'above':
      return t.breakAbove(called, priceText(of.price));
  }
}

export function breakWords(of: PriceBreak, eventOf: (id: string) => PlannerEvent | null, language: Language): string {
  const t = planProductTexts[language];
  const nameOf = (id: string) => eventName(eventOf(id), id, language);
  const { price, from, to, source } = of.ceiling;
  const event = nameOf(of.product.event);
  const said = what(of, nameOf, language);
  if (of.kind === 'above') return t.above(said, priceText(price), event, source);
  if (of.kind === 'sold') return t.underSold(said, priceText(price), event, from, to, source);
  return t.under(said, priceText(price), event, from, to, source);
}
