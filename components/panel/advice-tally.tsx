import type { Tally } from '../../utils/advice/outcome.ts';
import { wilson } from '../../utils/statistics/interval.ts';
import { panelAdviceTexts } from '../../utils/texts/panel-advice.ts';
import { wholePercent } from '../../utils/texts/shares.ts';
import { useTexts } from '../language.ts';

/** k/n with its range; of nothing, that it is unknown. */
export function AdviceTally({ of: { k, n } }: { readonly of: Tally }) {
  const t = useTexts(panelAdviceTexts);
  if (n === 0) return <span class="kc-soft">{t.unknown}</span>;
  const { low, high } = wilson(k, n);
  return (
    <span class="kp-tally">
      {k}/{n} <span class="kc-soft kc-small">{t.range(wholePercent(low), wholePercent(high))}</span>
    </span>
  );
}
