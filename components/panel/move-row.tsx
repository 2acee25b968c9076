import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform } from '../shop-units.ts';
import { keyRates } from './figures.ts';
import { FlagChips } from './flag-chips.tsx';
import { MoveReason, MoveWhy } from './move-why.tsx';
import { RowHead } from './row-head.tsx';

export interface MoveRowProps {
  readonly row: ProductSummary;
  readonly onOpen: (product: string) => void;
}

/** One thing to do: the product, what is proposed, and the figures it comes from. */
export function MoveRow({ row, onOpen }: MoveRowProps) {
  const language = useLanguage();
  const platform = usePlatform();
  const t = useTexts(panelTodayTexts);
  const { openProduct } = useTexts(panelProductsTexts);
  return (
    <li>
      <button type="button" class="kp-row" title={openProduct} onClick={() => onOpen(row.product)}>
        <RowHead row={row} />
        <span class="kp-facts">
          <FlagChips flags={row.suggestion.flags} badges={row.suggestion.badges} />
          <MoveReason row={row} />
          <MoveWhy row={row} />
          {keyRates(row, language, platform).map(({ label, text, shop }) => (
            <span key={label}>
              {label} {text}
              {shop && t.shopRate(shop)}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
