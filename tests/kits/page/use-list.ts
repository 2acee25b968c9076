import { useState } from 'react';
import { PAGE_SIZE, type Product, pageOf, type Sorting, sorted } from '../products.ts';

export interface List {
  /** The page's rows in the chosen order. */
  readonly rows: readonly Product[];
  readonly page: number;
  readonly sorting: Sorting | null;
  readonly turnTo: (page: number) => void;
  readonly sort: (sorting: Sorting) => void;
}

/** Sorting and paging for kits that leave both to the page; as the backends do, sorting begins at page 1 again. */
export function useList(products: readonly Product[], paged: boolean): List {
  const [page, turnTo] = useState(1);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const shown = (page - 1) * PAGE_SIZE < products.length ? page : 1;
  const ordered = sorted(products, sorting);
  return {
    rows: paged ? pageOf(ordered, shown) : ordered,
    page: shown,
    sorting,
    turnTo,
    sort: (next) => {
      setSorting(next);
      turnTo(1);
    },
  };
}
