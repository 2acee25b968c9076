import type { FieldDeclaration, PageDeclaration } from '../site.ts';
import { JD_CONTENT } from './answer.ts';
import { fact, figure } from './fields.ts';
import { jdFacts } from './request.ts';

/**
 * Short names of the customer page. What it counts under 加购 and 成交 is nowhere defined, pieces or people:
 * its `dealConversionCntRate` is `purchaseCnt` over `browseCnt`, so both are people; `addCartCnt` is left out.
 */
const FIELDS: readonly FieldDeclaration[] = [
  fact('skuName', 'title'),
  figure('browseCnt', 'visitors', [], 'count'),
  figure('purchaseCnt', 'payBuyers', [], 'count'),
  figure('gmv', 'payAmount', [], 'yuan'),
];

/** 客户总览: its list of the SKUs customers came for. No customer is in it. */
export const jdCustomerProducts: PageDeclaration = {
  id: 'jd.customer-products',
  version: 1,
  addresses: ['/szweb/view/customer/cust-summarys-temp.html'],
  levels: ['sku'],
  fields: FIELDS,
  answers: [
    {
      ...JD_CONTENT,
      path: '/szajax/sz/cust/growthSummary/shopGoodsList.ajax',
      rowsAt: 'content',
      productAt: ['skuId'],
      facts: jdFacts,
    },
  ],
  table: null,
  chooser: '',
};
