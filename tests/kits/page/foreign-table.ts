/** A table another plug-in lays over the page: the same header words, figures of somebody else. */
import { FIGURE_COLUMNS, PRODUCT_HEADER } from '../products.ts';
import { asElement, figureShape } from './cell-shape.ts';

const ROWS = 3;

function row(cells: readonly HTMLElement[]): HTMLTableRowElement {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

function cell(tag: 'th' | 'td', content: string | Node): HTMLElement {
  const made = document.createElement(tag);
  made.append(content);
  return made;
}

function foreignTable(): HTMLTableElement {
  const table = document.createElement('table');
  const headers = [PRODUCT_HEADER, ...FIGURE_COLUMNS.map(({ header }) => header)];
  table.createTHead().append(row(headers.map((header) => cell('th', header))));
  for (let n = 0; n < ROWS; n++) {
    const link = document.createElement('a');
    link.href = `//item.taobao.com/item.htm?id=${990_000_000_000 + n}`;
    link.textContent = `竞店商品 ${n + 1}`;
    const figures = FIGURE_COLUMNS.map((_, at) =>
      cell('td', asElement(figureShape({ amount: null, value: String(9000 + at), change: '+1.00%' }))),
    );
    (table.tBodies[0] ?? table.createTBody()).append(row([cell('td', link), ...figures]));
  }
  return table;
}

const STYLE =
  'position:fixed; left:300px; bottom:20px; background:#fff; border:1px solid #999; z-index:5000; padding:8px';

/** `dialog`: last in the page, named as a dialog; `panel`: first in the page and named nothing. */
export function showForeignTable(over: string | null): void {
  if (over === null) return;
  const box = document.createElement('div');
  box.setAttribute('style', STYLE);
  box.append(foreignTable());
  if (over === 'panel') {
    document.body.prepend(box);
    return;
  }
  box.className = 'el-dialog';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-modal', 'true');
  box.setAttribute('aria-label', '导出商品数据');
  const wrapper = document.createElement('div');
  wrapper.className = 'el-dialog__wrapper';
  wrapper.append(box);
  document.body.append(wrapper);
}
