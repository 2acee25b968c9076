import type { Texts } from './texts.ts';

/** What stands over a page while the operator points at a column of it; apart, for the page carries no other text. */
const zh = {
  point: '款策：点一下「商品」那一列的列名。按 Esc 取消',
  noHeader: '款策：这里不是表格的列名，请点表格最上面一行里的「商品」列名',
};

const en: typeof zh = {
  point: 'KuanCe: click the header of the product column. Esc to stop',
  noHeader: 'KuanCe: this is no header of a table. Click the header of the product column',
};

export const teachPickTexts: Texts<typeof zh> = { zh, en };
