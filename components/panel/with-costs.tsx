import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { CostsStore } from '../../utils/stores/costs-store.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { LoadedView } from './loaded-view.tsx';
import { useOpened } from './use-opened.ts';

interface WithCostsProps {
  readonly stores: PanelStores;
  readonly children: (store: CostsStore) => ComponentChildren;
}

function Opened({ stores, shop, children }: WithCostsProps & { readonly shop: string }) {
  const { openCosts } = stores.actions;
  const store = useOpened(useCallback((gone: AbortSignal) => openCosts(shop, gone), [openCosts, shop]));
  return store && <LoadedView of={store.records.value}>{() => children(store)}</LoadedView>;
}

/** The costs of the shop on screen, once they are read. */
export function WithCosts({ stores, children }: WithCostsProps) {
  const shop = stores.shops.current.value;
  if (shop === null) return null;
  // Another shop, or the currency its first amounts gave it, is another store.
  return (
    <Opened key={`${shop.id} ${shop.currency?.code ?? ''}`} stores={stores} shop={shop.id}>
      {children}
    </Opened>
  );
}
