import { linkedId } from '../linked-id.ts';
import { printedId } from '../printed-id.ts';
import type { TableDeclaration, TablePage } from '../site.ts';
import { textBesideId } from '../text-beside-id.ts';
import { ALIMAMA_FIELDS, ALIMAMA_PARTS, DAY_HEADERS, ID_HEADERS, TITLE_HEADERS } from './fields.ts';

const PRODUCT_LINK = /\/item\.htm\?(?:[^#]*&)?id=(\d{6,20})(?:&|#|$)/;
/** With its word, for the plan beside it may print an id of its own. */
const PRODUCT_TEXT = /(?:主体|商品|宝贝)\s*ID\s*[:：]\s*(\d{6,20})/;

/** Where no column holds the bare id: the link to the product's page, else the id as printed below its title. */
function productOf(row: Element): string | null {
  return linkedId(row, PRODUCT_LINK) ?? printedId(row, PRODUCT_TEXT);
}

function titleOf(cell: Element): string | null {
  return textBesideId(cell, (text) => PRODUCT_TEXT.test(text));
}

/** By the words of the official file: which of them the page writes otherwise, and which kit draws it, is not public. */
const table: TableDeclaration = {
  productHeaders: TITLE_HEADERS,
  idHeaders: ID_HEADERS,
  productOf,
  titleOf,
  parts: { columns: ALIMAMA_PARTS, required: ['scene', 'plan'], dayHeaders: DAY_HEADERS },
  periodLabel: '数据范围',
  liveWords: ['实时', '今日', '今天'],
  totalText: /共\s*([\d,]+)\s*条/,
  pageSizeText: /每页(?:显示)?\s*(\d+)\s*条/,
  search: { placeholder: /主体/, filter: 'itemIdOrName' },
  onlyBox: { word: '仅看', filter: 'only' },
  // Of days split or summed the column of days tells; sales are those of 15 days unless chosen otherwise.
  neutralChoices: [/^全部/, /^所有/, /^(?:分天|汇总)$/, /^15\s*天/, /^\d+(?:\s*条.*)?$/],
  devices: {},
};

/** 报表 商品报表: what advertising cost a product and brought it, one row a product, 场景 and 计划. */
export const itemReport: TablePage = {
  id: 'alimama.item-report',
  version: 1,
  addresses: ['/index.html#!/report/item_promotion'],
  levels: ['spu'],
  fields: ALIMAMA_FIELDS,
  // The report's answer serves all of 万相台's reports, and no sample of it is public: the table alone is read.
  answers: [],
  table,
  chooser: '',
};
