import { printedId } from '../printed-id.ts';
import type { TableDeclaration } from '../site.ts';
import { textBesideId } from '../text-beside-id.ts';

const PRODUCT_TEXT = /ID\s*[:：]\s*(\d{6,20})/i;

/** The id as printed below the title; a row without one is no product's. */
function productOf(row: Element): string | null {
  return printedId(row, PRODUCT_TEXT);
}

function titleOf(cell: Element): string | null {
  return textBesideId(cell, (text) => PRODUCT_TEXT.test(text));
}

/** 商品明细 as the kit beast-core draws it: header and body are tables of their own (backends.md 3.4). */
export const PDD_TABLE: TableDeclaration = {
  productHeaders: ['商品信息', '商品', '商品名称'],
  productOf,
  titleOf,
  within: '[data-testid="beast-core-table"]',
  periodLabel: '统计时间',
  liveWords: ['实时', '今日', '今天'],
  pager: { at: '[class*="PGT_outerWrapper"]', current: '[class*="PGT_pagerItemActive"], [aria-current="page"]' },
  totalText: /共(?:有)?\s*([\d,]+)\s*条/,
  pageSizeText: /每页\s*(\d+)\s*条/,
  search: { placeholder: /商品/, filter: 'goodsId' },
  onlyBox: { word: '仅看', filter: 'only' },
  neutralChoices: [/^全部/, /^所有/, /^\d+(?:\s*条.*)?$/],
  devices: {},
};
