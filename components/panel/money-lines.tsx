import type { CostFacts } from '../../utils/costs/cost-facts.ts';
import { floorPrice } from '../../utils/costs/floor-price.ts';
import { showMoney } from '../../utils/metrics/format.ts';
import type { Currency } from '../../utils/metrics/money.ts';
import { adCostFormula, adCostSentence } from '../../utils/texts/ad-cost.ts';
import { formulaTexts } from '../../utils/texts/evidence-formula.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { plainPercent } from '../../utils/texts/written-terms.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { useLanguage, useTexts } from '../language.ts';

export interface MoneyLinesProps {
  readonly suggestion: Suggestion;
  readonly facts: CostFacts;
  readonly currency: Currency;
}

/** Below which price a 引流款 loses with every order. */
function Floor({ suggestion: { verdict }, facts, currency }: MoneyLinesProps) {
  const t = useTexts(panelCostsTexts);
  const told = verdict.kind === 'role' && verdict.role === 'traffic' ? floorPrice(facts) : null;
  if (!told) return null;
  const { floor, cost, shipping, feeRate } = told;
  const money = (minor: number) => showMoney(minor, currency) ?? '';
  const sum = shipping === null ? money(cost) : `(${money(cost)} + ${money(shipping)})`;
  const formula = feeRate === null ? sum : `${sum} ÷ (1 − ${plainPercent(feeRate)})`;
  const open = [...(shipping === null ? [t.terms.shipping] : []), ...(feeRate === null ? [t.terms.feeRate] : [])];
  return (
    <>
      <p data-floor={floor}>{t.floor(money(floor), formula)}</p>
      {open.length > 0 && <p class="kc-soft kc-small">{t.floorOpen(open.join(t.join))}</p>}
    </>
  );
}

/** 每单推广花费 and, of a 引流款, its 底价: beside what an order leaves. */
export function MoneyLines(props: MoneyLinesProps) {
  const language = useLanguage();
  const { how } = useTexts(formulaTexts);
  const { suggestion, currency } = props;
  const ads = suggestion.evidence.find((one) => one.kind === 'ad-cost');
  return (
    <>
      {ads && (
        <div data-ad-cost>
          {adCostSentence(ads, language, currency)}
          <details class="kp-how">
            <summary>{how}</summary>
            <p>{adCostFormula(ads, language, currency)}</p>
          </details>
        </div>
      )}
      <Floor {...props} />
    </>
  );
}
