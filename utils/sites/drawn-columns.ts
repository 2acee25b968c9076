/** Under which column of a drawn header an element stands. Every element is measured once. */
import type { HeaderColumn } from './drawn-header.ts';

/** Borders and rounding; columns are far wider. */
const NEAR = 2;

/** How many elements around `a` one has to go up to hold `b` too: near things belong together. */
function distance(a: Element, b: Element): number {
  let steps = 0;
  for (let around: Element | null = a; around && !around.contains(b); around = around.parentElement) steps += 1;
  return steps;
}

function ancestorsOf(cells: readonly Element[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const cell of cells) {
    for (let around: Element | null = cell; around && !found.has(around); around = around.parentElement) {
      found.add(around);
    }
  }
  return found;
}

export interface Placed {
  /** Index of the column, -1 for none. */
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

export class DrawnColumns {
  readonly columns: readonly HeaderColumn[];
  readonly #headers: ReadonlySet<Element>;
  readonly #placed = new Map<Element, Placed>();

  constructor(columns: readonly HeaderColumn[]) {
    this.columns = columns;
    this.#headers = ancestorsOf(columns.map(({ cell }) => cell));
  }

  /** Whether the element is a header cell, or holds one. */
  holdsHeader(element: Element): boolean {
    return this.#headers.has(element);
  }

  placeOf(element: Element): Placed {
    const known = this.#placed.get(element);
    if (known) return known;
    const { left, right, width, top, bottom } = element.getBoundingClientRect();
    const placed = { column: width === 0 ? -1 : this.#columnAt(element, left, right), top, bottom };
    this.#placed.set(element, placed);
    return placed;
  }

  /** Of several at one place (columns scrolled under fixed ones) the nearest. */
  #columnAt(element: Element, left: number, right: number): number {
    const under = this.columns.filter(
      (column) => Math.abs(column.left - left) <= NEAR && Math.abs(column.right - right) <= NEAR,
    );
    const [first] = under;
    if (!first) return -1;
    if (under.length === 1) return this.columns.indexOf(first);
    const nearest = under.toSorted((a, b) => distance(element, a.cell) - distance(element, b.cell))[0] ?? first;
    return this.columns.indexOf(nearest);
  }
}
