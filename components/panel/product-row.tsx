import type { ProductSummary } from '../../utils/storage/tables.ts';
import { productName } from '../../utils/stores/product-name.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useLanguage, useTexts } from '../language.ts';
import { certaintyPercent, keyRates } from './figures.ts';
import { ProductTile } from './product-tile.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

export interface ProductRowProps {
  readonly row: ProductSummary;
  readonly onOpen: (product: string) => void;
}

/** What is still missing before anything can be said, where that is what the verdict is about. */
function visitorsShort({ suggestion: { verdict } }: ProductSummary): number | null {
  return verdict.kind === 'test' || verdict.kind === 'insufficient' ? verdict.visitors : null;
}

/** One product of the list: own names first, the long title second, then role and key rates. */
export function ProductRow({ row, onOpen }: ProductRowProps) {
  const t = useTexts(panelProductsTexts);
  const today = useTexts(panelTodayTexts);
  const language = useLanguage();
  const name = productName(row, t.noNickname(row.product));
  const sure = certaintyPercent(row.suggestion.certainty);
  const short = visitorsShort(row);
  return (
    <li>
      <button type="button" class="kp-row kp-product" data-product={row.product} onClick={() => onOpen(row.product)}>
        <ProductTile name={name} />
        <span class="kp-product-text">
          <span class="kp-row-head">
            <span class="kp-row-name">{name}</span>
            {row.nickname !== '' && row.articleNo !== '' && <span class="kc-soft kc-small">{row.articleNo}</span>}
            <VerdictBadge verdict={row.suggestion.verdict} />
          </span>
          {name !== row.title && <span class="kp-title">{row.title}</span>}
          <span class="kp-facts">
            {sure !== null && <span>{t.certainty(sure)}</span>}
            {short !== null && <span>{today.visitorsNeeded(short)}</span>}
            {keyRates(row, language).map((fact) => (
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
