import type { TablePage } from '../site.ts';
import { itemLists } from './answer.ts';
import { SYCM_FIELDS } from './fields.ts';
import { SYCM_ITEM_TABLE, SYCM_PERIOD_WORDS } from './item-table.ts';

/** 商品排行: the shop's own products, one row each. */
export const itemRank: TablePage = {
  id: 'sycm.item-rank',
  version: 1,
  addresses: ['/cc/item_rank'],
  levels: ['spu'],
  fields: SYCM_FIELDS,
  answers: itemLists(['/cc/item/view/top.json'], ['/cc/item/live/view/top.json']),
  table: SYCM_ITEM_TABLE,
  chooser: '指标选择',
  periodWords: SYCM_PERIOD_WORDS,
};
