/** Builds a tree in the page and reads it as each site would. */
import { typedFilter } from '../../../utils/sites/page-words.ts';
import { readTable, type TableReading } from '../../../utils/sites/read-table.ts';
import { SITES } from '../../../utils/sites/registry.ts';
import { hasTable, type TablePage } from '../../../utils/sites/site.ts';
import { allSurfaces } from '../../../utils/sites/surfaces.ts';
import { findGrid, surfacesToWatch } from '../../../utils/sites/table-grid.ts';
import { tableRows } from '../../../utils/sites/table-rows.ts';
import type { Tree } from './tree.ts';

export interface Outcome {
  readonly reading: TableReading | null;
  /** How many rows would get a badge. */
  readonly rows: number;
  /** Milliseconds it took. */
  readonly took: number;
}

function build(tree: Tree | string): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes ?? {})) element.setAttribute(name, value);
  let inner: Element | ShadowRoot = element;
  if (tree.shadow) inner = element.attachShadow({ mode: 'open' });
  for (let step = 0; step < (tree.deep ?? 0); step++) {
    const around = document.createElement('div');
    inner.append(around);
    inner = around;
  }
  for (let time = 0; time < (tree.times ?? 1); time++) {
    for (const child of tree.children ?? []) inner.append(build(child));
  }
  return element;
}

function pageOf(id: string): TablePage {
  const found = SITES.find((site) => site.id === id)?.pages.find(hasTable);
  if (!found || !hasTable(found)) throw new Error(`no table: ${id}`);
  return found;
}

/** @param json the trees; as an argument of its own a deep one would take the driver minutes */
export async function readTree(json: string, id: string): Promise<Outcome> {
  const trees: readonly Tree[] = JSON.parse(json);
  const site = SITES.find((one) => one.id === id);
  if (!site) throw new Error(`no site: ${id}`);
  const page = pageOf(id);
  document.body.replaceChildren(...trees.map(build));
  // Layout is the browser's, not ours.
  document.body.getBoundingClientRect();
  const start = performance.now();
  const keyword = typedFilter(allSurfaces(document), page.table);
  const reading = await readTable(site, page, document, keyword, new AbortController().signal);
  const rows = tableRows(document, page).length;
  surfacesToWatch(document, findGrid(document, page));
  return { reading, rows, took: performance.now() - start };
}
