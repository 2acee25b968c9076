/** Who the buyers are, and what is said where only sales are known. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { RateCounts } from '../tiers/product-statistics.ts';
import { exactPercent, wholePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  bySales: '没有访客数，只按销量排；转化高低不知道，所以不给停测，角色也只算准。',
  fresh: (share: string, k: number, n: number) => `支付买家里新客占 ${share}（${k}/${n}）`,
  apart: '，别的款多半是新客买，转化没法一起比',
  search: (rate: string, k: number, n: number) => `搜索来的访客转化 ${rate}（${k}/${n}）`,
  join: '；',
  period: '。',
};

const en: typeof zh = {
  bySales:
    'No visitors are known, so it is ranked by sales alone; nothing is known of its conversion: no stop is given, and every role is that of a candidate.',
  fresh: (share, k, n) => `${share} of its paying buyers are new (${k}/${n})`,
  apart: ', while the others sell mostly to new ones: their conversions cannot be compared',
  search: (rate, k, n) => `visitors from search convert at ${rate} (${k}/${n})`,
  join: '; ',
  period: '.',
};

const texts: Texts<typeof zh> = { zh, en };

const told = ({ k, n }: RateCounts): [number, number] => [k, n];

export function bySalesSentence(language: Language): string {
  return texts[language].bySales;
}

export function mixSentence({ fresh, search, apart }: Extract<Evidence, { kind: 'mix' }>, language: Language): string {
  const t = texts[language];
  const parts = [
    ...(fresh ? [t.fresh(wholePercent(fresh.k / fresh.n), ...told(fresh)) + (apart ? t.apart : '')] : []),
    ...(search ? [t.search(search.n > 0 ? exactPercent(search.k / search.n) : '–', ...told(search))] : []),
  ];
  return parts.join(t.join) + t.period;
}
