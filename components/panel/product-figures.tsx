import { showFigure, showRate } from '../../utils/metrics/format.ts';
import { isLacked } from '../../utils/metrics/lacked.ts';
import { PLATFORM_METRICS } from '../../utils/metrics/platform-metrics.ts';
import { rateOf } from '../../utils/metrics/rate.ts';
import { type MetricId, metric } from '../../utils/metrics/vocabulary.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { nameOn } from '../../utils/texts/definitions/definitions.ts';
import { basisSentence } from '../../utils/texts/evidence.ts';
import { panelPartsTexts } from '../../utils/texts/panel-parts.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform, useShopUnits } from '../shop-units.ts';
import { Figure } from './figure.tsx';
import { keyRates } from './figures.ts';

const COUNTS = ['visitors', 'cartAdders', 'favoriters', 'payBuyers', 'payItems', 'payAmount'] as const;
type CountId = (typeof COUNTS)[number] | 'clickUsers' | 'sessions';

/** People of several days are a sum in which one person may count several times: the label says so. */
function useLabel(summed: boolean): (id: CountId) => string {
  const t = useTexts(panelProductTexts);
  const { daily } = useTexts(panelPartsTexts);
  const language = useLanguage();
  const platform = usePlatform();
  return (id) => {
    if (id === 'visitors') return summed ? t.visitorsDays : t.visitors;
    const name = nameOn(platform, id, language);
    return summed && metric(id).kind === 'people' ? t.summed(name, daily) : name;
  };
}

/** The product's own counts over the window; unknown says so, and what the platform has not is 无. */
export function ProductFigures({ summary }: { readonly summary: ProductSummary }) {
  const t = useTexts(panelProductTexts);
  const language = useLanguage();
  const platform = usePlatform();
  const { currency } = useShopUnits();
  const { unread, none } = useTexts(commonTexts);
  const { counts, suggestion } = summary;
  const { basis } = suggestion;
  const label = useLabel(basis?.kind === 'days' && basis.days > 1);
  const { rateBase } = PLATFORM_METRICS[platform];
  const visits = counts.sessions === undefined ? [] : (['sessions'] as const);
  const base = rateBase === 'visitors' ? visits : ([rateBase, ...visits] as const);
  const ids: readonly CountId[] = ['visitors', ...base, ...COUNTS.slice(1)];
  const perVisit = showRate(rateOf(counts.payItems, counts.sessions));
  const missing = (id: MetricId) => (isLacked(platform, id) ? none : unread);
  return (
    <section class="kp-group">
      <h2>{t.figures}</h2>
      <p class="kc-soft kc-small">{basisSentence(basis, language)}</p>
      <dl class="kp-figures">
        {ids.map((id) => {
          const text = showFigure(id, counts[id], currency, language);
          return <Figure key={id} metric={id} label={label(id)} text={text ?? missing(id)} unread={text === null} />;
        })}
        {perVisit !== null && (
          <Figure metric="itemSessionRate" label={nameOn(platform, 'itemSessionRate', language)} text={perVisit} />
        )}
        {keyRates(summary, language, platform).map((fact) => (
          <Figure key={fact.metric} metric={fact.metric} label={fact.label} text={fact.text} />
        ))}
      </dl>
    </section>
  );
}
