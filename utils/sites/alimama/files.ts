/** 万相台's own product report. */
import type { FileLayout } from '../file-layout.ts';
import { ALIMAMA_FIELDS, ALIMAMA_PARTS, DAY_HEADERS, ID_HEADERS, TITLE_HEADERS } from './fields.ts';

/** 商品报表, CSV or XLSX, sometimes in a zip (backends.md 1.7). One row a product, 场景 and 计划: they stay apart. */
const itemReport: FileLayout = {
  page: 'alimama.item-report',
  version: 1,
  platform: 'taobao',
  level: 'spu',
  name: { zh: '万相台 商品报表', en: 'Wanxiangtai product report' },
  fields: ALIMAMA_FIELDS,
  productHeaders: ID_HEADERS,
  titleHeaders: TITLE_HEADERS,
  required: [DAY_HEADERS, ID_HEADERS, ['场景名字', '场景ID'], ['计划ID', '计划名字'], ['花费']],
  periods: [{ from: 'column', headers: DAY_HEADERS }],
  parts: ALIMAMA_PARTS,
  totalWords: [],
  shopHeaders: [],
};

export const ALIMAMA_FILES: readonly FileLayout[] = [itemReport];
