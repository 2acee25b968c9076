/** Reports of 阿里妈妈 about single products: of 万相台, and of 淘宝联盟. */

import { fileField } from '../file-field.ts';
import type { FileLayout } from '../file-layout.ts';
import { ALIMAMA_FIELDS, ALIMAMA_PARTS, DAY_HEADERS, ID_HEADERS, TITLE_HEADERS } from './fields.ts';

/** 商品报表, CSV or XLSX, sometimes in a zip (backends.md 1.7). One row a product, 场景 and 计划: they stay apart. */
const itemReport: FileLayout = {
  page: 'alimama.item-report',
  version: 1,
  platform: 'taobao',
  level: 'spu',
  name: { zh: '万相台 商品报表', en: 'Wanxiangtai product report' },
  fields: ALIMAMA_FIELDS,
  productHeaders: ID_HEADERS,
  titleHeaders: TITLE_HEADERS,
  required: [DAY_HEADERS, ID_HEADERS, ['场景名字', '场景ID'], ['计划ID', '计划名字'], ['花费']],
  periods: [{ from: 'column', headers: DAY_HEADERS }],
  parts: ALIMAMA_PARTS,
  totalWords: [],
  shopHeaders: [],
};

/**
 * 淘宝联盟 商品分析 (ad.alimama.com/portal/v2/report/item/list.htm), a CSV that names no days. Its headers are those of
 * the public description of its columns (Necho-dev/rpa-products-docs, RPA_ALIMM tblm-item-analysis). What streamers
 * and other promoters brought and cost: kept apart, for its clicks are theirs and no test's. 付款支出费用 is commission and
 * service fee together; both are before returns (结算 comes later).
 */
const unionItems: FileLayout = {
  page: 'alimama.union-items',
  version: 1,
  platform: 'taobao',
  level: 'spu',
  name: { zh: '淘宝联盟 商品分析', en: 'Taobao affiliate products' },
  fields: [
    fileField('进店量', 'adClicks'),
    fileField('付款支出费用(元)', 'adCost', 'yuan'),
    fileField('付款金额(元)', 'adPayAmount', 'yuan'),
    fileField('付款笔数', 'adOrders'),
    fileField('添加购物车量', 'adCarts'),
    fileField('收藏宝贝量', 'adFavorites'),
  ],
  productHeaders: ['商品ID'],
  titleHeaders: ['商品标题', '商品名称'],
  required: [['商品ID'], ['付款佣金支出(元)'], ['进店量'], ['付款金额(元)']],
  periods: [{ from: 'operator' }],
  parts: [],
  apart: { channel: '淘宝联盟' },
  totalWords: [],
  shopHeaders: [],
};

export const ALIMAMA_FILES: readonly FileLayout[] = [itemReport, unionItems];
