import { isLate, runsOut, type StockView } from '../tiers/after-sale/stock.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Flag } from '../tiers/flags.ts';
import type { Suggestion } from '../tiers/suggestion.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  end: '。',
  push: '，再加推。',
  refund: '有九成以上的把握，退款是全店平均的两倍以上，先查品质、尺码和描述',
  stock: '按预计的销量很可能不够卖 3 天，先补货',
  none: '库存 0 件，先补货',
  platformDays: '平台给的可售天数不足 3 天，先补货',
  restock: (days: number, p: string) => `补货要 ${days} 天，到货前卖断的可能 ${p}，现在就补货`,
  loss: '按现价每单都亏，先调价或控成本',
};

const en: typeof zh = {
  end: '.',
  push: ' before pushing.',
  refund:
    'At least 90% sure that more than twice the share of the shop comes back: look at quality, sizes and description',
  stock: 'It will likely last less than 3 days at what is expected to sell: restock',
  none: 'Nothing is in stock: restock',
  platformDays: 'It lasts less than 3 days, as the platform says: restock',
  restock: (days, p) => `New stock takes ${days} days and it is sold out before with a chance of ${p}: restock now`,
  loss: 'Every order loses at this price: change price or cost',
};

const flagAdviceTexts: Texts<typeof zh> = { zh, en };

const isByPlatform = ({ units, perDay }: StockView): boolean => units === null || perDay === null;

function flagAdviceOf(flag: Flag, evidence: readonly Evidence[], t: typeof zh): string {
  const stock = evidence.find((one) => one.kind === 'stock');
  if (flag !== 'stock' || !stock) return t[flag];
  if (stock.units === 0) return t.none;
  if (isByPlatform(stock)) return t.platformDays;
  return isLate(stock) && !runsOut(stock) ? t.restock(stock.restock.days, surePercent(stock.restock.risk)) : t.stock;
}

/** What to do about a flag, by what it rests on. What is stopped is not pushed afterwards either. */
export function flagAdvice(
  flag: Flag,
  { evidence, verdict }: Pick<Suggestion, 'evidence' | 'verdict'>,
  language: Language,
): string {
  const t = flagAdviceTexts[language];
  return flagAdviceOf(flag, evidence, t) + (verdict.kind === 'stop' ? t.end : t.push);
}
