/** 罗盘's own export of 商品列表. */
import type { FileLayout } from '../file-layout.ts';
import { COMPASS_FIELDS } from './fields.ts';
import { productList } from './product-list.ts';

/**
 * 48 headers on the first line (backends.md 4.3); one row a product and 载体, of which 全部 is all of them
 * together. Some shops' files lack 成交件数, newer ones 投放贡献成交退款金额; late figures say 数据暂未更新.
 */
const productFile: FileLayout = {
  page: productList.id,
  version: productList.version,
  platform: 'douyin',
  level: 'spu',
  name: { zh: '抖店罗盘 商品列表', en: 'Douyin Compass product list' },
  fields: COMPASS_FIELDS,
  productHeaders: ['商品编码'],
  titleHeaders: ['商品名称'],
  required: [['统计周期'], ['商品编码'], ['载体'], ['成交金额']],
  periods: [{ from: 'column', headers: ['统计周期'] }],
  parts: [
    { headers: ['载体'], filter: 'content_type', whole: '全部' },
    { headers: ['品类'], filter: 'cate_ids', whole: '全部' },
    { headers: ['自卖/合作'], filter: 'sale_type', whole: '全部' },
  ],
  totalWords: [],
  shopHeaders: [],
};

export const COMPASS_FILES: readonly FileLayout[] = [productFile];
