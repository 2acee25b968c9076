import { linkedId } from '../linked-id.ts';
import { printedId } from '../printed-id.ts';
import type { PeriodWords, TableDeclaration } from '../site.ts';

const PRODUCT_LINK = /[?&]id=(\d{6,20})(?:&|#|$)/;
const PRODUCT_TEXT = /ID\s*[:：]?\s*(\d{6,20})/i;
const DIGITS = /^\d{6,20}$/;

/** The link to the product, else the row's own key, else the id as printed below the title. */
function productOf(row: Element): string | null {
  const linked = linkedId(row, PRODUCT_LINK);
  if (linked) return linked;
  const key = row.getAttribute('data-row-key') ?? '';
  if (DIGITS.test(key)) return key;
  return printedId(row, PRODUCT_TEXT);
}

/** The text of the link to the product. */
function titleOf(cell: Element): string | null {
  for (const link of cell.querySelectorAll('a[href*="id="]')) {
    const text = (link.textContent ?? '').trim();
    if (text !== '' && PRODUCT_LINK.test(link.getAttribute('href') ?? '')) return text;
  }
  return null;
}

export const SYCM_PERIOD_WORDS: PeriodWords = { label: '统计时间', month: '30天' };

/** Lists of products on 生意参谋: Ant Design's table, paged. */
export const SYCM_ITEM_TABLE: TableDeclaration = {
  productHeaders: ['商品', '商品名称', '商品信息'],
  productOf,
  titleOf,
  periodLabel: SYCM_PERIOD_WORDS.label,
  liveWords: ['实时', '今日', '今天'],
  totalText: /共\s*([\d,]+)\s*[条款个项]/,
  pageSizeText: /(\d+)\s*条\s*\/\s*页/,
  search: { placeholder: /商品/, filter: 'keyword' },
  onlyBox: { word: '关注', filter: 'follow' },
  neutralChoices: [/^全部/, /^所有/, /条\s*\/\s*页$/, /^\d+$/],
  devices: { 所有终端: 'all', PC端: 'pc', 无线端: 'wireless' },
};
