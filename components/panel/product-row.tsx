import type { ProductSummary } from '../../utils/storage/tables.ts';
import { productName } from '../../utils/stores/product-name.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform } from '../shop-units.ts';
import { keyRates } from './figures.ts';
import { FlagChips } from './flag-chips.tsx';
import { MoveWhy } from './move-why.tsx';
import { ProductTile } from './product-tile.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

export interface ProductRowProps {
  readonly row: ProductSummary;
  readonly onOpen: (product: string) => void;
}

/** One product of the list: own names first, the long title second, then role and key rates. */
export function ProductRow({ row, onOpen }: ProductRowProps) {
  const t = useTexts(panelProductsTexts);
  const language = useLanguage();
  const platform = usePlatform();
  const name = productName(row, t.noNickname(row.product));
  return (
    <li>
      <button type="button" class="kp-row kp-product" data-product={row.product} onClick={() => onOpen(row.product)}>
        <ProductTile product={row.product} name={name} />
        <span class="kp-product-text">
          <span class="kp-row-head">
            <span class="kp-row-name">{name}</span>
            {row.nickname !== '' && row.articleNo !== '' && <span class="kc-soft kc-small">{row.articleNo}</span>}
            <VerdictBadge verdict={row.suggestion.verdict} pin={row.pin} />
          </span>
          {name !== row.title && <span class="kp-title">{row.title}</span>}
          <span class="kp-facts">
            <FlagChips flags={row.suggestion.flags} badges={row.suggestion.badges} />
            <MoveWhy row={row} />
            {keyRates(row, language, platform).map((fact) => (
              <span key={fact.label}>
                {fact.label} {fact.text}
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
}
