import { isLate, runsOut, type StockView } from '../tiers/after-sale/stock.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Flag } from '../tiers/flags.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  refund: '有九成以上的把握，退款是全店平均的两倍以上，先查品质、尺码和描述，再加推。',
  stock: '按预计的销量很可能不够卖 3 天，先补货，再加推。',
  none: '库存 0 件，先补货，再加推。',
  platformDays: '平台给的可售天数不足 3 天，先补货，再加推。',
  restock: (days: number, p: string) => `补货要 ${days} 天，到货前卖断的可能 ${p}，现在就补货，再加推。`,
  loss: '按现价每单都亏，先调价或控成本，再加推。',
};

const en: typeof zh = {
  refund:
    'At least 90% sure that more than twice the share of the shop comes back: look at quality, sizes and description before pushing.',
  stock: 'It will likely last less than 3 days at what is expected to sell: restock before pushing.',
  none: 'Nothing is in stock: restock before pushing.',
  platformDays: 'It lasts less than 3 days, as the platform says: restock before pushing.',
  restock: (days, p) => `New stock takes ${days} days and it is sold out before with a chance of ${p}: restock now.`,
  loss: 'Every order loses at this price: change price or cost before pushing.',
};

const flagAdviceTexts: Texts<typeof zh> = { zh, en };

const isByPlatform = ({ units, perDay }: StockView): boolean => units === null || perDay === null;

/** What to do about a flag, by what it rests on. */
export function flagAdvice(flag: Flag, evidence: readonly Evidence[], language: Language): string {
  const t = flagAdviceTexts[language];
  const stock = evidence.find((one) => one.kind === 'stock');
  if (flag !== 'stock' || !stock) return t[flag];
  if (stock.units === 0) return t.none;
  if (isByPlatform(stock)) return t.platformDays;
  return isLate(stock) && !runsOut(stock) ? t.restock(stock.restock.days, surePercent(stock.restock.risk)) : t.stock;
}
