import type { OwnRecord, PinRecord } from '../../utils/notes/records.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { PinPlace } from '../../utils/stores/pin-records.ts';

export interface PinProps {
  readonly summary: ProductSummary;
  readonly stores: PanelStores;
}

/** The pin of the product on screen, and how to write the next one; the suggestions are published anew with it. */
export function usePin({ summary, stores }: PinProps) {
  const { shop, product, suggestion } = summary;
  const revision = valueOr(stores.shops.state.value, null)?.revision ?? 0;
  const all = valueOr(stores.notes.records.value, []);
  const pin = all.find((record): record is PinRecord => record.kind === 'pin' && record.product === product);
  const write = async (make: (place: PinPlace) => readonly OwnRecord[]) => {
    const then = { verdict: suggestion.verdict, certainty: suggestion.certainty, revision };
    await stores.notes.keep((stamp, newId) => make({ stamp, newId, product, then }));
    await stores.actions.refreshShop(shop);
    return '';
  };
  return { pin, write };
}
