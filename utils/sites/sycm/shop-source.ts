/** 店铺来源: from where the shop's visitors came, a tree written out as rows. */
import { fileField } from '../file-field.ts';
import type { FileLayout } from '../file-layout.ts';
import type { PartColumn } from '../part-column.ts';

/** Deeper levels of a row that speaks of all below it: parents repeat their children, so rows are never added up. */
const SUMMED = '汇总';
const LEVELS = ['一级来源', '二级来源', '三级来源', '四级来源'];

const parts: readonly PartColumn[] = [
  { headers: ['流量载体'], filter: 'carrier', whole: '全店流量' },
  ...LEVELS.map((header, n) => ({ headers: [header], filter: `source${n + 1}`, whole: SUMMED })),
];

/**
 * 流量来源构成 .xls, sheets 全店流量来源 and 分载体流量来源 (backends.md 1.7; headers from Necho-dev/rpa-products-docs, RPA_SYCM
 * flow-shop-source). Each row is a part of the shop by its path. The changes (环比) beside every figure are not kept.
 */
export const shopSource: FileLayout = {
  page: 'sycm.shop-source',
  version: 1,
  platform: 'taobao',
  level: 'shop',
  name: { zh: '生意参谋 店铺来源', en: 'Sycm sources of visitors' },
  fields: [
    fileField('访客数', 'visitors'),
    fileField('平均停留时长', 'stayTime', 'seconds'),
    fileField('加购人数', 'cartAdders'),
    fileField('加购件数', 'cartItems'),
    fileField('商品收藏人数', 'favoriters'),
    fileField('下单买家数', 'orderBuyers'),
    fileField('下单金额', 'orderAmount', 'yuan'),
    fileField('支付买家数', 'payBuyers'),
    fileField('支付金额', 'payAmount', 'yuan'),
  ],
  productHeaders: [],
  titleHeaders: [],
  required: [['流量载体'], ['一级来源'], ['二级来源'], ['访客数']],
  periods: [
    { from: 'column', headers: ['统计日期', '日期'] },
    { from: 'preamble', label: '统计日期' },
    { from: 'preamble', label: '统计时间' },
    { from: 'operator' },
  ],
  parts,
  totalWords: [],
  shopHeaders: [],
};
