import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { nameOn } from '../../utils/texts/definitions/definitions.ts';
import { panelMeaningsTexts } from '../../utils/texts/panel-meanings.ts';
import { useLanguage, useTexts } from '../language.ts';
import { usePlatform } from '../shop-units.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Meaning } from './meaning.tsx';

/** The meanings of a table's columns, below it. */
export function Meanings({ metrics }: { readonly metrics: readonly MetricId[] }) {
  const t = useTexts(panelMeaningsTexts);
  const language = useLanguage();
  const platform = usePlatform();
  return (
    <Disclosure summary={t.all}>
      <dl class="kp-meanings">
        {metrics.map((id) => (
          <div key={id}>
            <dt>{nameOn(platform, id, language)}</dt>
            <dd>
              <Meaning of={id} />
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
