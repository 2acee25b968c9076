import { useState } from 'preact/hooks';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { productName } from '../../utils/stores/product-name.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { useTexts } from '../language.ts';
import { useReturnedFocus } from '../planner/use-returned-focus.ts';
import { Button } from '../ui/button.tsx';
import { focusIt } from '../ui/focus.ts';
import { ProductNamesForm } from './product-names-form.tsx';
import { ProductTile } from './product-tile.tsx';

export interface ProductHeadProps {
  readonly summary: ProductSummary;
  readonly stores: PanelStores;
}

/** Who the product is; 简称, 货号 and the 在测 mark are the operator's to change. */
export function ProductHead({ summary, stores }: ProductHeadProps) {
  const t = useTexts(panelProductTexts);
  const list = useTexts(panelProductsTexts);
  const [editing, setEditing] = useState(false);
  const place = useReturnedFocus(editing);
  const { product, title, nickname, articleNo, status } = summary;
  const name = productName(summary, list.noNickname(product));
  return (
    <header class="kp-stack">
      <div class="kp-product" ref={place}>
        <ProductTile product={product} name={name} large />
        <div class="kp-product-text">
          <h2 tabIndex={-1} ref={focusIt}>
            {name}
          </h2>
          {name !== title && <p class="kc-small">{title}</p>}
          <p class="kc-soft kc-small kp-facts">
            {nickname !== '' && articleNo !== '' && <span>{list.articleNo(articleNo)}</span>}
            <span>{t.id(product)}</span>
            {status !== '' && <span>{t.status(status)}</span>}
          </p>
        </div>
        <Button small icon="edit" iconOnly aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {t.editNames}
        </Button>
      </div>
      {editing && <ProductNamesForm summary={summary} stores={stores} onDone={() => setEditing(false)} />}
    </header>
  );
}
