import { eventName } from '../../utils/planner/break-words.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import { priceText } from '../../utils/planner/price-text.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import type { PlanProductProps } from './plan-props.ts';

interface BrokenCeilingsProps extends PlanProductProps {
  /** Those whose ceiling the price of the product is below. */
  readonly held: readonly PlanProductRecord[];
}

/** 破价预警 before a price is saved. */
export function BrokenCeilings({ store, product, held }: BrokenCeilingsProps) {
  const t = useTexts(planProductTexts);
  const { sentence } = useTexts(planTexts);
  const language = useLanguage();
  const nameOf = (id: string) => eventName(store.eventOf.value(id), id, language);
  const { name, targetPrice } = product;
  return (
    <>
      {held.map(({ id, event, ceiling }) => {
        if (!ceiling || !targetPrice) return null;
        const planned = t.breakPlanned(name || product.product, nameOf(product.event), priceText(targetPrice));
        const { price, from, to, source } = ceiling;
        const words = t.under(planned, priceText(price), nameOf(event), from, to, source);
        return (
          <Notice key={id} tone="warn">
            {sentence(t.willBreak, words)}
          </Notice>
        );
      })}
    </>
  );
}
