import { showCount, showMoney } from '../../utils/metrics/format.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { basisSentence } from '../../utils/texts/evidence.ts';
import { panelProductsTexts } from '../../utils/texts/panel-products.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useShopUnits } from '../shop-units.ts';
import { keyRates } from './figures.ts';

/** The product's own counts over the window; unknown says so. */
export function ProductFigures({ summary }: { readonly summary: ProductSummary }) {
  const t = useTexts(panelProductsTexts);
  const language = useLanguage();
  const { currency } = useShopUnits();
  const { unread } = commonTexts[language];
  const { counts, suggestion } = summary;
  const { basis } = suggestion;
  const rows = [
    { label: basis?.kind === 'days' && basis.days > 1 ? t.visitorsDays : t.visitors, text: showCount(counts.visitors) },
    { label: t.cartAdders, text: showCount(counts.cartAdders) },
    { label: t.favoriters, text: showCount(counts.favoriters) },
    { label: t.payBuyers, text: showCount(counts.payBuyers) },
    { label: t.payItems, text: showCount(counts.payItems) },
    { label: t.payAmount, text: showMoney(counts.payAmount, currency) },
    ...keyRates(summary, language),
  ];
  return (
    <section class="kp-group">
      <h2>{t.figures}</h2>
      <p class="kc-soft kc-small">{basisSentence(basis, language)}</p>
      <dl class="kp-figures">
        {rows.map(({ label, text }) => (
          <div key={label} data-unread={text === null || undefined}>
            <dt>{label}</dt>
            <dd>{text ?? unread}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
