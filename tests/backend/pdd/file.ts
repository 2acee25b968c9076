/** 推广报表, the only product file of 拼多多: what advertising cost and brought. */
import type { Day } from '../../../utils/time/day.ts';
import type { Rows } from '../../files/make-files.ts';
import { PDD_PRODUCTS } from './world.ts';

/** The columns of the report that we know, in its order. */
export const PDD_AD_HEADER: readonly string[] = [
  ...['日期', '商品ID', '商品名称', '成交花费(元)', '交易额(元)', '总花费(元)', '曝光量', '点击量', '收藏量'],
];

export function pddAdRows(day: Day): Rows {
  const rows = PDD_PRODUCTS.map(({ id, title }, n) => [day, String(id), title, 1, 199, 45.5, 9_000 + n, 300 + n, n]);
  return [PDD_AD_HEADER, ...rows];
}
