import type { ShopReports } from '../../../utils/imports/settlement-protocol.ts';
import type { Loaded } from '../../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

/** Of all shops, anew whenever the report of the one on screen is: that one follows every change of the books. */
export function useReports(store: SettlementStore): Loaded<ShopReports> {
  return useLoaded({ ask: () => store.reports(), by: [store, store.report.value] });
}
