import type { Price } from '../costs/price-of.ts';
import { showMoney } from '../metrics/format.ts';
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { marginOf } from '../tiers/profit-lines.ts';
import { priceText } from './sentence-figures.ts';
import { wholePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  loss: (left: string, by: Price['by']) => `按现价每单${by === 'items' ? '' : '至少'}亏 ${left}，卖得越多亏得越多`,
  noLoss: (to: string) => `件单价涨到 ${to} 就不再每单亏。`,
  margin: (left: string, share: string) => `每单约留下 ${left}，占售价 ${share}`,
  marginLine: (line: string) => `；全店毛利最高的三成在 ${line} 以上`,
  open: (names: string) => `（${names}没填，未扣）`,
  openTerms: { feeRate: '扣点', shipping: '运费', returnRate: '退货率' },
  and: '、',
  period: '。',
};

const en: typeof zh = {
  loss: (left, by) =>
    `At this price every order loses ${by === 'items' ? '' : 'at least '}${left}: the more it sells, the more it loses`,
  noLoss: (to) => `From a unit price of ${to} on no order loses any more.`,
  margin: (left, share) => `An order leaves about ${left}, ${share} of the price`,
  marginLine: (line) => `; the upper three tenths of the shop leave at least ${line}`,
  open: (names) => ` (${names} not given, not taken off)`,
  openTerms: { feeRate: 'fee', shipping: 'shipping', returnRate: 'returns' },
  and: ', ',
  period: '.',
};

const marginTexts: Texts<typeof zh> = { zh, en };

type Margin = Extract<Evidence, { kind: 'margin' }>;

/** What an order leaves, and what was not taken off because nobody said it. */
export function marginSentence(
  { contribution, priceBy, line }: Margin,
  language: Language,
  currency: Currency,
): string {
  const t = marginTexts[language];
  const { left, open } = contribution;
  const without = open.length > 0 ? t.open(open.map((term) => t.openTerms[term]).join(t.and)) : '';
  const amount = showMoney(Math.abs(left), currency) ?? '';
  if (left < 0) return `${t.loss(amount, priceBy)}${without}${t.period}`;
  const above = line === null ? '' : t.marginLine(wholePercent(line));
  return `${t.margin(amount, wholePercent(marginOf(contribution)))}${above}${without}${t.period}`;
}

/** The price that ends the loss. */
export function noLossSentence(to: number, language: Language, currency: Currency): string {
  return marginTexts[language].noLoss(priceText(to, currency));
}
