/**
 * Tables by where things are drawn: grids of `div`s, rows drawn apart from their header, fixed columns
 * in panes of their own. A cell belongs to the header it stands under, a row is what stands at one height.
 */

import { drawnHeader, type HeaderColumn } from './drawn-header.ts';
import type { Grid, GridRow } from './grid.ts';
import { isShown, leavesOf } from './shown-text.ts';
import type { TablePage } from './site.ts';
import type { Surface } from './surfaces.ts';

/** Borders and rounding; columns are far wider. */
const NEAR = 2;
/** How far above a header its rows may stand, in elements. */
const HIGHEST = 8;

/** Elements looked at for one table. Each is measured, and the page waits: whoever draws more has no table there. */
const MOST_LOOKED_AT = 20_000;

/** Cells of one element that stand under headers, each under another one. */
interface Segment {
  readonly element: HTMLElement;
  readonly cells: ReadonlyMap<number, Element>;
  readonly top: number;
  readonly bottom: number;
  /** The row's own number where the kit gives it. */
  readonly index: string | null;
}

/** Something under one header that is part of no segment: the cell of a pane of one column, or what is around or in it. */
interface Single {
  readonly column: number;
  readonly cell: HTMLElement;
  readonly top: number;
  readonly bottom: number;
}

interface Drawn {
  readonly segments: readonly Segment[];
  readonly singles: readonly Single[];
}

const NOTHING: Drawn = { segments: [], singles: [] };

/** How many elements may still be looked at. */
interface Patience {
  left: number;
}

/** How many elements around `a` one has to go up to hold `b` too: near things belong together. */
function distance(a: Element, b: Element): number {
  let steps = 0;
  for (let around: Element | null = a; around && !around.contains(b); around = around.parentElement) steps += 1;
  return steps;
}

/** The column a cell stands under; of several at one place (columns scrolled under fixed ones) the nearest. */
function columnOf(cell: Element, columns: readonly HeaderColumn[]): number {
  const { left, right, width } = cell.getBoundingClientRect();
  if (width === 0) return -1;
  const under = columns.filter(
    (column) => Math.abs(column.left - left) <= NEAR && Math.abs(column.right - right) <= NEAR,
  );
  const [first] = under;
  if (!first) return -1;
  if (under.length === 1) return columns.indexOf(first);
  const nearest = under.toSorted((a, b) => distance(cell, a.cell) - distance(cell, b.cell))[0] ?? first;
  return columns.indexOf(nearest);
}

/** The children of an element that stand under headers; null where two stand under one, or a header is among them. */
function cellsUnder(element: Element, columns: readonly HeaderColumn[]): Map<number, Element> | null {
  const cells = new Map<number, Element>();
  for (const child of element.children) {
    if (columns.some(({ cell }) => child.contains(cell))) return null;
    const at = columnOf(child, columns);
    if (at < 0) continue;
    if (cells.has(at)) return null;
    cells.set(at, child);
  }
  return cells;
}

function segmentOf(element: HTMLElement, cells: ReadonlyMap<number, Element>): Segment {
  const boxes = [...cells.values()].map((cell) => cell.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { element, cells, top, bottom, index: element.getAttribute('aria-rowindex') };
}

function singleOf(column: number, cell: HTMLElement): Single {
  const { top, bottom } = cell.getBoundingClientRect();
  return { column, cell, top, bottom };
}

function mayBeDrawn(element: Element, columns: readonly HeaderColumn[]): element is HTMLElement {
  if (!(element instanceof HTMLElement) || element.tagName === 'COLGROUP') return false;
  return element.getAttribute('aria-hidden') !== 'true' && !columns.some(({ cell }) => cell === element);
}

function reachOf({ segments, singles }: Drawn): number {
  return new Set([...segments.flatMap(({ cells }) => [...cells.keys()]), ...singles.map(({ column }) => column)]).size;
}

/**
 * From the outside in. One cell alone makes no segment, and several that hold more columns inside are
 * panes: a pane of one column is as wide as its cells.
 */
function look(root: Element, columns: readonly HeaderColumn[], patience: Patience): Drawn {
  const segments: Segment[] = [];
  const singles: Single[] = [];
  for (const child of root.children) {
    if (patience.left <= 0) return NOTHING;
    if (!mayBeDrawn(child, columns)) continue;
    patience.left -= 1 + child.childElementCount;
    const cells = cellsUnder(child, columns);
    const whole = cells?.size === columns.length;
    const inside = whole ? NOTHING : look(child, columns, patience);
    if (cells && cells.size > 1 && cells.size >= reachOf(inside)) {
      segments.push(segmentOf(child, cells));
      continue;
    }
    const column = columnOf(child, columns);
    if (column >= 0) singles.push(singleOf(column, child));
    for (const segment of inside.segments) segments.push(segment);
    for (const single of inside.singles) singles.push(single);
  }
  return { segments, singles };
}

const says = (cell: Element): boolean => isShown(cell) && leavesOf(cell, 1).length > 0;

/** The cell of a pane of one column: the tallest that lies within the row's height, and of equal ones the outermost. */
function singleIn(band: readonly Segment[], column: number, singles: readonly Single[]): HTMLElement | undefined {
  const top = Math.min(...band.map((segment) => segment.top)) - NEAR;
  const bottom = Math.max(...band.map((segment) => segment.bottom)) + NEAR;
  let tallest: { readonly cell: HTMLElement; readonly height: number } | undefined;
  for (const single of singles) {
    if (single.column !== column || single.top < top || single.bottom > bottom) continue;
    const height = single.bottom - single.top;
    if (height > (tallest?.height ?? 0) && says(single.cell)) tallest = { cell: single.cell, height };
  }
  return tallest?.cell;
}

/** One row of what stands at one height. Where two have a cell for a column, the one that says something counts. */
function rowOf(band: readonly Segment[], singles: readonly Single[], columns: number): GridRow {
  const parts: HTMLElement[] = band.map(({ element }) => element);
  const cells = Array.from({ length: columns }, (_, at) => {
    const own = band.flatMap((segment) => segment.cells.get(at) ?? []);
    const speaking = own.find(says);
    const single = speaking ? undefined : singleIn(band, at, singles);
    if (single) parts.push(single);
    return speaking ?? single ?? own[0];
  });
  return { parts, cells };
}

function sameRow(a: Segment, b: Segment): boolean {
  return Math.abs(a.top - b.top) <= NEAR && (a.index === null || b.index === null || a.index === b.index);
}

function rowsIn(root: Element, columns: readonly HeaderColumn[], patience: Patience): GridRow[] {
  const drawn = look(root, columns, patience);
  if (patience.left <= 0) return [];
  const bands: Segment[][] = [];
  for (const segment of drawn.segments.toSorted((a, b) => a.top - b.top)) {
    const band = bands.at(-1);
    if (band?.[0] && sameRow(band[0], segment)) band.push(segment);
    else bands.push([segment]);
  }
  return bands.map((band) => rowOf(band, drawn.singles, columns.length));
}

/** Something that happens to stand under a few headers is no row; a row of the table fills most of them. */
function isRow({ parts, cells }: GridRow, { table }: TablePage): boolean {
  return cells.filter(Boolean).length * 2 >= cells.length || parts.some((part) => table.productOf(part) !== null);
}

/**
 * @param known a header found in a `<table>` whose rows, or some of whose columns, stand elsewhere
 * @returns null when no row stands under a product's header
 */
export function drawnGrid(surface: Surface, page: TablePage, known: Grid | null): Grid | null {
  const header = drawnHeader(surface, page, known);
  let root: Element | null = header?.root ?? null;
  const patience: Patience = { left: MOST_LOOKED_AT };
  for (let step = 0; header && root && step < HIGHEST; step++, root = root.parentElement) {
    const rows = rowsIn(root, header.columns, patience).filter((row) => isRow(row, page));
    if (!rows.some(({ parts }) => parts.some((part) => page.table.productOf(part) !== null))) continue;
    const headerCells = header.columns.map(({ cell }) => cell);
    return { root, headers: header.columns.map(({ text }) => text), headerCells, rows };
  }
  return null;
}
