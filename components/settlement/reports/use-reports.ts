import { useEffect, useState } from 'preact/hooks';
import type { ShopReports } from '../../../utils/imports/settlement-protocol.ts';
import { LOADING, type Loaded } from '../../../utils/stores/live-query.ts';
import type { SettlementStore } from '../../../utils/stores/settlement-store.ts';

/** Of all shops, anew whenever the report of the one on screen is: that one follows every change of the books. */
export function useReports(store: SettlementStore): Loaded<ShopReports> {
  const [found, setFound] = useState<Loaded<ShopReports>>(LOADING);
  const report = store.report.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the thread reads has changed where it has
  useEffect(() => {
    let gone = false;
    store.reports().then(
      (value) => !gone && setFound({ state: 'ready', value }),
      (error: unknown) => !gone && setFound({ state: 'failed', error: String(error) }),
    );
    return () => {
      gone = true;
    };
  }, [store, report]);
  return found;
}
