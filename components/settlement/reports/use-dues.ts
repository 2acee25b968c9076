import { useEffect, useState } from 'preact/hooks';
import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import type { Dues } from '../../../utils/splits/dues.ts';
import { LOADING, type Loaded } from '../../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';

/** What parties of a shop are still to be paid, anew with its report. */
export function useDues(store: SettlementStore, shop: ShopReport | undefined): Loaded<Dues> {
  const [found, setFound] = useState<Loaded<Dues>>(LOADING);
  useEffect(() => {
    let gone = false;
    setFound(LOADING);
    if (shop === undefined) return;
    store.dues(shop.book).then(
      (value) => !gone && setFound({ state: 'ready', value }),
      (error: unknown) => !gone && setFound({ state: 'failed', error: String(error) }),
    );
    return () => {
      gone = true;
    };
  }, [store, shop]);
  return found;
}
