import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { useLanguage, useTexts } from '../language.ts';
import { keyRates } from './figures.ts';
import { MoveWhy } from './move-why.tsx';
import { RowHead } from './row-head.tsx';

export interface MoveRowProps {
  readonly row: ProductSummary;
  readonly onOpen: (product: string) => void;
}

/** One thing to do: the product, what is proposed, and the figures it comes from. */
export function MoveRow({ row, onOpen }: MoveRowProps) {
  const language = useLanguage();
  const { openProduct } = useTexts(panelProductsTexts);
  return (
    <li>
      <button type="button" class="kp-row" title={openProduct} onClick={() => onOpen(row.product)}>
        <RowHead row={row} />
        <span class="kp-facts">
          <MoveWhy row={row} />
          {keyRates(row, language).map((fact) => (
            <span key={fact.label}>
              {fact.label} {fact.text}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
