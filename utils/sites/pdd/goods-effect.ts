import type { AnswerDeclaration, TablePage } from '../site.ts';
import { PDD_FIELDS } from './fields.ts';
import { PDD_TABLE } from './goods-table.ts';
import { isPddParameter, pddListFacts } from './request.ts';

const list: Omit<AnswerDeclaration, 'path'> = {
  codeAt: 'errorCode',
  okCode: 1_000_000,
  expiredCodes: [],
  rowsAt: 'result.goodsDetailList',
  totalAt: 'result.totalNum',
  /** A number of twelve digits. */
  productAt: ['goodsId'],
  shopAt: [],
  companions: [],
  plainFacts: true,
  facts: pddListFacts,
  isParameter: isPddParameter,
};

/** 商品数据 商品明细: the shop's own products, one row each. 收藏 beside today's figures is yesterday's. */
export const goodsEffect: TablePage = {
  id: 'pdd.goods-effect',
  version: 1,
  addresses: ['/sycm/goods_effect'],
  levels: ['spu'],
  fields: PDD_FIELDS,
  notLive: ['favoriters'],
  answers: ['queryGoodsDetailVOListForMMS', 'queryGoodsDetailVOList'].map((name) => ({
    ...list,
    path: `/sydney/api/goodsDataShow/${name}`,
  })),
  table: PDD_TABLE,
  chooser: '',
  periodWords: { label: PDD_TABLE.periodLabel, month: '30日' },
};
