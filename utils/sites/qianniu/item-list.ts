import type { PageDeclaration } from '../site.ts';
import { QIANNIU_FIELDS } from './fields.ts';
import { isListRequest, isQianniuParameter, qianniuListFacts } from './request.ts';

const TABS = ['all', 'on_sale', 'in_stock', 'sold_out'];

/** 商品 我的商品: price, stock and sales of 30 days. The answer is a text inside an mtop envelope. */
export const itemList: PageDeclaration = {
  id: 'qianniu.item-list',
  version: 1,
  addresses: TABS.map((tab) => `/home.htm/SellManage/${tab}`),
  levels: ['spu'],
  fields: QIANNIU_FIELDS,
  answers: [
    {
      path: '/h5/mtop.tmall.sell.pc.manage.async/1.0/',
      isFor: isListRequest,
      innerAt: 'data.result',
      rowsAt: 'data.table.dataSource',
      totalAt: 'data.pagination.total',
      codeAt: 'ret',
      okCode: 'SUCCESS::调用成功',
      expiredCodes: [],
      codeWords: { expired: /SESSION_EXPIRED|NEED_LOGIN/, risk: /RGV587|FAIL_SYS_USER_VALIDATE/ },
      productAt: ['itemId'],
      shopAt: [],
      companions: ['empty'],
      facts: qianniuListFacts,
      isParameter: isQianniuParameter,
    },
  ],
  // Which kit draws the table, and under which words, is not public: the answer alone is read.
  table: null,
  chooser: '',
};
