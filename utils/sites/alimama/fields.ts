import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit } from '../../sheets/sheet.ts';
import type { PartColumn } from '../part-column.ts';
import type { FieldDeclaration } from '../site.ts';

function column(code: string, header: string, as: MetricId, unit: ColumnUnit): FieldDeclaration {
  return { path: code, chosenBy: null, headers: [header], as, unit, shownUnit: unit };
}

/** The page shows `3.33%`; the file writes the rate as a decimal without a sign: `0.03331` (backends.md, unit table). */
const clickRate: FieldDeclaration = {
  path: 'ctr',
  chosenBy: null,
  headers: ['点击率'],
  as: 'adClickRate',
  unit: 'ratio',
  shownUnit: 'percent',
  fileUnit: 'ratio',
};

/** 商品报表 (backends.md 1.7), in the words of its page and its file. */
export const ALIMAMA_FIELDS: readonly FieldDeclaration[] = [
  column('adPv', '展现量', 'adImpressions', 'count'),
  column('click', '点击量', 'adClicks', 'count'),
  column('charge', '花费', 'adCost', 'yuan'),
  column('alipayInshopAmt', '总成交金额', 'adPayAmount', 'yuan'),
  column('alipayInshopNum', '总成交笔数', 'adOrders', 'count'),
  column('cartInshopNum', '总购物车数', 'adCarts', 'count'),
  column('itemColInshopNum', '收藏宝贝数', 'adFavorites', 'count'),
  clickRate,
];

/** 全站推广 is a scene like the others: its clicks are not those of a test, and a click rate over scenes means nothing. */
export const ALIMAMA_PARTS: readonly PartColumn[] = [
  { headers: ['场景名字', '场景ID'], filter: 'scene', whole: null },
  { headers: ['计划ID', '计划名字'], filter: 'plan', whole: null },
  { headers: ['主体类型'], filter: 'subject', whole: null },
];

export const DAY_HEADERS = ['日期'];
export const ID_HEADERS = ['主体ID'];
export const TITLE_HEADERS = ['主体名称'];
