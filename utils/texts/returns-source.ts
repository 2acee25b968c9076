/** Which return rate an order is reckoned with, and whose word it is. */

import type { Contribution } from '../costs/break-even.ts';
import type { MeasuredReturns } from '../costs/cost-facts.ts';
import { showCount } from '../metrics/format.ts';
import type { Language, Texts } from './texts.ts';
import { plainPercent, rounded } from './written-terms.ts';

const zh = {
  said: { product: '这一款填的', shop: '店铺默认' },
  rate: (rate: string, source: string) => `退货率 ${rate}：${source}`,
  others: ({ from }: MeasuredReturns) => `${from ? '同类' : '全店'}的退款，这一款自己的没有读到，也没填退货率`,
  measured: ({ by, byBuyers, from }: MeasuredReturns, k: string, n: string) =>
    `读到的退款${by === 'amount' ? '按金额合' : ''} ${k}/${n} ${byBuyers ? '位支付买家' : '单'}，往${from ? '同类' : '全店'}靠拢（这一款没填退货率；仅退款、没发货就退的分不开，都按退货算）`,
};

const en: typeof zh = {
  said: { product: 'given for this product', shop: "the shop's default" },
  rate: (rate, source) => `Returns at ${rate}: ${source}`,
  others: ({ from }) =>
    `refunds of ${from ? 'those of its kind' : 'the shop'}; none of its own were read and no rate was given for it`,
  measured: ({ by, byBuyers, from }, k, n) =>
    `refunds read${by === 'amount' ? ' by amount, worth' : ''} ${k}/${n} ${byBuyers ? 'paying buyers' : 'orders'}, drawn towards ${from ? 'those of its kind' : "the shop's"} (no rate was given for this product; refunds without goods coming back cannot be told apart and count as returns)`,
};

const returnsTexts: Texts<typeof zh> = { zh, en };

/** Whole, or as few digits as tell it. */
const orders = (k: number): string => (Number.isInteger(k) ? (showCount(k) ?? '') : String(rounded(k, 4)));

function measured(by: MeasuredReturns, t: typeof zh): string {
  return by.n === 0 ? t.others(by) : t.measured(by, orders(by.k), showCount(by.n) ?? '');
}

export function returnsSource({ rate, by }: NonNullable<Contribution['returnsAt']>, language: Language): string {
  const t = returnsTexts[language];
  return t.rate(plainPercent(rate), typeof by === 'string' ? t.said[by] : measured(by, t));
}
