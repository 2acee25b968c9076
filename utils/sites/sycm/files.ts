/** 生意参谋's own export files. */
import { fileField } from '../file-field.ts';
import type { FileLayout } from '../file-layout.ts';
import type { FieldDeclaration } from '../site.ts';
import { SYCM_FIELDS } from './fields.ts';
import { itemRank } from './item-rank.ts';
import { shopSource } from './shop-source.ts';

const fields: readonly FieldDeclaration[] = [...SYCM_FIELDS, fileField('货号', 'articleNo', 'text')];

const shared = {
  page: itemRank.id,
  version: itemRank.version,
  platform: 'taobao',
  level: 'spu',
  fields,
  productHeaders: ['商品ID', '宝贝ID'],
  titleHeaders: ['商品名称', '商品标题', '宝贝名称'],
  parts: [],
  totalWords: [],
  shopHeaders: [],
} satisfies Partial<FileLayout>;

/** 商品排行 .xls: four lines, then forty headers on the fifth; one row a product. */
const itemRankFile: FileLayout = {
  ...shared,
  name: { zh: '生意参谋 商品排行', en: 'Sycm product ranking' },
  required: [['统计日期'], ['商品ID'], ['商品名称'], ['主商品ID', '商品类型', '货号', '商品状态', '商品标签']],
  periods: [
    { from: 'column', headers: ['统计日期'] },
    { from: 'preamble', label: '统计日期' },
    { from: 'preamble', label: '统计时间' },
  ],
  everyColumn: true,
};

/** 自助取数: product × day, with whichever products and metrics were asked for; cut at 100,000 rows. */
const selfService: FileLayout = {
  ...shared,
  name: { zh: '生意参谋 自助取数', en: 'Sycm self-service data' },
  required: [
    ['统计日期', '日期'],
    ['商品ID', '宝贝ID'],
  ],
  periods: [{ from: 'column', headers: ['统计日期', '日期'] }],
  partial: true,
  cutAt: 100_000,
};

export const SYCM_FILES: readonly FileLayout[] = [itemRankFile, selfService, shopSource];
