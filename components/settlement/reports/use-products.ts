import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import { lastDayOf } from '../../../utils/settlement/month-cover.ts';
import type { ProductSum } from '../../../utils/settlement/reports/product-sums.ts';
import type { ProductLabel } from '../../../utils/storage/product-labels.ts';
import type { Loaded } from '../../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import type { Day } from '../../../utils/time/day.ts';
import { useLanguage } from '../../language.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

export interface ToldProducts {
  readonly sums: readonly ProductSum[];
  /** null = product data could not be read. */
  readonly labels: ReadonlyMap<string, ProductLabel> | null;
}

/** Sums of a month by product, with what product data says beside them. */
export function useProducts(store: SettlementStore, shop: ShopReport, month: string): Loaded<ToldProducts> {
  const language = useLanguage();
  const ask = async (): Promise<ToldProducts> => {
    const days = { from: `${month}-01` as Day, to: lastDayOf(month) };
    const sums = await store.products(shop.book, days);
    const ids = sums.flatMap(({ product }) => product ?? []);
    return { sums, labels: await store.productLabels(shop.source, ids, language).catch(() => null) };
  };
  return useLoaded({ ask, by: [store, shop, month, language] });
}
