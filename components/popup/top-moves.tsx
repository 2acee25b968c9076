import type { ProductSummary } from '../../utils/storage/tables.ts';
import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { productName } from '../../utils/stores/product-name.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { actionName } from '../../utils/texts/roles.ts';
import { useLanguage, useTexts } from '../language.ts';
import { certaintyPercent } from '../panel/figures.ts';
import { LoadedView } from '../panel/loaded-view.tsx';
import { VerdictBadge } from '../panel/verdict-badge.tsx';

const SHOWN = 6;

function Move({ row }: { readonly row: ProductSummary }) {
  const t = useTexts(panelTodayTexts);
  const products = useTexts(panelProductsTexts);
  const language = useLanguage();
  const { verdict, certainty } = row.suggestion;
  const sure = certaintyPercent(certainty);
  return (
    <li class="kp-move" data-product={row.product}>
      <span class="kp-move-what">{actionName(verdict, language)}</span>
      <span class="kp-row-name">{productName(row, products.noNickname(row.product))}</span>
      {verdict.kind !== 'test' && <VerdictBadge verdict={verdict} />}
      <span class="kc-soft kc-small kp-move-why">
        {verdict.kind === 'test'
          ? verdict.visitors === null
            ? t.visitorsUnclear
            : t.visitorsNeeded(verdict.visitors)
          : sure !== null && t.certainty(sure)}
      </span>
    </li>
  );
}

/** The few most worthwhile things to do. */
export function TopMoves({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const judged = stores.shops.state.value.state === 'ready' && stores.shops.state.value.value !== null;
  if (stores.shops.shops.value.state === 'ready' && stores.shops.current.value === null) {
    return <p class="kc-soft">{t.noneYet}</p>;
  }
  return (
    <section class="kp-group" aria-label={t.title}>
      <h1 class="kp-popup-title">{t.title}</h1>
      <LoadedView of={stores.suggestions.top.value}>
        {(rows) => (
          <>
            {rows.length === 0 && <p class="kc-soft">{judged ? t.none : t.noneYet}</p>}
            <ol class="kp-list">
              {rows.slice(0, SHOWN).map((row) => (
                <Move key={row.product} row={row} />
              ))}
            </ol>
            {rows.length > SHOWN && <p class="kc-soft kc-small">{t.more(rows.length - SHOWN)}</p>}
          </>
        )}
      </LoadedView>
    </section>
  );
}
