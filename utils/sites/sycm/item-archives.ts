import type { AnswerDeclaration, FieldDeclaration, PageDeclaration } from '../site.ts';
import { SYCM_ANSWER } from './answer.ts';
import { fact, figure, SYCM_FIELDS } from './fields.ts';
import { sycmItemOf, sycmSingleFacts } from './request.ts';

/** 商品360 speaks of the one product its request names: kept as a part, since it is no list of the shop. */
const sale: Omit<AnswerDeclaration, 'path' | 'rowsAt'> = {
  ...SYCM_ANSWER,
  totalAt: null,
  productAt: [],
  productFrom: sycmItemOf,
  facts: sycmSingleFacts,
};

/** 商品360 销售: one product's figures. */
export const itemSale: PageDeclaration = {
  id: 'sycm.item-sale',
  version: 1,
  addresses: ['/cc/item_archives'],
  levels: ['spu'],
  fields: SYCM_FIELDS.filter(({ unit }) => unit !== 'text'),
  answers: [
    { ...sale, path: '/cc/item/sale/overview.json', rowsAt: 'data' },
    { ...sale, path: '/cc/live/item/sale/overview.json', rowsAt: 'data.data' },
  ],
  table: null,
  chooser: '',
};

/** `cartCnt` is pieces here; stock and what follows from it are plain numbers, in today's answer alone. */
const SKU_FIELDS: readonly FieldDeclaration[] = [
  fact('skuName', 'title'),
  figure('cartCnt', 'cartItems', ['加购件数'], 'count'),
  figure('newAddCartItemCnt', 'cartItems', [], 'count'),
  figure('payByrCnt', 'payBuyers', ['支付买家数'], 'count'),
  figure('payItmCnt', 'payItems', ['支付件数'], 'count'),
  figure('payAmt', 'payAmount', ['支付金额'], 'yuan'),
  { path: 'currentStockCnt', chosenBy: null, headers: ['当前库存'], as: 'stock', unit: 'count', shownUnit: 'count' },
  { path: 'stockDays', chosenBy: null, headers: ['可售天数'], as: 'stockDays', unit: 'days', shownUnit: 'days' },
];

const skus: Omit<AnswerDeclaration, 'path' | 'rowsAt'> = { ...sale, productAt: ['skuId.value', 'skuId'] };

/** 商品360 SKU: stock and days of cover of one product's SKUs. */
export const itemSkus: PageDeclaration = {
  id: 'sycm.item-skus',
  version: 1,
  addresses: [],
  levels: ['sku'],
  fields: SKU_FIELDS,
  answers: [
    { ...skus, path: '/cc/item/sale/sku/list.json', rowsAt: 'data' },
    { ...skus, path: '/cc/live/v2/item/sale/sku/list.json', rowsAt: 'data.data' },
  ],
  table: null,
  chooser: '',
};
