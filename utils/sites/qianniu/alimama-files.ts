/** 万相台's own product report. */
import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit } from '../../sheets/sheet.ts';
import type { FileLayout } from '../file-layout.ts';
import type { FieldDeclaration } from '../site.ts';

function column(code: string, header: string, as: MetricId, unit: ColumnUnit): FieldDeclaration {
  return { path: code, chosenBy: null, headers: [header], as, unit, shownUnit: unit };
}

/** The report writes rates as decimals without a sign: `0.03331` (backends.md, unit table). */
const clickRate: FieldDeclaration = {
  path: 'ctr',
  chosenBy: null,
  headers: ['点击率'],
  as: 'adClickRate',
  unit: 'ratio',
  shownUnit: 'percent',
  fileUnit: 'ratio',
};

/**
 * 商品报表, CSV or XLSX, sometimes in a zip (backends.md 1.7). One row a product, 场景 and 计划: they stay
 * apart, 全站推广 among them as a scene of its own, for a click rate over scenes means nothing.
 */
const itemReport: FileLayout = {
  page: 'alimama.item-report',
  version: 1,
  platform: 'taobao',
  level: 'spu',
  name: { zh: '万相台 商品报表', en: 'Wanxiangtai product report' },
  fields: [
    column('adPv', '展现量', 'adImpressions', 'count'),
    column('click', '点击量', 'adClicks', 'count'),
    column('charge', '花费', 'adCost', 'yuan'),
    column('alipayInshopAmt', '总成交金额', 'adPayAmount', 'yuan'),
    column('alipayInshopNum', '总成交笔数', 'adOrders', 'count'),
    column('cartInshopNum', '总购物车数', 'adCarts', 'count'),
    column('itemColInshopNum', '收藏宝贝数', 'adFavorites', 'count'),
    clickRate,
  ],
  productHeaders: ['主体ID'],
  titleHeaders: ['主体名称'],
  required: [['日期'], ['主体ID'], ['场景名字', '场景ID'], ['计划ID', '计划名字'], ['花费']],
  periods: [{ from: 'column', headers: ['日期'] }],
  parts: [
    { headers: ['场景名字', '场景ID'], filter: 'scene', whole: null },
    { headers: ['计划ID', '计划名字'], filter: 'plan', whole: null },
    { headers: ['主体类型'], filter: 'subject', whole: null },
  ],
  totalWords: [],
  shopHeaders: [],
};

export const ALIMAMA_FILES: readonly FileLayout[] = [itemReport];
