/** 大促 from the first sellable minute to 45 days after it. Common practice of shops, not a platform rule. */
import { after, from, on, row, type TemplateTask } from './template.ts';

const ONCE = { once: true } as const;
const AT_MINUTE = { atMinute: true } as const;

export const MAJOR_AFTER: readonly TemplateTask[] = [
  row(
    't0-product',
    'product',
    on('open'),
    { zh: '开卖 10 分钟内查价', en: 'Check prices in the first 10 minutes' },
    AT_MINUTE,
  ),
  row('t0-stock', 'stock', on('open'), { zh: '补库存', en: 'Refresh stock' }, AT_MINUTE),
  row('t0-traffic', 'traffic', on('open'), { zh: '按小时调出价', en: 'Adjust bids by hour' }),
  row('t0-service', 'service', on('open'), { zh: '30 秒内应答', en: 'Answer within 30 seconds' }, ONCE),
  row('t0-data', 'data', on('open'), { zh: '按小时对实际和计划', en: 'Compare actual with plan by hour' }),
  row('second-presale-set', 'product', on('second-presale', -7, -1), {
    zh: '设好第二波预售定金和尾款',
    en: 'Set deposit and balance of the second wave',
  }),
  row('balance', 'service', on('balance', 0, 1), { zh: '催付尾款', en: 'Chase balances' }, AT_MINUTE),
  row(
    'stock-check',
    'product',
    on('first-stock'),
    { zh: '现货开卖查价', en: 'Check prices as stock sale opens' },
    AT_MINUTE,
  ),
  row(
    'second-balance',
    'service',
    on('second-balance', 0, 1),
    { zh: '催付第二波尾款', en: 'Chase balances of the second wave' },
    AT_MINUTE,
  ),
  row(
    'second-check',
    'product',
    on('second-stock'),
    { zh: '第二波开卖查价', en: 'Check prices of the second wave' },
    AT_MINUTE,
  ),
  row('gap-product', 'product', [from('open', 1), from('peak', -1)], {
    zh: '资源在款间调配，停掉亏的',
    en: 'Move money between items; stop losers',
  }),
  row('gap-stock', 'stock', [from('open', 1), from('peak', -1)], { zh: '返单或调货', en: 'Reorder or transfer' }, ONCE),
  row('gap-traffic', 'traffic', [from('open', 1), from('peak', -1)], { zh: '换素材', en: 'Refresh pictures' }),
  row(
    'gap-data',
    'data',
    [from('open', 1), from('peak', -1)],
    { zh: '看早期退款率', en: 'Watch the early refund rate' },
    ONCE,
  ),
  row(
    'peak-product',
    'product',
    on('peak'),
    { zh: '爆发期开始查价', en: 'Check prices as the peak begins' },
    AT_MINUTE,
  ),
  row('peak-stock', 'stock', on('peak'), { zh: '按承诺时效定截单点', en: 'Cut-off for orders by promise time' }),
  row('peak-traffic', 'traffic', on('peak'), { zh: '召回加购人群', en: 'Retarget carts' }),
  row('peak-service', 'service', on('peak'), { zh: '夜班值守', en: 'Night shift' }, ONCE),
  row('peak-data', 'data', on('peak'), { zh: '对预测和库存', en: 'Compare forecast with stock' }, ONCE),
  row('encore', 'product', on('encore', -1, 0), { zh: '定返场款', en: 'List items for the encore' }),
  row('a1-product', 'product', after(1, 3), {
    zh: '先查价保再恢复价格',
    en: 'Check price protection before restoring prices',
  }),
  row('a1-stock', 'stock', after(1, 3), {
    zh: '按承诺发货，每 4 小时列超时单',
    en: 'Ship within promise; list late orders every 4 hours',
  }),
  row('a1-traffic', 'traffic', after(1, 3), { zh: '致谢老客，拉新入会', en: 'Thank buyers; invite new members' }),
  row('a1-service', 'service', after(1, 3), { zh: '先处理投诉', en: 'Complaints first' }, ONCE),
  row('a1-data', 'data', after(1, 3), { zh: '出初步结果', en: 'Preliminary result' }, ONCE),
  row(
    'a4-stock',
    'stock',
    on('returns-peak', -3, 3),
    { zh: '开退货台，二次定级', en: 'Returns desk; grade for resale' },
    ONCE,
  ),
  row('a4-service', 'service', on('returns-peak', 0, 3), { zh: '迎退货高峰', en: 'Peak of returns' }, ONCE),
  row('a4-traffic', 'traffic', after(4, 10), { zh: '邀评', en: 'Invite reviews' }),
  row('a4-data', 'data', after(4, 10), { zh: '核对费用、佣金、罚款', en: 'Check fees, commission and penalties' }),
  row('protection', 'product', on('price-protection-ends', 0, 2), {
    zh: '价保到期，再定日常价',
    en: 'Price protection has ended: set the ordinary price',
  }),
  row(
    'a11-product',
    'product',
    after(11, 20),
    { zh: '按平销（日均）定价，控投放下限', en: 'Plan for the dip: base offers, ad floor' },
    ONCE,
  ),
  row('a11-stock', 'stock', after(11, 20), { zh: '退回库存再上架', en: 'Put returned stock back on sale' }, ONCE),
  row('a11-service', 'service', after(11, 20), { zh: '归类退款原因', en: 'Group refund reasons' }, ONCE),
  row('settlement', 'data', on('settlement', 0, 15), {
    zh: '对账，少结的逐单列出',
    en: 'Match statements; list what was settled short',
  }),
  row(
    'a21-product',
    'product',
    after(21, 45),
    { zh: '退款稳定后重定货品分层', en: 'Final roles once refunds have settled' },
    ONCE,
  ),
  row('a21-stock', 'stock', after(21, 45), { zh: '清滞销库存', en: 'Clear dead stock' }, ONCE),
  row('a21-service', 'service', after(21, 45), { zh: '写下教训', en: 'Write down the lessons' }, ONCE),
  row(
    'a21-data',
    'data',
    after(21, 45),
    { zh: '回看当时的建议准不准', en: 'Check our advice against the outcome' },
    ONCE,
  ),
];
