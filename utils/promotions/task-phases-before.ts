import type { TaskPhase } from './task.ts';

/** From 90 days before the first sellable minute to the eve. Common practice of shops, not a platform rule. */
export const PHASES_BEFORE: readonly TaskPhase[] = [
  {
    id: 't90',
    fromAnchor: 'open',
    tMinusFrom: 90,
    toAnchor: 'open',
    tMinusTo: 61,
    tasks: {
      product: { zh: '复盘上一场大促，定本场货品分层', en: 'Review the last event; settle roles for this one' },
      stock: { zh: '核对供货周期，列出慢销库存', en: 'Check supply lead times; list slow stock' },
      traffic: { zh: '排内容计划，列达人名单', en: 'Plan content; list promoters' },
      service: { zh: '看上一场的退货原因', en: 'Read the return reasons of the last event' },
      data: { zh: '定目标和预算，核对单件成本', en: 'Set goals and budget; check cost per item' },
    },
  },
  {
    id: 't60',
    fromAnchor: 'open',
    tMinusFrom: 60,
    toAnchor: 'open',
    tMinusTo: 46,
    tasks: {
      product: {
        zh: '测款收尾；价格校验期内活动款不做深折扣',
        en: 'Finish testing; no deep cuts on event items while the price window runs',
      },
      stock: { zh: '下首单，备包材', en: 'Place first orders; prepare packing' },
      traffic: { zh: '测主图', en: 'Test main pictures' },
      service: { zh: '估算客服人力', en: 'Estimate service capacity' },
      data: { zh: '算每款各档折扣的保本投产比', en: 'Break-even per item and discount' },
    },
  },
  {
    id: 't45',
    fromAnchor: 'open',
    tMinusFrom: 45,
    toAnchor: 'open',
    tMinusTo: 31,
    tasks: {
      product: { zh: '定各平台活动款并报名，核对优惠叠加', en: 'List items per platform, register, check stacking' },
      stock: { zh: '下第二批货，抽检质量', en: 'Second order; quality check' },
      traffic: { zh: '种草内容上线，排直播档期', en: 'Start seeding; schedule live sessions' },
      service: { zh: '招临时客服并培训', en: 'Hire and train service staff' },
      data: { zh: '保存价格凭证截图', en: 'Save proof of price floors' },
    },
  },
  {
    id: 't30',
    fromAnchor: 'open',
    tMinusFrom: 30,
    toAnchor: 'open',
    tMinusTo: 15,
    tasks: {
      product: { zh: '整理评价和问大家，换好主图，设好预售', en: 'Clean reviews and Q&A; main pictures; set presale' },
      stock: { zh: '货入仓，谈快递，按平台分库存', en: 'Goods in; carrier talks; split stock by platform' },
      traffic: { zh: '蓄收藏加购，拉新人群', en: 'Build favourites and carts; new audiences' },
      service: { zh: '备快捷短语和尺码建议', en: 'Reply macros and size advice' },
      data: { zh: '每天看加购', en: 'Watch carts daily' },
    },
  },
  {
    id: 't14',
    fromAnchor: 'open',
    tMinusFrom: 14,
    toAnchor: 'open',
    tMinusTo: 8,
    tasks: {
      product: { zh: '查审核结果，改掉驳回的；标题不再动', en: 'Check review results, fix rejects; freeze titles' },
      stock: { zh: '留安全库存，套装预打包', en: 'Safety stock; pre-pack bundles' },
      traffic: { zh: '测优惠券，直播彩排', en: 'Test coupons; rehearse live sessions' },
      service: { zh: '核对退货地址和运费险', en: 'Check return address and freight insurance' },
      data: { zh: '排每日和每小时预算', en: 'Budget per day and hour' },
    },
  },
  {
    id: 't7',
    fromAnchor: 'open',
    tMinusFrom: 7,
    toAnchor: 'open',
    tMinusTo: 3,
    tasks: {
      product: {
        zh: '手机和电脑各试 1、2、3 件到手价',
        en: 'Test the final price at 1, 2 and 3 pieces on phone and PC',
      },
      stock: { zh: '锁库存，设超卖上限', en: 'Lock stock; set oversell limits' },
      traffic: { zh: '预热，发开卖提醒', en: 'Warm up; send reminders' },
      service: { zh: '排班', en: 'Shift plan' },
      data: { zh: '备看板，设预警线', en: 'Prepare dashboards and alert limits' },
    },
  },
  {
    id: 't2',
    fromAnchor: 'open',
    tMinusFrom: 2,
    toAnchor: 'open',
    tMinusTo: 1,
    tasks: {
      product: { zh: '价格不再动，逐款截图', en: 'Freeze; screenshot every price' },
      stock: { zh: '装车，核对快递揽收时间', en: 'Load; check carrier times' },
      traffic: { zh: '定最后一批推送名单', en: 'Final push list' },
      service: { zh: '全员交底', en: 'Brief all staff' },
      data: { zh: '导出备份', en: 'Export a backup' },
    },
  },
];
