/** The words of `evidence.ts`. */
import type { Evidence, Role } from '../tiers/suggestion.ts';
import type { Day } from '../time/day.ts';
import { shortDay } from '../time/short-day.ts';
import type { Texts } from './texts.ts';

/** A rate per 100 visitors against the shop's, every number already written out. */
interface RateWords {
  readonly rate: string;
  readonly low: string;
  readonly high: string;
  readonly line: string;
  readonly side: 'above' | 'below' | 'close';
  readonly p: string;
  readonly k: string;
  readonly n: string;
}

type Way = 'up' | 'down';

type NoTrendWords = Record<Extract<Evidence, { kind: 'no-trend' }>['why'], (days: readonly Day[]) => string>;

const WHY_ZH: Partial<Record<Role, string>> = {
  main: '卖得最多，加购和转化没有明显拖后腿',
  second: '销量或转化势头在主推之后，值得接着推',
  traffic: '加购明显高于店铺平均，价格又低，适合拉人进店',
};

const WHY_EN: Partial<Record<Role, string>> = {
  main: 'sells most, and neither carts nor conversion clearly lag',
  second: 'next in line behind the heroes by sales or conversion',
  traffic: 'added to carts clearly more often than the shop average, at a low price',
};

const zh = {
  role: (name: string, role: Role, candidate: boolean) =>
    `${name}：${WHY_ZH[role] ?? ''}${candidate ? '；领先还不够稳，先按候选看' : ''}。`,
  stop: '加购和转化都明显低于店铺平均：停止投测试流量即可，不必下架。',
  tie: '拉不开差距：再测也难分高下，建议按毛利选。',
  test: (more: number) => `继续测：再来约 ${more} 位访客就能下结论。`,
  insufficient: (more: number) => `数据量不够，还差约 ${more} 位访客。`,
  regular: '常规款：数据够了，暂时没有突出的角色。',
  excluded: {
    'price-link': '补差价、邮费、赠品一类链接，不参与定款，也不计入店铺平均。',
    'traffic-limit':
      '平台限制了这款的流量，数字不是它自己挣来的：暂不判断，也不计入店铺平均。恢复后导入新的名单（名单空了就撤销那次导入）再看；名单最多算七天。',
  },
  trafficLimited: (on: string, says: string) => `${on} 的限流名单里有这款：${says}。`,
  unread: '所选时段未读取到可用的数据。',
  certainty: (grade: 'high' | 'fair' | 'some' | 'low', p: string) =>
    `${{ high: '很有把握', fair: '较有把握', some: '有一些把握', low: '把握不大' }[grade]}（${p}）`,
  noBasis: '未读取',
  rangeBasis: (from: string, to: string, days: number) => `${from} 至 ${to}，${days} 天汇总`,
  daysBasis: (from: string, to: string, days: number) => `${from} 至 ${to}，已读取 ${days} 天，访客按天累加`,
  rates: {
    payRate: { name: '转化率', done: '支付' },
    cartRate: { name: '加购率', done: '加购' },
  },
  rate: (words: { name: string; done: string }, r: RateWords) => {
    const own = `100 位访客约 ${r.rate} 位${words.done}，合理范围 ${r.low}–${r.high}；店铺平均 ${r.line}。`;
    if (r.side === 'close') return `${own}和店铺平均拉不开差距（${r.k}/${r.n}）。`;
    return `${own}有 ${r.p} 的把握${r.side === 'above' ? '高于' : '低于'}店铺平均（${r.k}/${r.n}）。`;
  },
  favorite: (rate: string, k: string, n: string) => `收藏率 ${rate}（${k}/${n}），仅供参考，不参与判断。`,
  buyers: (buyers: number, days: number | null, rank: number, of: number) =>
    days === null
      ? `支付买家 ${buyers} 位，店内第 ${rank}/${of}。`
      : `${days} 天支付买家 ${buyers} 位，按日均店内第 ${rank}/${of}。`,
  boundary: (buyers: number, ahead: boolean, p: string) =>
    `分界线上的商品同样天数约 ${buyers} 位，有 ${p} 的把握${ahead ? '多于' : '少于'}它。`,
  boundaryClose: (buyers: number) => `分界线上的商品同样天数约 ${buyers} 位，拉不开差距。`,
  directions: { rising: '明显上升', sliding: '明显下滑', steady: '平稳' },
  trend: (recent: number, before: number, shopRecent: number, shopBefore: number, direction: string) =>
    `近 7 天支付买家 ${recent} 位，前 7 天 ${before} 位（按同星期对比）；各款合计 ${shopRecent} / ${shopBefore}（一人买几款各算一次）：${direction}。`,
  noTrend: {
    'range-only': () => '仅汇总，无趋势。',
    'few-days': () => '天数不足，暂时看不出趋势。',
    'no-buyers': () => '支付买家数没有读到，或页面只给约数，看不出趋势。',
    'event-days': (days) =>
      `活动日 ${days.map(shortDay).join('、')} 不算平销，去掉后近 7 天和前 7 天能对上的星期不够 5 个，暂时看不出趋势。`,
  } satisfies NoTrendWords,
  price: (own: string, median: string | null) => `件单价 ${own}${median === null ? '' : `，店铺中位 ${median}`}。`,
  metrics: {
    visitors: '商品访客数',
    cartAdders: '商品加购人数',
    payBuyers: '支付买家数',
    payAmount: '支付金额',
    payItems: '支付件数',
  },
  partial: (read: number, listed: number) =>
    `只读到 ${read} / ${listed} 款，「店铺平均」和排名只算这些；读全之前不给停测，角色只算准。`,
  tooFewDays: (days: number, needed: number) => `只读到 ${days} 天，满 ${needed} 天才下结论，现在的角色只算准。`,
  stale: (to: string, days: number) =>
    `数据截至 ${to}，已过 ${days} 天${days > 30 ? '：角色只算准，也不给停测' : '，请重新读取'}。`,
  rounded: (metrics: readonly string[]) =>
    `${metrics.join('、')}在页面上是约数（如 1.2万），没有用来算转化率、加购率和件单价。`,
  span: (from: string, to: string) => `${from} 至 ${to}`,
  join: '、',
  includesEvent: (count: number, days: string) => `这段汇总包含活动日，无法剔除（${count} 天：${days}），可能偏高。`,
  missing: (metric: string) => `${metric}未读取，没有参与判断。`,
  missingNone: (metric: string) => `${metric}：无（平台没有这个指标），没有参与判断。`,
  eventDays: (count: number, days: string) => `活动期间的 ${count} 天没有计入（${days}）。`,
  abnormalDays: (count: number, days: string) =>
    count === 0
      ? '支付或加购人数多于访客数，不计入转化和加购率。'
      : `支付或加购人数多于访客数的 ${count} 天没有计入转化和加购率（${days}）。`,
  moreVisitors: (more: number) => `再来约 ${more} 位访客后重新判断。`,
  rateTo: (rate: string, to: string, way: Way, becomes: string) =>
    `${rate}${way === 'up' ? '升到' : '降到'} ${to} 会变成${becomes}。`,
  buyersTo: (to: number, way: Way, becomes: string) =>
    `支付买家${way === 'up' ? '升到' : '降到'} ${to} 位会变成${becomes}。`,
  moreDays: (more: number) => `再读约 ${more} 天（活动日除外，补读以前的日子也算）就能看趋势。`,
};

export type EvidenceWords = typeof zh;

const en: EvidenceWords = {
  role: (name, role, candidate) => `${name}: ${WHY_EN[role] ?? ''}${candidate ? '; the lead is not firm yet' : ''}.`,
  stop: 'Carts and conversion both clearly below the shop average: stop the test traffic; no need to take it down.',
  tie: 'Too close to call: more traffic will hardly settle it; choose by margin.',
  test: (more) => `Keep testing: about ${more} more visitors for a conclusion.`,
  insufficient: (more) => `Not enough data: about ${more} visitors short.`,
  regular: 'Regular: enough data, no role stands out for now.',
  excluded: {
    'price-link': 'A link for price differences, postage or gifts: given no role, not part of the shop average.',
    'traffic-limit':
      'The platform has cut its traffic, so its figures are not its own doing: not judged, not part of the shop average. Import the new list once it is free again (undo the import if the list is empty); a list counts for seven days.',
  },
  trafficLimited: (on, says) => `On the platform's list of cut traffic of ${on}: ${says}.`,
  unread: 'Nothing usable was read for the period.',
  certainty: (grade, p) =>
    `${{ high: 'Very likely', fair: 'Likely', some: 'Somewhat likely', low: 'Uncertain' }[grade]} (${p})`,
  noBasis: 'not read',
  rangeBasis: (from, to, days) => `${from} to ${to}, one total of ${days} days`,
  daysBasis: (from, to, days) => `${from} to ${to}, ${days} days read, visitors added up by day`,
  rates: {
    payRate: { name: 'Conversion', done: 'pay' },
    cartRate: { name: 'Add-to-cart rate', done: 'add to cart' },
  },
  rate: (words, r) => {
    const own = `About ${r.rate} of 100 visitors ${words.done}, plausibly ${r.low}–${r.high}; shop average ${r.line}.`;
    if (r.side === 'close') return `${own} Not told apart from the shop average (${r.k}/${r.n}).`;
    return `${own} ${r.p} sure it is ${r.side} the shop average (${r.k}/${r.n}).`;
  },
  favorite: (rate, k, n) => `Favourite rate ${rate} (${k}/${n}), shown only, not used.`,
  buyers: (buyers, days, rank, of) =>
    days === null
      ? `${buyers} paying buyers, rank ${rank} of ${of} in the shop.`
      : `${buyers} paying buyers in ${days} days: by daily average rank ${rank} of ${of} in the shop.`,
  boundary: (buyers, ahead, p) =>
    ` The product at the line has about ${buyers} over as many days; ${p} sure this one sells ${ahead ? 'more' : 'less'}.`,
  boundaryClose: (buyers) => ` The product at the line has about ${buyers} over as many days; not told apart.`,
  directions: { rising: 'clearly rising', sliding: 'clearly sliding', steady: 'steady' },
  trend: (recent, before, shopRecent, shopBefore, direction) =>
    `Paying buyers: ${recent} in the last 7 days, ${before} in the 7 before (same weekdays); all products added up ${shopRecent} / ${shopBefore} (a buyer of several counts in each): ${direction}.`,
  noTrend: {
    'range-only': () => 'Totals only, no trend.',
    'few-days': () => 'Too few days to tell a trend.',
    'no-buyers': () => 'Paying buyers were not read, or only rounded: no trend can be told.',
    'event-days': (days) =>
      `Event days ${days.map(shortDay).join(', ')} do not count; without them fewer than 5 weekdays of the last 7 days and the 7 before match: no trend yet.`,
  },
  price: (own, median) => `Mean price per piece ${own}${median === null ? '' : `, shop median ${median}`}.`,
  metrics: {
    visitors: 'Visitors',
    cartAdders: 'Added to cart by',
    payBuyers: 'Paying buyers',
    payAmount: 'Amount paid',
    payItems: 'Pieces paid',
  },
  partial: (read, listed) =>
    `Only ${read} of ${listed} products read: shop averages and ranks cover these only. Until all are read nothing is stopped and roles are provisional.`,
  tooFewDays: (days, needed) => `Only ${days} days read; below ${needed} days every role is provisional.`,
  stale: (to, days) =>
    `Figures end on ${to}, ${days} days ago${days > 30 ? ': roles are provisional, nothing is stopped' : '; please read again'}.`,
  rounded: (metrics) =>
    `${metrics.join(', ')}: rounded by the page, not used for conversion, cart rate or price per piece.`,
  span: (from, to) => `${from} to ${to}`,
  join: ', ',
  includesEvent: (count, days) =>
    `The total contains ${count} event days that cannot be taken out (${days}); it may be high.`,
  missing: (metric) => `${metric}: not read, not used.`,
  missingNone: (metric) => `${metric}: none (the platform has no such metric), not used.`,
  eventDays: (count, days) => `${count} event days left out (${days}).`,
  abnormalDays: (count, days) =>
    count === 0
      ? 'More buyers or cart adders than visitors: left out of the rates.'
      : `${count} days with more buyers or cart adders than visitors left out of the rates (${days}).`,
  moreVisitors: (more) => `Judged again after about ${more} more visitors.`,
  rateTo: (rate, to, way, becomes) => `${rate} ${way === 'up' ? 'up' : 'down'} to ${to} would make it: ${becomes}.`,
  buyersTo: (to, way, becomes) => `Paying buyers ${way === 'up' ? 'up' : 'down'} to ${to} would make it: ${becomes}.`,
  moreDays: (more) => `About ${more} more days read (no event days; earlier ones count too), and a trend can be told.`,
};

export const evidenceTexts: Texts<EvidenceWords> = { zh, en };
