import { linkedId } from '../linked-id.ts';
import { printedId } from '../printed-id.ts';
import type { TableDeclaration } from '../site.ts';
import { textBesideId } from '../text-beside-id.ts';

const PRODUCT_LINK = /[?&](?:product_id|id)=(\d{6,20})(?:&|#|$)/;
const PRODUCT_TEXT = /ID\s*[:：]?\s*(\d{6,20})/i;
const DIGITS = /^\d{6,20}$/;

/** The row's own key, else a link to the product, else the id as printed below the title. */
function productOf(row: Element): string | null {
  const key = row.getAttribute('data-row-key') ?? '';
  if (DIGITS.test(key)) return key;
  return linkedId(row, PRODUCT_LINK) ?? printedId(row, PRODUCT_TEXT);
}

/** The first text of the cell that is not the id. */
function titleOf(cell: Element): string | null {
  return textBesideId(cell, (text) => PRODUCT_TEXT.test(text) || DIGITS.test(text.trim()));
}

/**
 * 商品列表 as three forks of Ant Design draw it (backends.md 4.4). Export plug-ins put tables of their own
 * into the page, and the address may name another day than the one shown: the picker is asked.
 */
export const COMPASS_TABLE: TableDeclaration = {
  productHeaders: ['商品', '商品名称', '商品信息'],
  productOf,
  titleOf,
  within: '[class*="auxo-table"], [class*="aurora-table"], [class*="ecom-table"]',
  periodLabel: '',
  picker: '[class*="date-picker"]:not([class*="dropdown"]), [class*="picker-range"]:not([class*="dropdown"])',
  liveWords: ['实时', '今日', '今天'],
  totalText: /共\s*([\d,]+)\s*[条款个项]/,
  pageSizeText: /(\d+)\s*条\s*\/\s*页/,
  search: { placeholder: /商品/, filter: 'key_word' },
  onlyBox: { word: '异常', filter: 'only_abnormal' },
  neutralChoices: [/^全部/, /^所有/, /条\s*\/\s*页$/, /^\d+$/],
  devices: {},
};
