import type { ShopReport } from '../../../utils/imports/settlement-protocol.ts';
import type { Dues } from '../../../utils/splits/dues.ts';
import type { Loaded } from '../../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

/** What parties of a shop are still to be paid, anew with its report, and where rules, agreements or payments change. */
export function useDues(store: SettlementStore, shop: ShopReport | undefined): Loaded<Dues> {
  const by = [store, store.rules.value, store.partyBook.value];
  return useLoaded({ ask: shop ? () => store.dues(shop.book) : null, by, subject: shop });
}
