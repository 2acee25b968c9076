/** Dates that work is hung on, and how far each can be trusted. */
import type { AnchorKind } from '../planner/anchor.ts';
import type { Texts } from './texts.ts';

const zh = {
  kind: {
    rules: '规则公布',
    'registration-opens': '报名开始',
    'registration-closes': '报名截止',
    'price-window-opens': '价格校验期开始',
    'price-window-closes': '价格校验期结束',
    presale: '预售开始',
    balance: '尾款开付',
    'first-stock': '开卖',
    'second-stock': '第二波开卖',
    peak: '爆发期开始',
    encore: '返场开始',
    ends: '活动结束',
    'price-protection-ends': '价保结束',
    'returns-peak': '退货高峰',
    settlement: '货款结算',
  } satisfies Record<AnchorKind, string>,
  open: '开卖时间',
  /** A day counted from one of them. */
  day: (anchor: string, days: number) =>
    days === 0 ? `${anchor}当天` : `${anchor}${days < 0 ? '前' : '后'} ${Math.abs(days)} 天`,
  confirmed: '已确认',
  publishedOn: (source: string, day: string) => `来源：${source}，${day}`,
  own: '自己定的时间',
};

const en: typeof zh = {
  kind: {
    rules: 'rules published',
    'registration-opens': 'sign-up opens',
    'registration-closes': 'sign-up closes',
    'price-window-opens': 'price check begins',
    'price-window-closes': 'price check ends',
    presale: 'presale opens',
    balance: 'balance due',
    'first-stock': 'opens',
    'second-stock': 'second wave opens',
    peak: 'peak begins',
    encore: 'encore begins',
    ends: 'ends',
    'price-protection-ends': 'price protection ends',
    'returns-peak': 'peak of returns',
    settlement: 'settlement',
  },
  open: 'first sale',
  day: (anchor, days) =>
    days === 0 ? `day of: ${anchor}` : `${Math.abs(days)} d ${days < 0 ? 'before' : 'after'}: ${anchor}`,
  confirmed: 'confirmed',
  publishedOn: (source, day) => `Source: ${source}, ${day}`,
  own: 'set by yourself',
};

export const anchorTexts: Texts<typeof zh> = { zh, en };
