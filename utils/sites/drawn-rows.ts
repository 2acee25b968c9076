/** What stands under the columns of a drawn header, from the outside in, and which of it is one row. */
import { DrawnColumns, type Placed } from './drawn-columns.ts';
import type { HeaderColumn } from './drawn-header.ts';
import type { GridRow } from './grid.ts';
import { isShown, leavesOf } from './shown-text.ts';

const NEAR = 2;

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
interface Single extends Placed {
  readonly cell: HTMLElement;
}

interface Drawn {
  readonly segments: readonly Segment[];
  readonly singles: readonly Single[];
}

const NOTHING: Drawn = { segments: [], singles: [] };

/** The children of an element that stand under headers; null where two stand under one, or a header is among them. */
function cellsUnder(element: Element, drawn: DrawnColumns): Map<number, Element> | null {
  const cells = new Map<number, Element>();
  for (const child of element.children) {
    if (drawn.holdsHeader(child)) return null;
    const { column } = drawn.placeOf(child);
    if (column < 0) continue;
    if (cells.has(column)) return null;
    cells.set(column, child);
  }
  return cells;
}

function segmentOf(element: HTMLElement, cells: ReadonlyMap<number, Element>, drawn: DrawnColumns): Segment {
  const boxes = [...cells.values()].map((cell) => drawn.placeOf(cell));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { element, cells, top, bottom, index: element.getAttribute('aria-rowindex') };
}

function reachOf({ segments, singles }: Drawn): number {
  return new Set([...segments.flatMap(({ cells }) => [...cells.keys()]), ...singles.map(({ column }) => column)]).size;
}

function mayBeDrawn(element: Element, drawn: DrawnColumns): element is HTMLElement {
  if (!(element instanceof HTMLElement) || element.tagName === 'COLGROUP') return false;
  return element.getAttribute('aria-hidden') !== 'true' && !drawn.columns.some(({ cell }) => cell === element);
}

/**
 * One cell alone makes no segment, and several that hold more columns inside are panes: a pane of one
 * column is as wide as its cells.
 */
function look(root: Element, drawn: DrawnColumns): Drawn {
  const segments: Segment[] = [];
  const singles: Single[] = [];
  for (const child of root.children) {
    if (!mayBeDrawn(child, drawn)) continue;
    const cells = cellsUnder(child, drawn);
    const whole = cells?.size === drawn.columns.length;
    const inside = whole ? NOTHING : look(child, drawn);
    if (cells && cells.size > 1 && cells.size >= reachOf(inside)) {
      segments.push(segmentOf(child, cells, drawn));
      continue;
    }
    const placed = drawn.placeOf(child);
    if (placed.column >= 0) singles.push({ ...placed, cell: child });
    for (const one of inside.segments) segments.push(one);
    for (const one of inside.singles) singles.push(one);
  }
  return { segments, singles };
}

/** How far around a row what scrolls it may stand, in elements. */
const HIGHEST = 10;

type Reach = { readonly top: number; readonly bottom: number } | null;

/** From where to where the content of what scrolls around an element reaches; null where nothing does. */
function contentAround(parent: Element | null): Reach {
  let around = parent;
  for (let step = 0; around && step < HIGHEST; step++, around = around.parentElement) {
    if (around.scrollHeight <= around.clientHeight + 1 || getComputedStyle(around).overflowY === 'visible') continue;
    const top = around.getBoundingClientRect().top - around.scrollTop;
    return { top, bottom: top + around.scrollHeight };
  }
  return null;
}

/** Without rows that a kit keeps for later use: they stand far outside of the list, with what they said last. */
function withoutParked(segments: readonly Segment[]): Segment[] {
  const reaches = new Map<Element | null, Reach>();
  return segments.filter(({ element, top, bottom }) => {
    const parent = element.parentElement;
    const content = reaches.get(parent) ?? contentAround(parent);
    reaches.set(parent, content);
    return content === null || (bottom > content.top && top < content.bottom);
  });
}

const says = (cell: Element): boolean => isShown(cell) && leavesOf(cell, 1).length > 0;

/** The cell of a pane of one column: the tallest that lies within the row's height, and of equal ones the outermost. */
function singleIn(band: readonly Segment[], column: number, singles: readonly Single[]): HTMLElement | undefined {
  const top = Math.min(...band.map((segment) => segment.top)) - NEAR;
  const bottom = Math.max(...band.map((segment) => segment.bottom)) + NEAR;
  let tallest: Single | undefined;
  for (const single of singles) {
    if (single.column !== column || single.top < top || single.bottom > bottom) continue;
    const taller = !tallest || single.bottom - single.top > tallest.bottom - tallest.top;
    if (taller && says(single.cell)) tallest = single;
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

/** Panes that do not stand in step leave rows without a product, which whoever reads them refuses. */
export function drawnRows(root: Element, columns: readonly HeaderColumn[]): GridRow[] {
  const { segments, singles } = look(root, new DrawnColumns(columns));
  const bands: Segment[][] = [];
  for (const segment of withoutParked(segments).sort((a, b) => a.top - b.top)) {
    const band = bands.at(-1);
    if (band?.[0] && sameRow(band[0], segment)) band.push(segment);
    else bands.push([segment]);
  }
  return bands.map((band) => rowOf(band, singles, columns.length));
}
