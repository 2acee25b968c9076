/** What was read of one list in one order, in memory, kept so that a further page costs what it changes. */
import { textHash } from '../sheets/text-hash.ts';
import type { ListPage } from './rows.ts';

export interface ListState {
  /** By number. */
  readonly pages: Map<number, ListPage>;
  /** On how many pages each product stands. */
  readonly products: Map<string, number>;
  /** Sums over the pages, in whatever sequence they came; see `digestOf`. */
  readonly sums: [number, number];
}

/** A page's rows follow from its sheet. */
const nameOf = ({ page, sheet, at, total }: ListPage): string => `${page} ${sheet} ${at} ${total}`;

function count({ products }: ListState, page: ListPage, by: 1 | -1): void {
  for (const product of page.products) {
    const pages = (products.get(product) ?? 0) + by;
    if (pages === 0) products.delete(product);
    else products.set(product, pages);
  }
}

function sum({ sums }: ListState, page: ListPage, by: 1 | -1): void {
  const name = nameOf(page);
  sums[0] = (sums[0] + by * textHash(`a${name}`)) >>> 0;
  sums[1] = (sums[1] + by * textHash(`b${name}`)) >>> 0;
}

export function dropPage(state: ListState, number: number): void {
  const page = state.pages.get(number);
  if (!page) return;
  state.pages.delete(number);
  count(state, page, -1);
  sum(state, page, -1);
}

export function setPage(state: ListState, page: ListPage): void {
  dropPage(state, page.page);
  state.pages.set(page.page, page);
  count(state, page, 1);
  sum(state, page, 1);
}

export function stateOf(pages: Iterable<ListPage>): ListState {
  const state: ListState = { pages: new Map(), products: new Map(), sums: [0, 0] };
  for (const page of pages) setPage(state, page);
  return state;
}

/** The same for the same pages only, and never random: what follows from sheets is made anew byte for byte. */
export const digestOf = ({ sums }: ListState): string => sums.map((one) => one.toString(36)).join('.');
