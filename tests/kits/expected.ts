/** What a page of the catalogue must be read as, from the products it was given. */
import type { Listing, Result, SheetColumn, SheetDraft, SheetRow } from '../../utils/sheets/sheet.ts';
import type { KitPage } from './catalogue.ts';
import type { Look } from './kit-under-test.ts';
import { FIGURE_COLUMNS, PAGE_SIZE, PRODUCT_HEADER, type Product } from './products.ts';

const COLUMNS: readonly SheetColumn[] = [
  { field: PRODUCT_HEADER, as: 'title', unit: 'text' },
  ...FIGURE_COLUMNS.map(({ key, header, unit }) => ({ field: header, as: key, unit })),
];

function rowOf({ id, title, figures }: Product): SheetRow {
  return { product: id, cells: [title, ...figures.map(({ value }) => (value === '-' ? null : value))] };
}

/** What the page shows now. */
export interface Shown {
  readonly products: readonly Product[];
  /** The whole list in its order. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly sorted: boolean;
  readonly keyword: string;
}

/** The part of the list the page shows, by the first title that is seen; null where it shows anything else. */
export function shownOf(
  list: readonly Product[],
  page: KitPage,
  seen: readonly string[],
): Pick<Shown, 'products' | 'page'> | null {
  const first = list.findIndex(({ id }) => id === seen[0]);
  const on = Math.floor(first / PAGE_SIZE) + 1;
  const paged = page.rows === 'paged';
  const from = paged ? (on - 1) * PAGE_SIZE : first;
  const products = list.slice(from, from + (paged ? PAGE_SIZE : seen.length));
  const drawn = products.slice(0, seen.length).map(({ id }) => id);
  return seen.length > 0 && drawn.join() === seen.join() ? { products, page: paged ? on : 1 } : null;
}

function wrongListing(listing: Listing | null, shown: Shown, page: KitPage): string[] {
  const { saysOrder, saysPaging, rows } = page;
  const wrong: string[] = [];
  const orders = shown.sorted ? ['payAmount'] : [null];
  if (!listing) return saysPaging && rows === 'paged' ? ['no listing'] : [];
  if (!orders.concat(saysOrder ? [] : [null]).includes(listing.orderBy as 'payAmount' | null)) {
    wrong.push(`order by ${listing.orderBy}`);
  }
  if (listing.orderBy !== null && !listing.descending) wrong.push('ascending');
  if (listing.page !== shown.page) wrong.push(`page ${listing.page} for ${shown.page}`);
  const total = saysPaging && rows === 'paged' ? [shown.total] : [shown.total, null];
  if (!total.includes(listing.total)) wrong.push(`total ${listing.total} for ${shown.total}`);
  // Of a list with one page the size is told by nothing, and tells nothing.
  const one = rows === 'virtual' || shown.total <= PAGE_SIZE;
  const fits = one ? listing.pageSize >= shown.products.length : listing.pageSize === PAGE_SIZE;
  if (!fits) wrong.push(`page size ${listing.pageSize}`);
  return wrong;
}

/** The draft with its columns in the order of the header words above: panes are read one after the other. */
function inOrder(draft: SheetDraft): SheetDraft {
  const at = COLUMNS.map(({ as }) => draft.columns.findIndex((column) => column.as === as));
  const rest = draft.columns.map((_, n) => n).filter((n) => !at.includes(n));
  const order = [...at.filter((n) => n >= 0), ...rest];
  const pick = <T>(list: readonly T[]): T[] => order.flatMap((n) => list.slice(n, n + 1));
  return {
    ...draft,
    columns: pick(draft.columns),
    rows: draft.rows.map(({ product, cells }) => ({ product, cells: pick(cells) })),
  };
}

function wrongRow(row: SheetRow | undefined, product: Product | undefined): string[] {
  if (!row || !product) return [];
  const right = JSON.stringify(rowOf(product).cells);
  const read = JSON.stringify(row.cells);
  return read === right ? [] : [`${row.product}: ${read} for ${right}`];
}

/** A page's rows are all there in order; of a virtual list those that are seen are there, and none is wrong. */
function wrongRows(rows: readonly SheetRow[], list: readonly Product[], { products }: Shown, page: KitPage): string[] {
  const read = rows.map(({ product }) => product);
  const given = products.map(({ id }) => id);
  const order =
    page.rows === 'paged' && read.join() !== given.join() ? [`rows ${read.join()} for ${given.join()}`] : [];
  const missing = given.filter((id) => !read.includes(id)).map((id) => `${id}: seen, not read`);
  const byId = new Map(list.map((product) => [product.id, product]));
  const strange = read.filter((id) => !byId.has(id)).map((id) => `${id}: no product of the list`);
  return [...order, ...missing, ...strange, ...rows.flatMap((row) => wrongRow(row, byId.get(row.product)))];
}

/** What is wrong with a reading of what the page shows. */
export function wrongDraft(
  draft: Result<SheetDraft> | null,
  list: readonly Product[],
  shown: Shown,
  page: KitPage,
): string[] {
  if (!draft) return ['read nothing'];
  if (!draft.ok) return [`refused: ${draft.refusal.code} ${draft.refusal.shape}`];
  const { columns, rows, period, scope, listing } = inOrder(draft.value);
  const wrong: string[] = [];
  const read = columns.map(({ as, unit }) => `${as}:${unit}`).join();
  if (read !== COLUMNS.map(({ as, unit }) => `${as}:${unit}`).join()) return [`columns ${read}`];
  if (period.kind !== 'day' || period.day !== '2026-11-21') wrong.push(`period ${JSON.stringify(period)}`);
  const filters = shown.keyword === '' ? {} : { keyword: shown.keyword };
  if (JSON.stringify(scope) !== JSON.stringify({ device: 'all', filters }))
    wrong.push(`scope ${JSON.stringify(scope)}`);
  return [...wrong, ...wrongRows(rows, list, shown, page), ...wrongListing(listing, shown, page)];
}

/** Everything that is wrong at one look, in a few words each. */
export function wrongLook(
  { seen, draft, wrong }: Look,
  list: readonly Product[],
  state: Pick<Shown, 'sorted' | 'keyword'>,
  page: KitPage,
): string[] {
  const part = shownOf(list, page, seen);
  if (!part) throw new Error(`the page itself shows ${seen.join() || 'nothing'}`);
  const shown = { ...part, ...state, total: list.length };
  return [
    ...wrongDraft(draft, list, shown, page).map((text) => `read: ${text}`),
    ...wrong.map((text) => `rows: ${text}`),
  ];
}

/** What is wrong with a sheet collected from a list while it was scrolled. */
export function wrongSheet(sheet: SheetDraft, list: readonly Product[]): string[] {
  const { rows, listing } = inOrder(sheet);
  const byId = new Map(list.map((product) => [product.id, product]));
  const wrong = rows.flatMap((row) => wrongRow(row, byId.get(row.product))).slice(0, 1);
  const partial = rows.length < list.length;
  // A stretch of a list is not the list: as a page of it, it would say that nothing else was sold.
  if (partial && listing !== null && listing.pageSize <= rows.length)
    wrong.push(`${rows.length} rows count as a whole page`);
  return wrong;
}
