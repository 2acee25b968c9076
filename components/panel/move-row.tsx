import type { ProductSummary } from '../../utils/storage/tables.ts';
import { productName } from '../../utils/stores/product-name.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useLanguage, useTexts } from '../language.ts';
import { certaintyPercent, keyRates } from './figures.ts';
import { VerdictBadge } from './verdict-badge.tsx';

export interface MoveRowProps {
  readonly row: ProductSummary;
  readonly onOpen: (product: string) => void;
}

/** One thing to do: the product, what is proposed, and the figures it comes from. */
export function MoveRow({ row, onOpen }: MoveRowProps) {
  const t = useTexts(panelTodayTexts);
  const products = useTexts(panelProductsTexts);
  const language = useLanguage();
  const { verdict, certainty } = row.suggestion;
  const name = productName(row, products.noNickname(row.product));
  const facts = keyRates(row, language);
  const sure = certaintyPercent(certainty);
  return (
    <li>
      <button type="button" class="kp-row" onClick={() => onOpen(row.product)}>
        <span class="kp-row-head">
          <span class="kp-row-name">{name}</span>
          <VerdictBadge verdict={verdict} />
        </span>
        <span class="kp-facts">
          {verdict.kind === 'test' && (
            <strong>{verdict.visitors === null ? t.visitorsUnclear : t.visitorsNeeded(verdict.visitors)}</strong>
          )}
          {sure !== null && <span>{t.certainty(sure)}</span>}
          {facts.map((fact) => (
            <span key={fact.label}>
              {fact.label} {fact.text}
            </span>
          ))}
        </span>
      </button>
    </li>
  );
}
