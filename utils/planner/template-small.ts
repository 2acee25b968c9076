/** 小促 from three weeks before and 单品活动 from one week before. Common practice of shops, not a platform rule. */
import { after, before, from, on, row, type TemplateTask } from './template.ts';

const ONCE = { once: true } as const;
const AT_MINUTE = { atMinute: true } as const;

export const MINOR: readonly TemplateTask[] = [
  row('m21-product', 'product', before(21, 14), { zh: '定活动款和价格', en: 'Choose items and prices' }, ONCE),
  row('m21-stock', 'stock', before(21, 14), { zh: '核对库存，补下单', en: 'Check stock; reorder' }, ONCE),
  row('m21-data', 'data', before(21, 14), { zh: '算活动价下的保本投产比', en: 'Break-even at the event price' }, ONCE),
  row('m-register', 'product', [from('registration-opens'), from('registration-closes')], {
    zh: '活动款报名',
    en: 'Sign items up',
  }),
  row('m-price-window', 'product', [from('price-window-opens'), from('price-window-closes')], {
    zh: '价格校验期内活动款不做深折扣',
    en: 'No deep cuts on event items while the price window runs',
  }),
  row('m14-traffic', 'traffic', before(14, 4), { zh: '蓄收藏加购', en: 'Build favourites and carts' }),
  row('m14-service', 'service', before(14, 4), { zh: '备快捷短语', en: 'Reply macros' }, ONCE),
  row(
    'm10-stock',
    'stock',
    before(10, 4),
    { zh: '按平台分库存', en: 'Split stock by platform' },
    { after: ['m21-stock'] },
  ),
  row(
    'm7-feed',
    'traffic',
    before(7, 1),
    { zh: '订阅（原微淘）和淘宝群预热', en: 'Warm up subscribers and the fan group' },
    { platforms: ['taobao'] },
  ),
  row('m5-home', 'traffic', before(5, 2), { zh: '店铺首页换活动装修', en: 'Dress the shop front' }),
  row(
    'm3-product',
    'product',
    before(3, 1),
    { zh: '试到手价，逐款截图', en: 'Test final prices; screenshot each' },
    { after: ['m21-product'] },
  ),
  row('m3-service', 'service', before(3, 1), { zh: '排班，交底', en: 'Shifts and briefing' }, ONCE),
  row(
    'm0-product',
    'product',
    on('open'),
    { zh: '开卖 10 分钟内查价', en: 'Check prices in the first 10 minutes' },
    AT_MINUTE,
  ),
  row('m0-stock', 'stock', on('open'), { zh: '盯库存', en: 'Watch stock' }),
  row('m0-data', 'data', on('open'), { zh: '按小时对实际和计划', en: 'Compare actual with plan by hour' }),
  row('m-run', 'traffic', [from('open', 1), from('ends')], { zh: '调出价，停掉亏的', en: 'Adjust bids; stop losers' }),
  row('ma1-product', 'product', after(1, 2), {
    zh: '先查价保再恢复价格',
    en: 'Check price protection before restoring prices',
  }),
  row('ma1-stock', 'stock', after(1, 3), { zh: '按承诺发货', en: 'Ship within promise' }),
  row('ma4-service', 'service', after(4, 10), { zh: '处理退货，归类原因', en: 'Handle returns; group reasons' }, ONCE),
  row(
    'ma10-data',
    'data',
    after(10, 21),
    { zh: '对账，回看当时的建议准不准', en: 'Match statements; check our advice' },
    ONCE,
  ),
];

export const SINGLE: readonly TemplateTask[] = [
  row('s7-product', 'product', before(7, 5), { zh: '定活动价，查是否破价', en: 'Set the price; check ceilings' }),
  row('s7-data', 'data', before(7, 5), { zh: '算活动价下的保本投产比', en: 'Break-even at the event price' }),
  row('s7-stock', 'stock', before(7, 4), { zh: '核对库存够不够', en: 'Check stock' }),
  row(
    's4-traffic',
    'traffic',
    before(4, 2),
    { zh: '换主图，备素材', en: 'Main picture and material' },
    { after: ['s7-product'] },
  ),
  row('s3-service', 'service', before(3, 1), { zh: '客服交底', en: 'Brief service staff' }),
  row(
    's1-product',
    'product',
    before(1, 1),
    { zh: '试到手价并截图', en: 'Test and screenshot the final price' },
    { after: ['s7-product'] },
  ),
  row(
    's0-product',
    'product',
    on('open'),
    { zh: '开卖 10 分钟内查价', en: 'Check the price in the first 10 minutes' },
    AT_MINUTE,
  ),
  row('s0-data', 'data', [from('open'), from('ends')], {
    zh: '看转化和库存，亏了就停',
    en: 'Watch conversion and stock; stop at a loss',
  }),
  row('sa1-product', 'product', after(1, 1), {
    zh: '先查价保再恢复价格',
    en: 'Check price protection before restoring the price',
  }),
  row('sa7-data', 'data', after(7, 14), { zh: '看退款后的结果', en: 'Result after refunds' }),
];
