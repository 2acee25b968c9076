import type { BreakEven, Contribution } from '../../utils/costs/break-even.ts';
import type { Price } from '../../utils/costs/price-of.ts';
import { ratioText } from '../../utils/costs/ratio-text.ts';
import { showMoney } from '../../utils/metrics/format.ts';
import type { Currency } from '../../utils/metrics/money.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { returnsSource } from '../../utils/texts/returns-source.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Disclosure } from '../ui/disclosure.tsx';

interface PartsProps {
  readonly of: Contribution;
  readonly by: Price['by'];
  readonly currency: Currency;
}

/** 件单价 − 成本 − 扣点 … with the numbers, what is unknown left out and named. */
function Parts({ of, by, currency }: PartsProps) {
  const t = useTexts(panelCostsTexts);
  const language = useLanguage();
  const taken = [
    [t.parts[of.by], of.cost],
    [t.parts.fee, of.fee],
    [t.parts.shipping, of.shipping],
    [t.parts.returns, of.returns],
  ] as const;
  const known = taken.flatMap(([name, minor]) => (minor === null ? [] : [`${name} ${showMoney(minor, currency)}`]));
  const sum = [`${t.parts[by]} ${showMoney(of.price, currency)}`, ...known].join(' − ');
  return (
    <>
      <p class="kc-small">{`${t.leftLine(showMoney(of.left, currency) ?? '')} = ${sum}`}</p>
      {by === 'buyers' && <p class="kc-soft kc-small">{t.byBuyers}</p>}
      {of.returnsAt && <p class="kc-soft kc-small">{returnsSource(of.returnsAt, language)}</p>}
      {of.open.length > 0 && (
        <p class="kc-soft kc-small">{t.openTerms(of.open.map((term) => t.terms[term]).join(t.join))}</p>
      )}
    </>
  );
}

export interface BreakEvenLinesProps extends Omit<PartsProps, 'of'> {
  readonly result: BreakEven;
}

function Headline({ result, by, currency }: BreakEvenLinesProps) {
  const t = useTexts(panelCostsTexts);
  if (result.kind === 'unknown') return null;
  const { of } = result;
  if (result.kind === 'loss') {
    return (
      <p class="kp-cost-ratio" data-ratio="loss">
        <span>{t.ratio}</span> <strong>{t.loss}</strong> <span class="kc-soft kc-small">{t.lossWhy}</span>
      </p>
    );
  }
  const ratio = ratioText(result.ratio);
  const atLeast = of.open.length > 0 || by === 'buyers';
  const [price, left] = [showMoney(of.price, currency) ?? '', showMoney(of.left, currency) ?? ''];
  return (
    <p class="kp-cost-ratio" data-ratio={ratio}>
      <span>{t.ratio}</span> <strong>{atLeast ? t.atLeast(ratio) : ratio}</strong>{' '}
      <span class="kc-soft kc-small">{t.formula(price, left, ratio)}</span>
    </p>
  );
}

/** 保本投产比 with its formula and numbers, or why there is none. */
export function BreakEvenLines({ result, ...shown }: BreakEvenLinesProps) {
  const t = useTexts(panelCostsTexts);
  if (result.kind === 'unknown') {
    return result.missing === 'cost' ? (
      <p class="kc-small">
        <Badge outline>{t.bySales}</Badge> {t.noCost}
      </p>
    ) : (
      <p class="kc-soft kc-small">{t.noPrice}</p>
    );
  }
  return (
    <>
      <Headline result={result} {...shown} />
      <Parts of={result.of} {...shown} />
      <Disclosure summary={t.how}>
        <ul class="kp-sentences kc-small">
          <li>{t.howRatio}</li>
          <li>{t.howLeft}</li>
          <li>{t.howReturns}</li>
        </ul>
      </Disclosure>
    </>
  );
}
