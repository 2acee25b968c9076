import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import {
  basisSentence,
  certaintySentence,
  changeSentence,
  evidenceSentence,
  verdictSentence,
} from '../../utils/texts/evidence.ts';
import { actionName, actionOf, verdictName } from '../../utils/texts/roles.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import type { Change } from '../../utils/tiers/suggestion.ts';
import type { Verdict } from '../../utils/tiers/verdict-kinds.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeRate, madeSales } from '../tiers/made-evidence.ts';

const VERDICTS: readonly [Verdict, string, string][] = [
  [{ kind: 'role', role: 'main', candidate: false }, '主推款', '推'],
  [{ kind: 'role', role: 'main', candidate: true }, '准主推', '推'],
  [{ kind: 'role', role: 'second', candidate: false }, '次推款', '推'],
  [{ kind: 'role', role: 'traffic', candidate: false }, '引流款', '推'],
  [{ kind: 'role', role: 'image', candidate: false }, '形象款', '保持'],
  [{ kind: 'stop', unsold: true }, '停测', '停'],
  [{ kind: 'stop' }, '停测', '停'],
  [{ kind: 'stop', rateOnly: true }, '停测', '停'],
  [{ kind: 'stop', held: true }, '停测', '停'],
  [{ kind: 'test', visitors: 420, leaning: 'stop' }, '继续测', '继续测'],
  [{ kind: 'role', role: 'main', candidate: true, held: true }, '准主推', '推'],
  [{ kind: 'test', visitors: 420 }, '继续测', '继续测'],
  [{ kind: 'test', visitors: null }, '拉不开差距', '继续测'],
  [{ kind: 'insufficient', visitors: 420 }, '数据量不够', '数据量不够'],
  [{ kind: 'regular' }, '常规款', '保持'],
  [{ kind: 'excluded', why: 'price-link' }, '不参与定款', '保持'],
  [{ kind: 'excluded', why: 'by-hand' }, '不计入基准', '保持'],
  [{ kind: 'unread' }, '未读取', '保持'],
  [{ kind: 'unread', bySales: true }, '没有访客数', '保持'],
];

describe('verdicts', () => {
  it.each(VERDICTS)('%j is called %s', (verdict, name, action) => {
    expect(verdictName(verdict, 'zh')).toBe(name);
    expect(actionName(verdict, 'zh')).toBe(action);
    expect(isPlain(verdictSentence(verdict, 'zh'))).toBe(true);
    expect(isEnglish(`${verdictName(verdict, 'en')} ${verdictSentence(verdict, 'en')}`)).toBe(true);
  });

  it('says how many visitors are short or still needed', () => {
    expect(verdictSentence({ kind: 'insufficient', visitors: 420 }, 'zh')).toBe('数据量不够，还差约 420 位访客。');
    expect(verdictSentence({ kind: 'insufficient', visitors: null }, 'zh')).toContain('整家店的数据还太少');
    expect(verdictSentence({ kind: 'test', visitors: 420 }, 'zh')).toContain('420');
    expect(verdictSentence({ kind: 'test', visitors: 200, chance: 0.55 }, 'zh')).toBe(
      '继续测：再来约 200 位访客，有 55% 的机会能下结论。',
    );
    expect(verdictSentence({ kind: 'test', visitors: 200, chance: 0.55, leaning: 'up' }, 'zh')).toBe(
      '继续测：目前偏强；再来约 200 位访客，有 55% 的机会能下结论。',
    );
    expect(verdictSentence({ kind: 'test', visitors: 200, chance: 0.55, leaning: 'down' }, 'zh')).toContain('目前偏弱');
    expect(verdictSentence({ kind: 'test', visitors: null }, 'zh')).toContain('拉不开差距');
  });

  it('asks nothing where nothing is claimed', () => {
    expect(actionOf({ kind: 'regular' })).toBe('none');
    expect(actionOf({ kind: 'insufficient', visitors: 1 })).toBe('wait');
  });
});

const RATE = madeRate();
const FROM = '2026-10-23' as Day;
const TO = '2026-11-21' as Day;

const EVIDENCE: readonly [Evidence, string][] = [
  [RATE, '100 位访客约 2.1 位支付，合理范围 1.3–3.8；店铺中位 1.4。有 83% 的把握高于店铺中位（7/310）。'],
  [{ ...RATE, metric: 'cartRate', line: 0.03, p: 0.1 }, '位加购'],
  [{ ...RATE, line: 0.03, p: 0.1 }, '有 90% 的把握低于店铺中位（7/310）'],
  [{ ...RATE, p: 0.55 }, '和店铺中位拉不开差距（7/310）'],
  [{ ...RATE, p: 1 }, '有 99% 的把握'],
  [{ kind: 'shown-only', metric: 'favoriteRate', own: { k: 3, n: 100, low: 0, high: 1 } }, '收藏率 3.00%（3/100）'],
  [{ ...RATE, p: 0.3 }, '拉不开差距'],
  [
    { kind: 'proven', line: 0.029, set: null, spread: { a: 2, b: 100 }, p: 0.83, a: 7, b: 190 },
    '在测款，转化有 83% 的把握不低于 2.90%（全店五分之四的款都在这以下）；到不了八成就回到继续测。',
  ],
  [{ kind: 'proven', line: 0.029, set: 'T-shirt', spread: null, p: 0.83, a: 7, b: 190 }, '（同类（T-shirt）中位）'],
  [
    { kind: 'earns', by: 'cost', line: 80.3, left: 5_000, p: 0.72, a: 7, b: 190 },
    '有 72% 的把握，每位访客留下的不低于 ¥0.80',
  ],
  [
    {
      kind: 'value',
      fen: 30,
      by: 'sales',
      rate: 0.003,
      price: 9_900,
      line: 110,
      set: null,
      below: 0.9,
      assumed: { price: 9_900, from: 'category' },
    },
    '一件没卖出，没有件单价，按同类件单价中位 ¥99 估：每位访客',
  ],
  [{ ...RATE, mean: 0, line: 0, p: 0.03 }, '拉不开差距'],
  [{ ...RATE, set: 'T-shirt' }, '有 83% 的把握高于同类（T-shirt）中位'],
  [
    madeSales(),
    '预计每天 12 单，一周多半 34–148 单，店内第 2/86，由这些线索合成：近期订单 10、加购折算 14、访客×转化 12。分界线上的商品预计每天 9.2 单。在够格主推的款里，有 87% 的把握排进前 4。',
  ],
  [
    { kind: 'holding', found: { kind: 'regular' }, days: 3, of: 7, needed: 5 },
    '最近读到的 7 个完整日里有 3 天看是「没有角色」，满 5 天才换',
  ],
  [
    {
      kind: 'holding',
      found: { kind: 'regular' },
      days: 5,
      of: 7,
      needed: 5,
      why: {
        by: 'freeze',
        from: '2026-11-28' as Day,
        to: '2026-12-12' as Day,
        zh: '双12',
        en: 'Double 12',
        guessed: true,
      },
    },
    '有 5 天看是「没有角色」；双12期间（2026-11-28 至 12-12，日期是推测，以平台报名页为准）角色不变，结束后再换。',
  ],
  [
    { kind: 'holding', found: { kind: 'regular' }, days: 6, of: 7, needed: 5, why: { by: 'week', since: FROM } },
    '有 6 天看是「没有角色」；2026-10-23 刚换过角色，一周最多换一次。',
  ],
  [{ kind: 'holding', found: { kind: 'stop' }, days: 3, of: 7, needed: 5 }, '有 3 天看是「停测」，满 5 天才换'],
  [
    { kind: 'holding', found: { kind: 'test', visitors: 9 }, days: 3, of: 7, needed: 5, stopped: true },
    '有 3 天看是「不用停测」，满 5 天才换',
  ],
  [
    {
      kind: 'holding',
      found: { kind: 'regular' },
      days: 5,
      of: 7,
      needed: 5,
      stopped: true,
      why: { by: 'week', since: '2026-10-23' as Day },
    },
    '2026-10-23 刚换过角色和停测，一周最多换一次。',
  ],
  [
    { kind: 'holding', found: { kind: 'role', role: 'main', candidate: false }, days: 3, of: 7, needed: 5 },
    '有 3 天看是「主推款」',
  ],
  [{ kind: 'thin-shop' }, '参考行业默认值'],
  [{ kind: 'thin-shop', alone: 'read' }, '店里只读到这一款'],
  [{ kind: 'thin-shop', alone: 'counted' }, '算进店铺中位的不到两款'],
  [madeSales({ boundary: null, chance: null }), '访客×转化 12。'],
  [madeSales({ byBuyers: true }), '近期支付买家（没有订单数，用它代替） 10'],
  [madeSales({ witnesses: { orders: 10, carts: 30, visitors: 12 } }), '；加购折算高出其他一倍以上。'],
  [
    madeSales({ witnesses: { orders: 2, carts: null, visitors: 12 } }),
    '近期订单 2.0、访客×转化 12；访客×转化比近期订单高出一倍以上。',
  ],
  [
    madeSales({ witnesses: { orders: 1, carts: 1.9, visitors: 3.7 }, floor: 0 }),
    '访客×转化 3.7；访客×转化比近期订单高出一倍以上。',
  ],
  [madeSales({ witnesses: { orders: 7, carts: null, visitors: 12 } }), '近期订单 7.0、访客×转化 12。'],
  [madeSales({ witnesses: { orders: 0.04, carts: null, visitors: 5 } }), '近期订单 0.04、访客×转化 5.0；访客×'],
  [madeSales({ witnesses: { orders: 0, carts: null, visitors: 0.04 }, floor: 0 }), '访客×转化 0.04。分界线'],
  [
    { kind: 'value', fen: 180.4, by: 'sales', rate: 0.0203, price: 8900, line: 110, set: null, below: 0.1 },
    '每位访客约带来 ¥1.80，店铺中位 ¥1.10（成本未填全，按销售额）。',
  ],
  [
    {
      kind: 'look-ahead',
      steps: [
        { visitors: 50, chance: 0.1, days: 1, atLeast: 4, atMost: null },
        { visitors: 200, chance: 0.55, days: 4, atLeast: 8, atMost: 1 },
        { visitors: 400, chance: 0.7, days: null, atLeast: 14, atMost: 4 },
      ],
      a: 4,
      b: 196,
      upper: 0.03,
      lower: 0.02,
    },
    '再来约 200 位访客（按现在流量 4 天）有 55% 的机会、约 400 位访客有 70% 的机会能下结论。',
  ],
  [{ kind: 'rounded', metrics: ['visitors', 'payBuyers'] }, '商品访客数、支付买家数在页面上是约数'],
  [{ kind: 'stale', to: TO, days: 12 }, '数据截至 2026-11-21，已过 12 天，请重新读取。'],
  [{ kind: 'stale', to: TO, days: 31 }, '数据截至 2026-11-21，已过 31 天：角色只算准'],
  [{ kind: 'includes-event', days: [FROM] }, '这段汇总包含活动日，无法剔除（1 天：2026-10-23）'],
  [
    { kind: 'trend', span: 'short', recent: 21, before: 35, shopRecent: 400, shopBefore: 390, direction: 'sliding' },
    '近 7 天支付买家 21 位，前 7 天 35 位（按同星期对比）；各款合计 400 / 390（一人买几款各算一次）：明显下滑。',
  ],
  [{ kind: 'no-trend', why: 'range-only' }, '仅汇总，无趋势。'],
  [{ kind: 'no-trend', why: 'few-days' }, '天数不足'],
  [{ kind: 'no-trend', why: 'unmatched' }, '读到这么多天的不到两款'],
  [{ kind: 'no-trend', why: 'one-sells' }, '这些天只有一款有支付买家'],
  [{ kind: 'no-trend', why: 'nothing-sold' }, '各款都没有支付买家'],
  [{ kind: 'no-trend', why: 'no-buyers' }, '支付买家数没有读到'],
  [{ kind: 'no-trend', why: 'event-days', days: ['2026-11-11' as Day] }, '11-11 是活动日或尾款日，不算平销'],
  [{ kind: 'price', fen: 8_900, median: 12_345 }, '件单价 ¥89，店铺中位 ¥123.45。'],
  [{ kind: 'price', fen: 8_905, median: null }, '件单价 ¥89.05。'],
  [{ kind: 'missing', metric: 'cartAdders' }, '商品加购人数未读取'],
  [{ kind: 'missing', metric: 'cartAdders', none: true }, '商品加购人数：无（平台没有这个指标）'],
  [{ kind: 'left-out', days: [FROM], why: 'event' }, '活动期间的 1 天'],
  [{ kind: 'left-out', days: [FROM, TO], why: 'sold-out' }, '缺货的 2 天没有计入（2026-10-23、2026-11-21）'],
  [{ kind: 'left-out', days: [FROM, TO], why: 'more-buyers-than-visitors' }, '2026-10-23、2026-11-21'],
  [
    { kind: 'includes-event', days: ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-20'] as Day[] },
    '（4 天：2026-11-10 至 11-12、2026-11-20）',
  ],
  [
    { kind: 'left-out', days: ['2025-12-31', '2026-01-01'] as Day[], why: 'event' },
    '活动期间的 2 天没有计入（2025-12-31 至 2026-01-01）',
  ],
  [{ ...RATE, own: { k: 1760, n: 16_893, low: 0, high: 1 } }, '（1,760/16,893）'],
  [{ kind: 'left-out', days: [], why: 'more-buyers-than-visitors' }, '支付人数多于访客数，不计入'],
  [{ kind: 'left-out', days: [], why: 'more-carts-than-visitors' }, '加购人数多于访客数，不计入加购率'],
  [
    { kind: 'left-out', days: [FROM], why: 'deposit' },
    '定金期的 1 天不算转化，单量和趋势取定金支付数和支付人数里多的（2026-10-23）',
  ],
  [{ kind: 'left-out', days: [], why: 'deposit' }, '这段汇总含定金期，不算转化'],
  [{ kind: 'left-out', days: [FROM], why: 'balance' }, '按大促日历的尾款期 1 天没有计入（2026-10-23）'],
  [
    { kind: 'promotion-days', days: [FROM, TO], times: { low: 0.8, high: 2.3 } },
    '大促期内的 2 天（2026-10-23、2026-11-21），预计日单按这款占各款同日合计的份额折成平销日；这些天各款合计是平销的 0.8–2.3 倍。转化仍按原数算。',
  ],
  [{ kind: 'promotion-days', days: [TO], times: { low: 2, high: 2 } }, '各款合计是平销的 2.0 倍。'],
];

describe('evidence', () => {
  it.each(EVIDENCE)('%j', (evidence, text) => {
    expect(evidenceSentence(evidence, 'zh', CNY)).toContain(text);
    expect(isPlain(evidenceSentence(evidence, 'zh', CNY))).toBe(true);
    expect(isEnglish(evidenceSentence(evidence, 'en', CNY))).toBe(true);
  });
});

const CHANGES: readonly [Change, string][] = [
  [{ kind: 'visitors', more: 420 }, '再来约 420 位访客'],
  [
    { kind: 'rate', metric: 'payRate', to: 0.0243, direction: 'up', becomes: 'second' },
    '转化率升到 2.43% 会变成次推款。',
  ],
  [{ kind: 'rate', metric: 'cartRate', to: 0.01, direction: 'down', becomes: 'stop' }, '加购率降到 1.00% 会变成停测。'],
  [
    { kind: 'sales', to: 9.2, direction: 'up', becomes: 'second', also: true },
    '预计日单超过 9.2，光凭销量也够得上次推款。',
  ],
  [{ kind: 'sales', to: 9.2, direction: 'down', becomes: 'regular' }, '预计日单低于 9.2 会变成常规款。'],
  [{ kind: 'days', more: 4 }, '再读约 4 天'],
  [{ kind: 'refunds', to: 0.1234 }, '退款占比降到 12.34%，就不再因退款停测。'],
  [{ kind: 'ends', why: 'image' }, '取消形象款标记，就按数据判断。'],
  [{ kind: 'ends', why: 'promo' }, '改掉或取消活动价，就重新判断。'],
  [{ kind: 'ends', why: 'newcomer' }, '从首次读到起满 31 天，就不再算新品。'],
  [{ kind: 'ends', why: 'new-tag' }, '页面不再标新品，就不再算新品。'],
  [{ kind: 'ends', why: 'old-hit' }, '份额不再下滑，就不再算老爆款。'],
  [{ kind: 'votes', more: 3 }, '再有 3 个完整日也这样看，就换。'],
  [{ kind: 'until', day: TO }, '2026-11-21 以后才会换。'],
];

describe('changes', () => {
  it.each(CHANGES)('%j', (change, text) => {
    expect(changeSentence(change, 'zh', CNY)).toContain(text);
    expect(isEnglish(changeSentence(change, 'en', CNY))).toBe(true);
  });
});

describe('certainty and basis', () => {
  it.each([
    [0.999, '很有把握（99%）'],
    [0.83, '较有把握（83%）'],
    [0.71, '有一些把握（71%）'],
    [0.38, '把握不大（38%）'],
  ])('%f is %s', (p, text) => expect(certaintySentence(p, 'zh')).toBe(text));

  it('claims nothing where the verdict claims nothing', () => expect(certaintySentence(null, 'zh')).toBeNull());

  it('names source days', () => {
    expect(basisSentence({ kind: 'days', from: FROM, to: TO, days: 28 }, 'zh')).toContain('已读取 28 天');
    expect(basisSentence({ kind: 'range', from: FROM, to: TO, days: 30 }, 'zh')).toContain('30 天汇总');
    expect(basisSentence(null, 'zh')).toBe('未读取');
  });
});

function isPlain(text: string): boolean {
  return text.length > 0 && !/[<>]|undefined|NaN|null/.test(text);
}

function isEnglish(text: string): boolean {
  return isPlain(text) && !/[\u3400-\u9fff]/.test(text);
}
