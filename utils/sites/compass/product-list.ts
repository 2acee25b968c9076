import type { AnswerDeclaration, TablePage } from '../site.ts';
import { COMPASS_FIELDS } from './fields.ts';
import { COMPASS_TABLE } from './product-table.ts';
import { compassListFacts, isCompassParameter } from './request.ts';

/** The envelope of all answers of 罗盘: `st` is 0 when all is well (backends.md 4.1). */
export const COMPASS_ANSWER = {
  codeAt: 'st',
  okCode: 0,
  /** The two codes of a login that is over. */
  expiredCodes: [10005, 10012],
  /** 请求过于频繁: a limit of the whole account. */
  riskCodes: [11001],
  shopAt: [],
  /** Beside a figure: its unit (6 for an empty one), its text, changes and other people's figures. */
  companions: ['unit', 'value_str', 'out_period_ratio', 'last_value', 'benchmark', 'extra_value', 'extension'],
  isParameter: isCompassParameter,
} satisfies Partial<AnswerDeclaration>;

/** 商品列表: the shop's own products, one row each, at most ten to a page. */
export const productList: TablePage = {
  id: 'compass.product-list',
  version: 1,
  addresses: ['/shop/commodity/product-list'],
  levels: ['spu'],
  fields: COMPASS_FIELDS,
  answers: [
    {
      ...COMPASS_ANSWER,
      path: '/compass_api/shop/product/product/product_list',
      rowsAt: 'data',
      totalAt: 'page_result.total',
      productAt: ['cell_info.product_info.product_id_value.value.value_str'],
      facts: compassListFacts,
    },
  ],
  table: COMPASS_TABLE,
  chooser: '指标配置',
};
