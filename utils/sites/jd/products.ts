import type { TablePage } from '../site.ts';
import { JD_CONTENT, JD_LOWCODE } from './answer.ts';
import { JD_FIELDS } from './fields.ts';
import { jdListFacts } from './request.ts';
import { JD_PRODUCT_TABLE } from './table.ts';

const list = { productAt: ['spu_id'], skuAt: ['sku_id'], facts: jdListFacts };

/** 商品明细: the shop's own products or SKUs, new 商智 and old. */
export const jdProducts: TablePage = {
  id: 'jd.products',
  version: 1,
  addresses: ['/szweb/view/product/productDetail.html', '/szweb/sz/view/productAnalysis/productDetail.html'],
  levels: ['spu', 'sku'],
  fields: JD_FIELDS,
  answers: [
    {
      ...JD_LOWCODE,
      ...list,
      path: '/api/lowcode/productDetail/table/productTable.ajax',
      rowsAt: 'body.data',
      // The row of sums stands among the products, under the id 合计.
      isTotal: (row) => row.$summary === true || row.spu_id === '合计' || row.sku_id === '合计',
    },
    // The old page's rows are lists without names, so they are refused as what we cannot tell apart; registered
    // all the same, for the chip to say so: until its end the old page is read by its table.
    { ...JD_CONTENT, ...list, path: '/sz/api/productDetail/getProductList.ajax', rowsAt: 'content.gridData.data' },
  ],
  table: JD_PRODUCT_TABLE,
  chooser: '指标配置',
};
