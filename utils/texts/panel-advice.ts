import type { Texts } from './texts.ts';

const zh = {
  title: '建议回看',
  intro: '过去几周给的建议，后来怎么样了；和只按订单排比一比。',
  open: '看回看',
  back: '返回笔记',
  working: '正在按当时读到的数据重算，商品多时要几十秒',
  more: (days: number) => `还差 ${days} 天的日数据，才有可回看的建议`,
  moreBody: '要有 7 天给建议用，再有之后 7 天看结果。只读了周期汇总（如 30 天）的不算。',
  weeks: (days: readonly string[]) => `回看了 ${days.length} 次：${days.join('、')} 当天为止的数据，各看之后 7 天。`,
  asKnown: '每一次只用当时已经读到的数据。',
  byDay: '这些天的数据是后来才读到或导入的，当时并没有；所以按数据自己的日期重算，不是当时真的给过的建议。',
  capped: '商品多，只回看最近几周。',
  oneRun: '商品很多，每次只重算当天一次，不含「角色要多天一致才换」的规则。',
  roles: '各角色后来怎么样',
  columns: {
    of: '建议',
    held: '后来成立',
    stated: '把握平均',
    byOrders: '只按订单排',
  },
  range: (low: string, high: string) => `${low}–${high}`,
  unknown: '未知',
  given: (times: number) => (times === 0 ? '没给过' : `给过 ${times} 次`),
  notCompared: '不比',
  statedHeld: (kOfN: string) => `其中成立 ${kOfN}`,
  share: (ours: string, byOrders: string) =>
    `主推和次推卖出之后全店订单的 ${ours}；只按订单取同样多款，是 ${byOrders}。`,
  image: (what: 'orders' | 'visitors', before: string, after: string) =>
    `形象款占全店${what === 'orders' ? '订单' : '访客'}的份额：之前 ${before}，之后 ${after}。`,
  via: { newcomer: '新品', 'old-hit': '老爆款' },
  named: (role: string, via: string) => `${role}（${via}）`,
  how: '怎么算成立',
  howPlaces: '主推、次推：之后 7 天的订单排进店里前面，名额的两倍以内。',
  howStop: '停测：之后 7 天的订单在店里后一半。',
  howTraffic:
    '引流：之后 7 天加购率仍高于当时的线，访客不到 50 的不算。按点击算上的新品看之后 7 天同场景的点击率，展现不到 1000 的不算；按访客算上的看加购率。老爆款：之后 7 天的访客仍在店里前一半。',
  howPromo:
    '活动：占全店订单的份额不比之前 14 天的平销日低；之后 7 天碰上大促并读到了，就只看大促那几天。两边合计不到 10 单的不算。份额只比读到这款的那些天，每边要读到一半以上。定金期按定金算，尾款日不算。份额一点没变的款，碰巧也会有一半左右算低。卖得正好的款之后往往回落，所以不和「只按订单排」比。有没有真按活动价卖、放量够不够没法逐款核对，所以不和当时的把握比。',
  howProfit:
    '利润：之后 7 天的转化高于当时要的转化（价格和成本按当时的算），预售款的定金期和尾款日不算。访客太少、按线还等不到 5 位买家的不算。',
  howImage: '形象：是你标记的，系统没有把握可比。只看之后 7 天还有没有订单，份额的变化写在表下面。',
  howOrders:
    '没有订单数时用支付买家数；定金期按定金算，之后 7 天里有尾款日的预售款不算（那天付的是之前订的）；「只按订单排」看的是当时的订单数，不含定金。之后没有读到的不算，所以「成立」的总数可能少于「给过几次」。小字是 80% 的范围。',
  howLeft:
    '重算时不含当时的限流名单、库存和页面上的新品标记：它们只知道最近一次读到的。推广数据只用当时已读到的；成本没有旧账，按现在填的算；判定规则和你确认过的大促日期也按现在的算，改过的话，和当时真给过的建议可能不同。',
  howPins:
    '固定角色：按同样的办法看之后 7 天；一天里改几次只算最后一次，当天又取消的不算。采纳和固定的引流、利润，按那天重算出来的线看；重算给不出线的（比如当时没算成利润款），以及商品多、日子也多时较早的，写未知。',
  decisions: '采纳记录',
  decisionColumns: {
    of: '建议',
    accepted: '采纳',
    heldAccepted: '采纳后成立',
    declined: '不采纳',
    heldDeclined: '不采纳后成立',
  },
  noDecisions: '还没有采纳或不采纳过建议。',
  other: '其他',
  pins: '固定角色的记录',
  pinColumns: { of: '固定为', set: '次数', heldPinned: '固定的角色成立', heldSuggested: '当时的建议成立' },
  noPins: '还没有固定过角色。',
};

const en: typeof zh = {
  title: 'Looking back on suggestions',
  intro: 'What became of the suggestions of past weeks, beside a plain ranking by orders.',
  open: 'Look back',
  back: 'Back to notes',
  working: 'Recomputing from what was read then; with many products this takes some tens of seconds',
  more: (days) => `${days} more days must be read before there is anything to look back on`,
  moreBody: 'It takes 7 days to suggest on and the 7 days after to see. Period totals (such as 30 days) do not count.',
  weeks: (days) => `Looked back ${days.length} times: data up to ${days.join(', ')}, each with the 7 days after.`,
  asKnown: 'Each time only with what had been read by then.',
  byDay:
    'These days were read or imported later and not known then, so this goes by the dates of the data: no such suggestions were really given.',
  capped: 'Many products: only the last weeks are looked back on.',
  oneRun:
    'Very many products: each time only that day is recomputed, without the rule that a role changes only after several days agree.',
  roles: 'Role by role',
  columns: {
    of: 'Suggestion',
    held: 'Held later',
    stated: 'Mean certainty',
    byOrders: 'By orders alone',
  },
  range: (low, high) => `${low}–${high}`,
  unknown: 'unknown',
  given: (times) => (times === 0 ? 'never given' : `given ${times} times`),
  notCompared: 'not compared',
  statedHeld: (kOfN) => `of these held ${kOfN}`,
  share: (ours, byOrders) =>
    `Heroes and second line took ${ours} of the shop's later orders; as many products by orders alone took ${byOrders}.`,
  image: (what, before, after) =>
    `Image items had ${before} of the shop's ${what === 'orders' ? 'orders' : 'visitors'} before and ${after} after.`,
  via: { newcomer: 'new', 'old-hit': 'old hit' },
  named: (role, via) => `${role} (${via})`,
  how: 'What counts as held',
  howPlaces: 'Hero, second line: by orders of the 7 days after, within twice as many best sellers as there are places.',
  howStop: 'Stop test: in the lower half of the shop by orders of the 7 days after.',
  howTraffic:
    'Traffic driver: its cart rate of the 7 days after is still above the line of then; 50 visitors at least. A new product that was clicked: its click rate in the same scene, 1000 impressions at least; one that was looked at: its cart rate. An old hit: its visitors of the 7 days after are still in the upper half of the shop.',
  howPromo:
    "Promotion item: its share of the shop's orders is no lower than on the ordinary days of the 14 before; where days of a promotion among the 7 after were read, only these count. Fewer than 10 orders on both sides do not count. Shares are of the days on which the product was read, at least half of either side. Deposits count as orders, days of their balances do not. Of products whose share does not change at all about half come out lower by chance. Best sellers of the moment mostly fall back, so nothing is compared with orders alone. Whether it was really sold at its price, and often enough, cannot be checked product by product, so no certainty stands beside it.",
  howProfit:
    'Profit item: its conversion of the 7 days after is above what was needed then, at the price and cost of then; days of deposits and balances are left out. With too few visitors for 5 buyers at that line it does not count.',
  howImage:
    'Image item: it is your own mark, so there is no certainty to compare. It counts whether anything was ordered in the 7 days after; how its share changed stands below the table.',
  howOrders:
    'Paying buyers stand in where orders are unknown, deposits where orders are paid later; a product sold by deposit is left out where a day of balances falls in the 7 (it pays what was ordered before). The ranking by orders alone hears of no deposits. What was not read afterwards is left out, so fewer may be counted than were given. The range is 80 %.',
  howLeft:
    "Lists of cut traffic, stock and the page's tag for new products are left out: only the last reading of them is known. Of advertising only what had been read by then counts; of costs no past is kept, so those of today are taken. Your rules and the promotion dates you confirmed are those of today too: where you changed them, what was really suggested then may have been something else.",
  howPins:
    'Pinned roles: judged by the 7 days after in the same way; of several changes in a day the last one counts, one taken back the same day does not. Traffic and profit items you accepted, declined or pinned are judged by the lines of that day, recomputed; where that gives no line (as where it was no profit item then), and for earlier days where products and days are many, it is unknown.',
  decisions: 'Accepted and declined',
  decisionColumns: {
    of: 'Suggestion',
    accepted: 'Accepted',
    heldAccepted: 'held after',
    declined: 'Declined',
    heldDeclined: 'held after declining',
  },
  noDecisions: 'No suggestion was accepted or declined yet.',
  other: 'Other',
  pins: 'Pinned roles',
  pinColumns: {
    of: 'Pinned as',
    set: 'Times',
    heldPinned: 'Pinned role held',
    heldSuggested: 'Suggestion of then held',
  },
  noPins: 'No role was pinned yet.',
};

export const panelAdviceTexts: Texts<typeof zh> = { zh, en };
