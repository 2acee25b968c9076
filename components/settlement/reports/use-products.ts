import { useEffect, useState } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import { lastDayOf } from '../../../utils/settlement/month-cover.ts';
import type { ProductSum } from '../../../utils/settlement/reports/product-sums.ts';
import type { ProductLabel } from '../../../utils/storage/product-labels.ts';
import { LOADING, type Loaded } from '../../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import type { Day } from '../../../utils/time/day.ts';
import { useLanguage } from '../../language.ts';

export interface ToldProducts {
  readonly sums: readonly ProductSum[];
  /** null = product data could not be read. */
  readonly labels: ReadonlyMap<string, ProductLabel> | null;
}

/** Sums of a month by product, with what product data says beside them. */
export function useProducts(store: SettlementStore, shop: ShopReport, month: string): Loaded<ToldProducts> {
  const language = useLanguage();
  const [found, setFound] = useState<Loaded<ToldProducts>>(LOADING);
  useEffect(() => {
    let gone = false;
    const days = { from: `${month}-01` as Day, to: lastDayOf(month) };
    const told = async (): Promise<ToldProducts> => {
      const sums = await store.products(shop.book, days);
      const ids = sums.flatMap(({ product }) => product ?? []);
      return { sums, labels: await store.productLabels(shop.source, ids, language).catch(() => null) };
    };
    told().then(
      (value) => !gone && setFound({ state: 'ready', value }),
      (error: unknown) => !gone && setFound({ state: 'failed', error: String(error) }),
    );
    return () => {
      gone = true;
    };
  }, [store, shop, month, language]);
  return found;
}
