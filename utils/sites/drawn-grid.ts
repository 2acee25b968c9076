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

interface Segment {
  readonly element: HTMLElement;
  /** By column; holes where the segment has none. */
  readonly cells: ReadonlyMap<number, Element>;
  readonly top: number;
  /** The row's own number where the kit gives it. */
  readonly index: string | null;
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

/** The element as a stretch of a row: its children stand under headers, each under another one. */
function segmentOf(element: Element, columns: readonly HeaderColumn[]): Segment | null {
  const cells = new Map<number, Element>();
  for (const child of element.children) {
    if (columns.some(({ cell }) => cell === child)) return null;
    const at = columnOf(child, columns);
    if (at < 0) continue;
    if (cells.has(at)) return null;
    cells.set(at, child);
  }
  if (cells.size === 0 || !(element instanceof HTMLElement)) return null;
  const [first] = cells.values();
  return { element, cells, top: first?.getBoundingClientRect().top ?? 0, index: element.getAttribute('aria-rowindex') };
}

function segmentsIn(root: Element, columns: readonly HeaderColumn[]): Segment[] {
  return [...root.children].flatMap((child) => {
    if (child.getAttribute('aria-hidden') === 'true') return [];
    const segment = segmentOf(child, columns);
    return segment ? [segment] : segmentsIn(child, columns);
  });
}

const says = (cell: Element): boolean => isShown(cell) && leavesOf(cell, 1).length > 0;

/** One row of the segments at one height. Where two have a cell for a column, the one that says something counts. */
function rowOf(segments: readonly Segment[], columns: number): GridRow {
  const cells: (Element | undefined)[] = Array.from({ length: columns });
  for (const { cells: own } of segments) {
    for (const [at, cell] of own) {
      const known = cells[at];
      if (!known || (!says(known) && says(cell))) cells[at] = cell;
    }
  }
  return { parts: segments.map(({ element }) => element), cells };
}

function sameRow(a: Segment, b: Segment): boolean {
  return Math.abs(a.top - b.top) <= NEAR && (a.index === null || b.index === null || a.index === b.index);
}

function rowsIn(root: Element, columns: readonly HeaderColumn[]): GridRow[] {
  const bands: Segment[][] = [];
  for (const segment of segmentsIn(root, columns).toSorted((a, b) => a.top - b.top)) {
    const band = bands.at(-1);
    if (band?.[0] && sameRow(band[0], segment)) band.push(segment);
    else bands.push([segment]);
  }
  return bands.map((band) => rowOf(band, columns.length));
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
  for (let step = 0; header && root && step < HIGHEST; step++, root = root.parentElement) {
    const rows = rowsIn(root, header.columns).filter((row) => isRow(row, page));
    if (!rows.some(({ parts }) => parts.some((part) => page.table.productOf(part) !== null))) continue;
    const headerCells = header.columns.map(({ cell }) => cell);
    return { root, headers: header.columns.map(({ text }) => text), headerCells, rows };
  }
  return null;
}
