/** 拼多多's own files: its product table has none, its advertising has 推广报表. */
import type { MetricId } from '../../metrics/vocabulary.ts';
import type { ColumnUnit } from '../../sheets/sheet.ts';
import { fileField } from '../file-field.ts';
import type { FileLayout } from '../file-layout.ts';
import type { FieldDeclaration } from '../site.ts';

function column(header: string, as: MetricId, unit: ColumnUnit): FieldDeclaration {
  return { ...fileField(header, as, unit), headers: [header, `${header}(元)`] };
}

/** 推广报表 xlsx (backends.md 3.4). 成交花费 is the part of 总花费 that led to orders, and is left out. */
const adReport: FileLayout = {
  page: 'pdd.ad-report',
  version: 1,
  platform: 'pdd',
  level: 'spu',
  name: { zh: '拼多多 推广报表', en: 'Pinduoduo advertising report' },
  fields: [
    column('曝光量', 'adImpressions', 'count'),
    column('点击量', 'adClicks', 'count'),
    column('总花费', 'adCost', 'yuan'),
    column('交易额', 'adPayAmount', 'yuan'),
    column('收藏量', 'adFavorites', 'count'),
  ],
  productHeaders: ['商品ID'],
  titleHeaders: ['商品名称'],
  required: [['日期'], ['商品ID'], ['总花费(元)', '总花费'], ['曝光量']],
  periods: [{ from: 'column', headers: ['日期'] }],
  parts: [],
  apart: { kind: '推广' },
  totalWords: [],
  shopHeaders: [],
};

export const PDD_FILES: readonly FileLayout[] = [adReport];
