/** 千牛's own files. */
import { fileField } from '../file-field.ts';
import type { FileLayout } from '../file-layout.ts';

/** 商品体验分 (PXI): problem orders of the orders of the last 30 days, as k of n. The file names no days. */
const experience: FileLayout = {
  page: 'qianniu.item-experience',
  version: 1,
  platform: 'taobao',
  level: 'spu',
  name: { zh: '千牛 商品体验分', en: 'Qianniu product experience' },
  fields: [fileField('问题订单数', 'problemOrders'), fileField('成交订单数', 'paidOrders')],
  productHeaders: ['商品ID'],
  titleHeaders: ['商品名称'],
  required: [['商品ID'], ['问题订单数'], ['成交订单数'], ['商品体验分']],
  periods: [{ from: 'operator' }],
  parts: [],
  apart: { kind: '商品体验' },
  totalWords: [],
  shopHeaders: [],
};

/**
 * 高价限流商品 (商品 → 价格力竞争 → 五星价格力 → 高价商品): which products have had their traffic cut, and how. Its
 * headers are those of the public description of its columns (Necho-dev/rpa-products-docs,
 * qianniu/item_price_flow_limit). Columns of the rival product it is compared with are not declared, so never kept.
 */
const priceLimit: FileLayout = {
  page: 'qianniu.price-limit',
  version: 1,
  platform: 'taobao',
  level: 'spu',
  name: { zh: '千牛 高价限流商品', en: 'Qianniu products with cut traffic' },
  fields: [fileField('高价限流状态', 'trafficLimit', 'text')],
  productHeaders: ['商品ID'],
  titleHeaders: ['商品名称'],
  required: [['商品ID'], ['高价限流状态'], ['当前商品星级']],
  periods: [{ from: 'operator' }],
  parts: [],
  apart: { kind: '高价限流' },
  totalWords: [],
  shopHeaders: [],
};

export const QIANNIU_FILES: readonly FileLayout[] = [experience, priceLimit];
