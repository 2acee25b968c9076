import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ProductPage } from '../../utils/storage/list-products.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { isProductSort, PRODUCT_SORTS, type ProductSort } from '../../utils/stores/products-store.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Input, Select } from '../ui/field.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { LoadedView } from './loaded-view.tsx';
import { NoProducts } from './no-products.tsx';
import { ProductRow } from './product-row.tsx';

export interface ProductsViewProps {
  readonly stores: PanelStores;
  readonly onOpen: (product: string) => void;
}

function Tools({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelProductsTexts);
  const { search, sort } = stores.products;
  const names: Readonly<Record<ProductSort, string>> = {
    worth: t.sortWorth,
    visitors: t.sortVisitors,
    payBuyers: t.sortPayBuyers,
    payAmount: t.sortPayAmount,
    name: t.sortName,
  };
  return (
    <Toolbar label={t.tools}>
      <div class="kp-grow">
        <Input
          label={t.search}
          labelHidden
          type="search"
          placeholder={t.searchHint}
          value={search.value}
          onInput={(event) => {
            search.value = event.currentTarget.value;
          }}
        />
      </div>
      <Select
        label={t.sort}
        labelHidden
        value={sort.value}
        options={PRODUCT_SORTS.map((id) => ({ value: id, label: names[id] }))}
        onPick={(picked) => {
          if (isProductSort(picked)) sort.value = picked;
        }}
      />
    </Toolbar>
  );
}

function Nothing({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelProductsTexts);
  const { search, settledSearch } = stores.products;
  if (settledSearch.value === '') return <NoProducts />;
  const clear = () => {
    search.value = '';
  };
  return (
    <EmptyState title={t.noMatchTitle} actions={<Button onClick={clear}>{t.clearSearch}</Button>}>
      {t.noMatchBody}
    </EmptyState>
  );
}

function Rows({ page, stores, onOpen }: ProductsViewProps & { readonly page: ProductPage }) {
  const t = useTexts(panelProductsTexts);
  const shell = useTexts(panelTexts);
  const left = page.total - page.rows.length;
  return (
    <>
      <p class="kc-soft kc-small" role="status">
        {t.found(page.rows.length, page.total)}
      </p>
      <ul class="kp-list" aria-label={t.list}>
        {page.rows.map((row) => (
          <ProductRow key={row.product} row={row} onOpen={onOpen} />
        ))}
      </ul>
      {left > 0 && <Button onClick={stores.products.more}>{shell.more(left)}</Button>}
    </>
  );
}

/** 商品: every product of the shop, searchable and sortable. */
export function ProductsView({ stores, onOpen }: ProductsViewProps) {
  const view = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const last = stores.product.last();
    if (last !== null) view.current?.querySelector<HTMLElement>(`[data-product="${CSS.escape(last)}"]`)?.focus();
  }, [stores]);
  return (
    <div class="kp-stack" ref={view}>
      <Tools stores={stores} />
      <LoadedView of={stores.products.page.value}>
        {(page) =>
          page.total === 0 ? <Nothing stores={stores} /> : <Rows page={page} stores={stores} onOpen={onOpen} />
        }
      </LoadedView>
    </div>
  );
}
