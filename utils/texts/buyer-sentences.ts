/** Who the buyers are, and what is said where only sales are known. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { RateCounts } from '../tiers/rate-counts.ts';
import { exactPercent, wholePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  bySales: '没有访客数，只按销量排；转化高低不知道，所以不给停测，角色也只算准。',
  fresh: (share: string, k: number, n: number) => `支付买家里新客占 ${share}（${k}/${n}）`,
  live: (share: string, of: string) => `直播带来的成交占 ${share}（${of}）`,
  affiliate: (share: string, of: string) => `淘客带来的成交占 ${share}（${of}）`,
  over: (k: number, n: number, days: number) => `${k}/${n}，${days} 天`,
  overMixed: (k: number, n: number, days: number) => `${k} 单 / ${n} 位支付买家，${days} 天`,
  apart: '，别的款不是这样，转化没法一起比',
  search: (rate: string, k: number, n: number) => `搜索来的访客转化 ${rate}（${k}/${n}）`,
  join: '；',
  period: '。',
};

const en: typeof zh = {
  bySales:
    'No visitors are known, so it is ranked by sales alone; nothing is known of its conversion: no stop is given, and every role is that of a candidate.',
  fresh: (share, k, n) => `${share} of its paying buyers are new (${k}/${n})`,
  live: (share, of) => `${share} of its sales came by live rooms (${of})`,
  affiliate: (share, of) => `${share} of its sales came by promoters (${of})`,
  over: (k, n, days) => `${k}/${n}, ${days} days`,
  overMixed: (k, n, days) => `${k} orders / ${n} paying buyers, ${days} days`,
  apart: ', unlike those of the others: their conversions cannot be compared',
  search: (rate, k, n) => `visitors from search convert at ${rate} (${k}/${n})`,
  join: '; ',
  period: '.',
};

const texts: Texts<typeof zh> = { zh, en };

const told = ({ k, n }: RateCounts): [number, number] => [k, n];

export function bySalesSentence(language: Language): string {
  return texts[language].bySales;
}

type Mix = Extract<Evidence, { kind: 'mix' }>;

export function mixSentence({ fresh, search, brought, apart }: Mix, language: Language): string {
  const t = texts[language];
  // Rows of older builds know of returning buyers only, and say yes or no.
  const kinds = Array.isArray(apart) ? apart : [];
  const tail = (kind: Mix['apart'][number]) => (kinds.includes(kind) ? t.apart : '');
  const share = ({ k, n }: RateCounts) => wholePercent(k / n);
  const parts = [
    ...(fresh ? [t.fresh(share(fresh), ...told(fresh)) + tail('returning')] : []),
    ...(brought ?? []).map((one) => {
      const over = (one.mixed ? t.overMixed : t.over)(one.k, one.n, one.days);
      return t[one.by](share(one), over) + tail(one.by);
    }),
    ...(search ? [t.search(search.n > 0 ? exactPercent(search.k / search.n) : '–', ...told(search))] : []),
  ];
  const said = parts.join(t.join) + t.period;
  // Any of them may come first.
  return said.charAt(0).toUpperCase() + said.slice(1);
}
