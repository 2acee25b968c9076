import type { TablePage } from '../site.ts';
import { itemLists } from './answer.ts';
import { SYCM_FIELDS } from './fields.ts';
import { SYCM_ITEM_TABLE, SYCM_PERIOD_WORDS } from './item-table.ts';

/** 宏观监控: its 全量商品排行. The path is spelt "marcro" (backends.md 1.2). */
export const macroItems: TablePage = {
  id: 'sycm.macro-items',
  version: 1,
  addresses: ['/cc/macro_monitor'],
  levels: ['spu'],
  fields: SYCM_FIELDS,
  answers: itemLists(['/cc/cockpit/marcro/item/top.json'], ['/cc/cockpit/marcro/live/item/top.json']),
  table: SYCM_ITEM_TABLE,
  chooser: '指标选择',
  periodWords: SYCM_PERIOD_WORDS,
};
