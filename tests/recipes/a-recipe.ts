import type { Recipe } from '../../utils/recipes/recipe.ts';

/** A daily report of a backend that is not there. */
export const aRecipe: Recipe = {
  version: 1,
  page: 'taught.abcd1234',
  revision: 1,
  name: '青禾 商品日报',
  platform: 'other',
  level: 'spu',
  columns: [
    { header: '款号', as: 'product', unit: 'text' },
    { header: '品名', as: 'title', unit: 'text' },
    { header: '统计日', as: 'day', unit: 'text' },
    { header: '浏览人数', as: 'visitors', unit: 'count' },
    { header: '付款人数', as: 'payBuyers', unit: 'count' },
    { header: '成交额', as: 'payAmount', unit: 'yuan' },
  ],
  periodLabel: '',
  whole: true,
};
