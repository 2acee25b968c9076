/** The words of `evidence.ts`. */
import type { Texts } from './texts.ts';

/** A rate per 100 visitors against the shop's, every number already written out. */
interface RateWords {
  readonly people: string;
  readonly rate: string;
  readonly low: string;
  readonly high: string;
  readonly line: string;
  /** The category whose products make the line; null = the shop. */
  readonly set: string | null;
  readonly side: 'above' | 'below' | 'close' | 'apart' | 'alone';
  readonly p: string;
  readonly k: string;
  readonly n: string;
}

type Way = 'up' | 'down';

const zh = {
  role: (name: string, why: string, candidate: 'lead' | 'said' | null) =>
    `${name}：${why}${candidate === null ? '' : candidate === 'lead' ? '；领先还不够稳，先按候选看' : '；该有的数还没读全、填全，或者把握还不到八成，先按候选看'}。`,
  held: (name: string) => `${name}：先保持之前的角色，等新的看法站稳再换。`,
  stopByRate: '转化明显偏低（没有读到金额，单客价值不知道）：停止投测试流量即可，不必下架。',
  stopUnsold: '看的人不少，一件没卖出，转化明显偏低：停止投测试流量即可，不必下架。',
  stopByRefunds: '退款明显偏高，很可能是全店平均的两倍以上：停止投测试流量，先查品质、尺码和描述，不必下架。',
  stop: {
    sales: '转化和每位访客带来的销售额都偏低：停止投测试流量即可，不必下架。',
    cost: '转化偏低，扣掉成本后每位访客留下的也偏低：停止投测试流量即可，不必下架。',
  },
  tie: '拉不开差距：再测也难分高下，建议按毛利选。',
  test: (more: number, people: string, chance: string | null, leaning: 'up' | 'down' | undefined) => {
    const side = leaning === undefined ? '' : leaning === 'up' ? '目前偏强；' : '目前偏弱；';
    return chance === null
      ? `继续测：${side}再来约 ${more} 位${people}再看。`
      : `继续测：${side}再来约 ${more} 位${people}，有 ${chance} 的机会能下结论。`;
  },
  waitsToStop: '继续测：现在看该停测了，再有几天都这样就停；先别加投。',
  heldStop: '停测：先保持停测，等新的看法站稳再换。',
  thinShop: '数据量不够：整家店的数据还太少（至少要 8 款各有 20 位访客、共 30 位买家），先不下结论。',
  alone: {
    read: '店里只读到这一款：没有别的款可比，高低和走势都不下结论；合理范围参考行业默认值（天猫商品实测）。',
    counted:
      '算进店铺中位的不到两款（补差价一类链接、限流的和您说不计入的不算）：没有款可比，高低和走势都不下结论；合理范围参考行业默认值（天猫商品实测）。',
  },
  thinAssumed: '店铺数据少：商品之间差多少参考行业默认值（天猫商品实测）。',
  insufficient: (more: number, people: string) => `数据量不够，还差约 ${more} 位${people}。`,
  regular: '常规款：暂时没有突出的角色。',
  excluded: {
    'price-link': '补差价、邮费、赠品一类链接，不参与定款，也不计入店铺中位。',
    'traffic-limit':
      '平台限制了这款的流量，数字不是它自己挣来的：暂不判断，也不计入店铺中位。恢复后导入新的名单（名单空了就撤销那次导入）再看；名单最多算七天。',
    'by-hand': '你设定了不计入店铺基准：不参与定款，也不计入店铺中位和排名。',
    'traffic-mix':
      '流量结构不可比：它的成交多半来自老客、直播或淘客，别的款不是；转化说明不了它自己能不能拉新，先不定款。',
  },
  trafficLimited: (on: string, says: string) => `${on} 的限流名单里有这款：${says}。`,
  unread: '所选时段未读取到可用的数据。',
  noVisitors: '没有访客数，只知道销量：除主推、次推外别的角色看不出来。',
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
    const line = r.set === null ? '店铺中位' : `同类（${r.set}）中位`;
    const range = `100 位${r.people}约 ${r.rate} 位${words.done}，合理范围 ${r.low}–${r.high}`;
    if (r.side === 'alone') return `${range}（${r.k}/${r.n}）。`;
    if (r.side === 'apart') return `${range}（${r.k}/${r.n}）；流量结构不可比，不和${line}比。`;
    const own = `${range}；${line} ${r.line}。`;
    if (r.side === 'close') return `${own}和${line}拉不开差距（${r.k}/${r.n}）。`;
    return `${own}有 ${r.p} 的把握${r.side === 'above' ? '高于' : '低于'}${line}（${r.k}/${r.n}）。`;
  },
  favorite: (rate: string, k: string, n: string) => `收藏率 ${rate}（${k}/${n}），仅供参考，不参与判断。`,
  sales: (perDay: string, low: number, high: number, rank: number, of: number) =>
    `预计每天 ${perDay} 单，一周多半 ${low}–${high} 单，店内第 ${rank}/${of}`,
  witnesses: {
    orders: '近期订单',
    buyers: '近期支付买家（没有订单数，用它代替）',
    deposits: { buyers: '定金支付买家数', items: '定金支付件数', both: '定金支付买家数或件数' },
    depositOnly: (deposits: string) => `近期${deposits}（定金期，有尾款多的取支付数）`,
    depositToo: (name: string, deposits: string) => `${name}，定金期取${deposits}`,
    carts: '加购折算',
    visitors: '访客×转化',
  },
  witness: (name: string, perDay: string) => `${name} ${perDay}`,
  heard: (list: string) => `，由这些线索合成：${list}`,
  odd: (name: string, way: Way) => `；${name}${way === 'up' ? '高出' : '低出'}其他一倍以上`,
  apart: (most: string, least: string) => `；${most}比${least}高出一倍以上`,
  period: '。',
  boundary: (perDay: string) => `分界线上的商品预计每天 ${perDay} 单。`,
  chance: (p: string, among: number) => `在够格主推的款里，有 ${p} 的把握排进前 ${among}。`,
  assumed: (from: 'listed' | 'category' | 'shop', price: string) =>
    `一件没卖出，没有件单价，按${{ listed: '当前价', category: '同类件单价中位', shop: '全店件单价中位' }[from]} ${price} 估：`,
  value: (own: string, line: string | null, set: string | null, by: 'cost' | 'sales', people: string) =>
    `每位${people}约${by === 'cost' ? '留下' : '带来'} ${own}${line === null ? '' : `，${set === null ? '店铺' : `同类（${set}）`}中位 ${line}`}（${by === 'cost' ? '已扣成本' : '成本未填全，按销售额'}）。`,
  lookAhead: (steps: string) => `再来${steps}能下结论。`,
  lookStep: (visitors: number, people: string, days: number | null, chance: string) =>
    `约 ${visitors} 位${people}${days === null ? '' : `（按现在流量 ${days} 天）`}有 ${chance} 的机会`,
  price: (own: string, median: string | null) => `件单价 ${own}${median === null ? '' : `，店铺中位 ${median}`}。`,
  metrics: {
    visitors: '商品访客数',
    cartAdders: '商品加购人数',
    payBuyers: '支付买家数',
    payAmount: '支付金额',
    payItems: '支付件数',
  },
  partial: (read: number, listed: number) =>
    `只读到 ${read} / ${listed} 款，「店铺中位」和排名只算这些；读全之前不给停测，角色只算准。`,
  withinEvent:
    '大促期内比较：平销日读到的不足 3 天，活动日也算在内，没有折算；各款读到的日子不一样时比不准，角色先按候选看。',
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
  moreVisitors: (more: number, people: string) => `再来约 ${more} 位${people}后重新判断。`,
  rateTo: (rate: string, to: string, way: Way, becomes: string) =>
    `${rate}${way === 'up' ? '升到' : '降到'} ${to} 会变成${becomes}。`,
  salesTo: (to: string, way: Way, becomes: string) =>
    `预计日单${way === 'up' ? '超过' : '低于'} ${to} 会变成${becomes}。`,
  salesAlso: (to: string, _way: Way, becomes: string) => `预计日单超过 ${to}，光凭销量也够得上${becomes}。`,
  moreDays: (more: number) => `再读约 ${more} 天（活动日除外，补读以前的日子也算）就能看趋势。`,
};

export type EvidenceWords = typeof zh;

const en: EvidenceWords = {
  role: (name, why, candidate) =>
    `${name}: ${why}${candidate === null ? '' : candidate === 'lead' ? '; the lead is not firm yet' : '; not all it takes was read or said yet, or it is less than 80% sure'}.`,
  held: (name) => `${name}: kept as it was until what was found since holds.`,
  stopByRate:
    'Conversion is clearly low (no amounts were read, so what a visitor brings is not known): stop the test traffic; no need to take it down.',
  stopUnsold:
    'Looked at and never bought, so conversion is clearly low: stop the test traffic; no need to take it down.',
  stopByRefunds:
    'Far more comes back than in the shop as a whole: stop the test traffic and look at quality, sizes and description; no need to take it down.',
  stop: {
    sales: 'Conversion and sales per visitor are both low: stop the test traffic; no need to take it down.',
    cost: 'Conversion is low, and so is what a visitor leaves once costs are taken off: stop the test traffic; no need to take it down.',
  },
  tie: 'Too close to call: more traffic will hardly settle it; choose by margin.',
  test: (more, people, chance, leaning) => {
    const side = leaning === undefined ? '' : leaning === 'up' ? 'rather strong so far; ' : 'rather weak so far; ';
    return chance === null
      ? `Keep testing: ${side}look again after about ${more} more ${people}.`
      : `Keep testing: ${side}${chance} likely settled after about ${more} more ${people}.`;
  },
  waitsToStop:
    'Keep testing: it looks like one to stop, and will be after a few more such days; no more money for now.',
  heldStop: 'Stop test: kept stopped until what was found since holds.',
  thinShop:
    'Not enough data: the whole shop has too little (8 products with 20 visitors each and 30 buyers at least). Nothing is concluded yet.',
  alone: {
    read: 'The only product read of this shop: there is nothing to compare it with, so neither high nor low nor a trend is claimed; ranges lean on built-in figures measured on Tmall.',
    counted:
      'Fewer than two products count (links for price differences, those with cut traffic and those you keep out do not): there is nothing to compare with, so neither high nor low nor a trend is claimed; ranges lean on built-in figures measured on Tmall.',
  },
  thinAssumed: 'The shop has little data: how products differ is taken from built-in figures (measured on Tmall).',
  insufficient: (more, people) => `Not enough data: about ${more} ${people} short.`,
  regular: 'Regular: no role stands out for now.',
  excluded: {
    'price-link': 'A link for price differences, postage or gifts: given no role, not part of the shop median.',
    'traffic-limit':
      'The platform has cut its traffic, so its figures are not its own doing: not judged, not part of the shop median. Import the new list once it is free again (undo the import if the list is empty); a list counts for seven days.',
    'by-hand': 'You keep it out: given no role, not part of the shop median and the ranks.',
    'traffic-mix':
      'Not comparable: most of its buyers had bought before, or came by live rooms or promoters; those of the others did not. Its conversion does not tell how it draws new ones, so it is given no role.',
  },
  trafficLimited: (on, says) => `On the platform's list of cut traffic of ${on}: ${says}.`,
  unread: 'Nothing usable was read for the period.',
  noVisitors: 'No visitor count, only sales: no role but a hero or the second line can be told.',
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
    const line = r.set === null ? 'shop median' : `median of ${r.set}`;
    const range = `About ${r.rate} of 100 ${r.people} ${words.done}, plausibly ${r.low}–${r.high}`;
    if (r.side === 'alone') return `${range} (${r.k}/${r.n}).`;
    if (r.side === 'apart')
      return `${range} (${r.k}/${r.n}); other people buy it, so it is not set against the ${line}.`;
    const own = `${range}; ${line} ${r.line}.`;
    if (r.side === 'close') return `${own} Not told apart from the ${line} (${r.k}/${r.n}).`;
    return `${own} ${r.p} sure it is ${r.side} the ${line} (${r.k}/${r.n}).`;
  },
  favorite: (rate, k, n) => `Favourite rate ${rate} (${k}/${n}), shown only, not used.`,
  sales: (perDay, low, high, rank, of) =>
    `About ${perDay} orders a day expected, most weeks ${low}–${high}, rank ${rank} of ${of} in the shop`,
  witnesses: {
    orders: 'recent orders',
    buyers: 'recent paying buyers (no order count is known)',
    deposits: {
      buyers: 'buyers who paid a deposit',
      items: 'pieces reserved by deposit',
      both: 'buyers or pieces reserved by deposit',
    },
    depositOnly: (deposits) => `recent ${deposits} (or what was paid, where that is more)`,
    depositToo: (name, deposits) => `${name}, in presale ${deposits}`,
    carts: 'from carts',
    visitors: 'visitors × conversion',
  },
  witness: (name, perDay) => `${name} ${perDay}`,
  heard: (list) => `, from: ${list}`,
  odd: (name, way) => `; ${name}: more than twice as ${way === 'up' ? 'high' : 'low'} as the others`,
  apart: (most, least) => `; ${most}: more than twice as high as ${least}`,
  period: '.',
  boundary: (perDay) => ` The product at the line: about ${perDay} orders a day.`,
  chance: (p, among) => ` ${p} sure it is among the first ${among} of those that may lead.`,
  assumed: (from, price) =>
    `Nobody bought it, so there is no price per piece; reckoned at ${{ listed: 'the price now', category: 'the median price of its kind', shop: "the shop's median price" }[from]}, ${price}: `,
  value: (own, line, set, by, people) =>
    `Each of its ${people} ${by === 'cost' ? 'leaves' : 'brings'} about ${own}${line === null ? '' : `, ${set === null ? 'shop median' : `median of ${set}`} ${line}`} (${by === 'cost' ? 'costs taken off' : 'by sales: not all costs are given'}).`,
  lookAhead: (steps) => `It is settled after: ${steps}.`,
  lookStep: (visitors, people, days, chance) =>
    `about ${visitors} more ${people}${days === null ? '' : ` (${days} days at the present traffic)`} with a chance of ${chance}`,
  price: (own, median) => `Mean price per piece ${own}${median === null ? '' : `, shop median ${median}`}.`,
  metrics: {
    visitors: 'Visitors',
    cartAdders: 'Added to cart by',
    payBuyers: 'Paying buyers',
    payAmount: 'Amount paid',
    payItems: 'Pieces paid',
  },
  partial: (read, listed) =>
    `Only ${read} of ${listed} products read: shop medians and ranks cover these only. Until all are read nothing is stopped and roles are provisional.`,
  withinEvent:
    'Compared within the promotion: fewer than 3 ordinary days were read, so event days count as they are; products read on different days compare badly, and every role is that of a candidate.',
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
  moreVisitors: (more, people) => `Judged again after about ${more} more ${people}.`,
  rateTo: (rate, to, way, becomes) => `${rate} ${way === 'up' ? 'up' : 'down'} to ${to} would make it: ${becomes}.`,
  salesTo: (to, way, becomes) =>
    `Expected orders a day ${way === 'up' ? 'above' : 'below'} ${to} would make it: ${becomes}.`,
  salesAlso: (to, _way, becomes) => `Expected orders a day above ${to}, and its sales alone would make it: ${becomes}.`,
  moreDays: (more) => `About ${more} more days read (no event days; earlier ones count too), and a trend can be told.`,
};

export const evidenceTexts: Texts<EvidenceWords> = { zh, en };
