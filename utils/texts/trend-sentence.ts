/** How a product sells of late against before, beside the shop. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { isAsMeasured, trendScore } from '../tiers/trend.ts';
import { LONG } from '../tiers/trend-sides.ts';
import type { Day } from '../time/day.ts';
import { shortDay } from '../time/short-day.ts';
import type { Language, Texts } from './texts.ts';

type Trend = Extract<Evidence, { kind: 'trend' }>;
type Long = Extract<Trend, { span: 'long' }>;
type NoTrend = Extract<Evidence, { kind: 'no-trend' }>;
type NoTrendWords = Record<NoTrend['why'], (days: readonly Day[]) => string>;

const zh = {
  directions: { rising: '明显上升', sliding: '明显下滑', steady: '平稳' },
  long: (recent: string, before: string, shop: string, ratio: string, direction: string) =>
    `近 14 天支付买家 ${recent}，前 42 天 ${before}；各款合计 ${shop}（缺的天按天数折满，一人买几款各算一次）：近两周份额是前六周的 ${ratio} 倍，${direction}`,
  side: (buyers: number, days: number | null) => `${buyers} 位${days === null ? '' : `（读到 ${days} 天）`}`,
  /** Measured of the long comparison: 0.43, of all products 0.12. */
  goesOn: '；类似情况里约四成会继续下滑',
  period: '。',
  short: (recent: number, before: number, shopRecent: number, shopBefore: number, direction: string) =>
    `近 7 天支付买家 ${recent} 位，前 7 天 ${before} 位（按同星期对比）；各款合计 ${shopRecent} / ${shopBefore}（一人买几款各算一次）：${direction}。`,
  none: {
    'range-only': () => '仅汇总，无趋势。',
    'few-days': () => '天数不足，暂时看不出趋势。',
    unmatched: () => '走势看它占各款合计的份额；算进来的款里读到这么多天的不到两款，看不出趋势。',
    'one-sells': () => '走势看它占各款合计的份额；这些天只有一款有支付买家，它总是全部，看不出趋势。',
    'nothing-sold': () => '这些天各款都没有支付买家，看不出趋势。',
    'no-buyers': () => '支付买家数没有读到，或页面只给约数，看不出趋势。',
    'event-days': (days) =>
      `${days.map(shortDay).join('、')} 是活动日或尾款日，不算平销；去掉后近 7 天和前 7 天能对上的星期不够 5 个，近 14 天和前 42 天的天数也不够，暂时看不出趋势。`,
  } satisfies NoTrendWords,
};

const en: typeof zh = {
  directions: { rising: 'clearly rising', sliding: 'clearly sliding', steady: 'steady' },
  long: (recent, before, shop, ratio, direction) =>
    `Paying buyers: ${recent} in the last 14 days, ${before} in the 42 before; all products added up ${shop} (days not read filled in proportion, a buyer of several counts in each): its share is ${ratio} times that of the six weeks before, ${direction}`,
  side: (buyers, days) => `${buyers}${days === null ? '' : ` (${days} days read)`}`,
  goesOn: '; about four in ten such products go on sliding',
  period: '.',
  short: (recent, before, shopRecent, shopBefore, direction) =>
    `Paying buyers: ${recent} in the last 7 days, ${before} in the 7 before (same weekdays); all products added up ${shopRecent} / ${shopBefore} (a buyer of several counts in each): ${direction}.`,
  none: {
    'range-only': () => 'Totals only, no trend.',
    'few-days': () => 'Too few days to tell a trend.',
    unmatched: () =>
      'A trend is its share of all products that count; of fewer than two of them as many days were read, so none can be told.',
    'one-sells': () =>
      'A trend is its share of all products; on these days one alone was bought, which is always all of it, so none can be told.',
    'nothing-sold': () => 'Nobody bought anything on these days, so no trend can be told.',
    'no-buyers': () => 'Paying buyers were not read, or only rounded: no trend can be told.',
    'event-days': (days) =>
      `Event days and days of balance payments (${days.map(shortDay).join(', ')}) do not count; without them fewer than 5 weekdays of the last 7 days and the 7 before match, and too few of the last 14 and the 42 before are left: no trend yet.`,
  },
};

const texts: Texts<typeof zh> = { zh, en };

const whole = (count: number): string => (Number.isInteger(count) ? `${count}` : count.toFixed(1));

function longSentence(trend: Long, language: Language): string {
  const t = texts[language];
  const { recent, before, recentDays, beforeDays, shopRecent, shopBefore, direction } = trend;
  const { ratio } = trendScore(trend, { recent: shopRecent, before: shopBefore });
  const side = (buyers: number, days: number, all: number) => t.side(buyers, days === all ? null : days);
  const said = t.long(
    side(recent, recentDays, LONG.recent),
    side(before, beforeDays, LONG.before),
    `${whole(shopRecent)} / ${whole(shopBefore)}`,
    ratio.toFixed(2),
    t.directions[direction],
  );
  return said + (direction === 'sliding' && isAsMeasured(trend) ? t.goesOn : '') + t.period;
}

export function trendSentence(trend: Trend, language: Language): string {
  if (trend.span === 'long') return longSentence(trend, language);
  const { short, directions } = texts[language];
  return short(trend.recent, trend.before, trend.shopRecent, trend.shopBefore, directions[trend.direction]);
}

export function noTrendSentence({ why, days = [] }: NoTrend, language: Language): string {
  return texts[language].none[why](days);
}
