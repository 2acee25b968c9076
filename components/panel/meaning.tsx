import { isLacked } from '../../utils/metrics/lacked.ts';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { metric } from '../../utils/metrics/vocabulary.ts';
import type { Definition } from '../../utils/texts/definitions/definition.ts';
import { definitionOf, nameOn, partsOf } from '../../utils/texts/definitions/definitions.ts';
import { panelMeaningsTexts } from '../../utils/texts/panel-meanings.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform } from '../shop-units.ts';
import './meaning.css';

/** What the platform means by a metric: its words, the formula of a rate, whether it adds up, and the source. */
export function Meaning({ of }: { readonly of: MetricId }) {
  const t = useTexts(panelMeaningsTexts);
  const language = useLanguage();
  const platform = usePlatform();
  const row = definitionOf(platform, of);
  const parts = partsOf(platform, of);
  // What is our own formula the platform calls by no name.
  const body = (own: Definition) => (own.source === 'ours' ? own[language] : t.called(own.name, own[language]));
  const name = (id: MetricId) => nameOn(platform, id, language);
  if (isLacked(platform, of))
    return <>{t.lacked(metric(parts && !isLacked(platform, parts.n) ? parts.k : of)[language])}</>;
  return (
    <>
      {row ? body(row) : t.unexplained}
      {parts && <span class="kp-meaning-line">{t.ratio(name(parts.k), name(parts.n))}</span>}
      {metric(of).kind === 'people' && <span class="kp-meaning-line">{t.people}</span>}
      {row && <span class="kp-meaning-line">{t.source(row.source, row.at)}</span>}
    </>
  );
}
