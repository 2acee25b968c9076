import { useSignalEffect } from '@preact/signals';
import { useCallback, useState } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useFileDrop } from '../ui/use-file-drop.ts';
import { NotesView, ProductView, PromotionsView, ReadingView } from './lazy-views.ts';
import { LoadedView } from './loaded-view.tsx';
import { ProductsView } from './products-view.tsx';
import { TodayView } from './today-view.tsx';

const TABS = ['today', 'products', 'promotions', 'notes', 'reading'] as const;
type TabId = (typeof TABS)[number];

interface BodyProps {
  readonly stores: PanelStores;
}

function NoShop({ stores }: BodyProps) {
  const t = useTexts(panelTexts);
  return (
    <EmptyState
      title={t.noShopTitle}
      actions={
        <Button kind="primary" onClick={() => void stores.actions.openStart()}>
          {t.openStart}
        </Button>
      }
    >
      {t.noShopBody}
    </EmptyState>
  );
}

interface ViewProps extends BodyProps {
  readonly tab: TabId;
  readonly atBackup: boolean;
  readonly onOpen: (product: string) => void;
  readonly onBackup: () => void;
}

function View({ stores, tab, atBackup, onOpen, onBackup }: ViewProps) {
  switch (tab) {
    case 'today':
      return <TodayView stores={stores} onOpen={onOpen} onBackup={onBackup} />;
    case 'products':
      return stores.product.open.value === null ? (
        <ProductsView stores={stores} onOpen={onOpen} />
      ) : (
        <ProductView stores={stores} />
      );
    case 'promotions':
      return <PromotionsView stores={stores} />;
    case 'notes':
      return <NotesView stores={stores} atBackup={atBackup} />;
    case 'reading':
      return <ReadingView stores={stores} />;
  }
}

/**
 * The five tabs. Without a shop 笔记 still restores a backup, and 读了什么 shows the refusals, which may
 * be why there is none.
 */
export function PanelBody({ stores }: BodyProps) {
  const t = useTexts(panelTexts);
  const [tab, setTab] = useState<TabId>('today');
  const [atBackup, setAtBackup] = useState(false);
  const go = (next: TabId, backup = false) => {
    setAtBackup(backup);
    setTab(next);
  };
  const { handedFiles } = stores;
  const toReading = useCallback(() => setTab('reading'), []);
  const hand = useCallback(
    (files: readonly File[]) => {
      handedFiles.value = files;
    },
    [handedFiles],
  );
  useFileDrop(toReading, hand);
  useSignalEffect(() => {
    if (handedFiles.value.length > 0) toReading();
  });
  const open = (product: string) => {
    stores.product.show(product);
    go('products');
  };
  const change = (id: string) => {
    const next = TABS.find((known) => known === id);
    if (next === undefined) return;
    if (next === 'products' && tab === 'products') stores.product.show(null);
    go(next);
  };
  const needsShop = tab === 'today' || tab === 'products';
  return (
    <Tabs label={t.tabs} tabs={TABS.map((id) => ({ id, label: t[id] }))} active={tab} onChange={change}>
      <LoadedView of={stores.shops.shops.value}>
        {(shops) =>
          shops.length === 0 && needsShop ? (
            <NoShop stores={stores} />
          ) : (
            <View stores={stores} tab={tab} atBackup={atBackup} onOpen={open} onBackup={() => go('notes', true)} />
          )
        }
      </LoadedView>
    </Tabs>
  );
}
