/** The searchable, sortable list of a shop's products, 50 at a time. */
import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { ProductPage, ProductQuery } from '../storage/list-products.ts';
import { debounced } from './debounced.ts';
import { type Loaded, liveSignal, type Watched } from './live-query.ts';

const PAGE = 50;
const SEARCH_REST_MS = 200;

export const PRODUCT_SORTS = [
  'worth',
  'visitors',
  'payBuyers',
  'payAmount',
  'name',
] as const satisfies readonly ProductQuery['sort'][];
export type ProductSort = ProductQuery['sort'];

export type ProductQuestion = Pick<ProductQuery, 'shop' | 'sort' | 'search' | 'limit'>;

export interface ProductsStore {
  readonly page: ReadonlySignal<Loaded<ProductPage>>;
  readonly sort: Signal<ProductSort>;
  /** As typed; the query follows once the typing rests. */
  readonly search: Signal<string>;
  readonly settledSearch: ReadonlySignal<string>;
  readonly more: () => void;
}

export function createProductsStore(
  query: (question: ProductQuestion) => Watched<ProductPage>,
  shop: ReadonlySignal<string | null>,
  until: AbortSignal,
): ProductsStore {
  const sort = signal<ProductSort>('worth');
  const search = signal('');
  const limit = signal(PAGE);
  const settledSearch = debounced(search, SEARCH_REST_MS, until);
  // Another question starts again with its first page.
  const stop = effect(() => {
    void [shop.value, sort.value, settledSearch.value];
    untracked(() => {
      limit.value = PAGE;
    });
  });
  until.addEventListener('abort', stop, { once: true });
  const page = liveSignal(
    {
      ask: () => {
        if (shop.value === null) return null;
        return query({ shop: shop.value, sort: sort.value, search: settledSearch.value.trim(), limit: limit.value });
      },
      subject: () => shop.value,
    },
    until,
  );
  return {
    page,
    sort,
    search,
    settledSearch,
    more: () => {
      limit.value += PAGE;
    },
  };
}

/** Whether a picked value is one of the sorts. */
export function isProductSort(text: string): text is ProductSort {
  return PRODUCT_SORTS.some((sort) => sort === text);
}
