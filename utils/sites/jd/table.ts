/** What 商智's product tables say, in all three generations of its pages (backends.md 2.5). */
import type { Level } from '../../sheets/sheet.ts';
import { leavesOf } from '../shown-text.ts';
import type { TableDeclaration } from '../site.ts';

/** New pages print the id with its kind: `SPU: 10023922033080`. */
const LABELLED = /^\s*(SPU|SKU)\s*[:：]\s*(\d{6,20})\s*$/i;
/** Old ones print it bare under a title whose link leads to a SKU of the product. */
const BARE = /^\d{10,20}$/;
const LINK = 'a[href*="//item.jd.com/"]';
const SKU_LINK = /\/\/item\.jd\.com\/(\d{6,20})\.html/;

interface Named {
  readonly level: Level;
  readonly id: string;
}

/** The element that prints the id says nothing else: a row's whole text would glue the next figure to it. */
function labelledIn(row: Element): Named[] {
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const named: Named[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/^\s*S[PK]U/i.test(node.nodeValue ?? '')) continue;
    const [, kind = '', id] = LABELLED.exec(node.parentElement?.textContent ?? '') ?? [];
    if (id) named.push({ level: kind.toLowerCase() === 'sku' ? 'sku' : 'spu', id });
  }
  return named;
}

/** The ids printed in a row. */
function namedIn(row: Element): Named[] {
  const labelled = labelledIn(row);
  if (labelled.length > 0) return labelled;
  const link = row.querySelector(LINK);
  const cell = link?.closest('td, th, [role="cell"], [role="gridcell"]');
  const id =
    cell &&
    leavesOf(cell)
      .find((text) => BARE.test(text.trim()))
      ?.trim();
  if (!link || !id) return [];
  const sku = SKU_LINK.exec(link.getAttribute('href') ?? '')?.[1];
  return [{ level: id === sku ? 'sku' : 'spu', id }];
}

/** What the operator chose: a tab on 商品明细, a radio button elsewhere. */
function chosenLevel(document: Document): Level | null {
  const radio = document.querySelector<HTMLInputElement>('input[value="spu"]:checked, input[value="sku"]:checked');
  const tabs = [...document.querySelectorAll('[role="tab"][aria-selected="true"]')];
  const said = [radio?.value ?? '', ...tabs.map((tab) => (tab.textContent ?? '').trim().toLowerCase())];
  const levels = new Set(said.filter((text): text is Level => text === 'spu' || text === 'sku'));
  const [only = null] = levels;
  return levels.size === 1 ? only : null;
}

/** The row's only id, or of several the one of the chosen level. */
function productIn(row: Element, chosen: Level | null): string | null {
  const named = namedIn(row);
  if (named.length < 2) return named[0]?.id ?? null;
  const ids = new Set(named.filter(({ level }) => level === chosen).map(({ id }) => id));
  const [only = null] = ids;
  return ids.size === 1 ? only : null;
}

/** By the ids in the rows; where a row prints both kinds, by what was chosen. null where they disagree. */
function levelIn(rows: readonly Element[], chosen: Level | null): Level | null {
  const levels = new Set<Level | null>();
  for (const row of rows) {
    const printed = new Set(namedIn(row).map(({ level }) => level));
    if (printed.size === 1) for (const level of printed) levels.add(level);
    else if (printed.size > 1) levels.add(chosen);
  }
  const [only = null] = levels;
  return levels.size === 1 && (chosen === null || chosen === only) ? only : null;
}

function asChosen(document: Document) {
  const chosen = chosenLevel(document);
  return {
    productOf: (row: Element) => productIn(row, chosen),
    levelOf: (_: Document, rows: readonly Element[]) => levelIn(rows, chosen),
  };
}

/** The first text of the cell that is no id. */
function titleOf(cell: Element): string | null {
  const texts = leavesOf(cell).map((text) => text.trim());
  return texts.find((text) => !BARE.test(text) && !/^(?:SPU|SKU)\s*[:：]/i.test(text)) ?? null;
}

export const JD_PRODUCT_TABLE: TableDeclaration = {
  productHeaders: ['商品信息', '商品名称', '商品', 'SPU', 'SKU'],
  productOf: (row) => asChosen(row.ownerDocument).productOf(row),
  titleOf,
  levelOf: (document, rows) => asChosen(document).levelOf(document, rows),
  asChosen,
  // `当前：2026-11-22 14:00:00`, `当前：2026-11-01 ~ 11-21`; the period compared with stands apart after 对比.
  periodLabel: '当前：',
  liveWords: ['实时'],
  pager: {
    at: '[class*="pagination"]',
    current: '[aria-current="page"], [class*="pagination-item-active"], [class*="pagination-item-check"]',
  },
  totalText: /共\s*([\d,]+)\s*条/,
  pageSizeText: /(\d+)\s*条\s*\/\s*页/,
  search: { placeholder: /商品/, filter: 'keyword' },
  onlyBox: { word: '关注', filter: 'onlyAttention' },
  neutralChoices: [/^全部/, /^所有/, /条\s*\/\s*页$/, /^\d+$/, /^[同环]比$/],
  devices: {},
};
