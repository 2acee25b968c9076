import type { ProductSummary } from '../../utils/storage/tables.ts';
import { productName } from '../../utils/stores/product-name.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { useTexts } from '../language.ts';
import { VerdictBadge } from './verdict-badge.tsx';

/** Own names first, as much of the long title as fits, and the verdict. */
export function RowHead({ row }: { readonly row: ProductSummary }) {
  const t = useTexts(panelProductsTexts);
  const name = productName(row, t.noNickname(row.product));
  return (
    <span class="kp-row-head">
      <span class="kp-row-name">{name}</span>
      {name !== row.title && <span class="kp-title">{row.title}</span>}
      <VerdictBadge verdict={row.suggestion.verdict} pin={row.pin} />
    </span>
  );
}
