import type { PageDeclaration } from '../site.ts';
import { JD_LOWCODE } from './answer.ts';
import { JD_FACTS, JD_FIELDS, JD_FIGURES } from './fields.ts';
import { jdFacts } from './request.ts';

const few = { ...JD_LOWCODE, productAt: ['spu_id'], skuAt: ['sku_id'], facts: jdFacts };

/**
 * 首页 商品分析: the products at the top, by one of several questions. Its sister `getProductAnalysisData` is not
 * registered: it holds several lists at once, each with its own level, of the same products and figures.
 * The tables are not read: those of the market stand beside the shop's own, under the same headers.
 */
export const jdHomeProducts: PageDeclaration = {
  id: 'jd.home-products',
  version: 1,
  addresses: ['/szweb/view/index/home.html'],
  levels: ['spu', 'sku'],
  fields: JD_FIELDS,
  answers: [{ ...few, path: '/api/lowcode/indexSummary/analysis/getProductList.ajax', rowsAt: 'body.data.list' }],
  table: null,
  chooser: '',
};

/** 首页 热销商品: the five best of today, by amount alone. */
export const jdTopSellers: PageDeclaration = {
  id: 'jd.top-sellers',
  version: 1,
  addresses: [],
  levels: ['sku', 'spu'],
  fields: [...JD_FACTS, ...JD_FIGURES.filter(({ as }) => as === 'payAmount')],
  answers: [{ ...few, path: '/api/lowcode/indexSummary/productTop.ajax', rowsAt: 'body.data' }],
  table: null,
  chooser: '',
};
