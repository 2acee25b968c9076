/** One product in full: its row, its days, and the sheets its suggestion rests on. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ProductDetail } from '../storage/product-detail.ts';
import { type Loaded, liveSignal, type Watched } from './live-query.ts';

export interface ProductStore {
  /** Id of the product on screen; null = the list is. */
  readonly open: ReadonlySignal<string | null>;
  readonly detail: ReadonlySignal<Loaded<ProductDetail | null>>;
  readonly show: (product: string | null) => void;
  /** The product shown last, so that the list can put the keyboard back where it was. */
  readonly last: () => string | null;
}

export function createProductStore(
  query: (shop: string, product: string) => Watched<ProductDetail | null>,
  shop: ReadonlySignal<string | null>,
  until: AbortSignal,
): ProductStore {
  let left: string | null = null;
  const wanted = signal<{ readonly shop: string; readonly product: string } | null>(null);
  // Another shop closes the product: its id says nothing there.
  const asked = computed(() => (wanted.value?.shop === shop.value ? wanted.value : null));
  const detail = liveSignal(
    {
      ask: () => (asked.value === null ? null : query(asked.value.shop, asked.value.product)),
      subject: () => asked.value,
    },
    until,
  );
  return {
    open: computed(() => asked.value?.product ?? null),
    detail,
    last: () => left,
    show: (product) => {
      if (product !== null) left = product;
      wanted.value = product === null || shop.value === null ? null : { shop: shop.value, product };
    },
  };
}
