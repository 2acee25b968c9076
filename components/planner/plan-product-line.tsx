import { useState } from 'preact/hooks';
import { showCount, showPercent } from '../../utils/metrics/format.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import { priceText } from '../../utils/planner/price-text.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { roleTexts } from '../../utils/texts/roles.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { PlanProductForm } from './plan-product-form.tsx';
import type { PlanProductProps } from './plan-props.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

const PARTS = 10_000;

function useWords() {
  const { line } = useTexts(planProductTexts);
  return (product: PlanProductRecord, isUnpriced: boolean): readonly string[] => {
    const { targetPrice, stock, trafficShare, ceiling, reason } = product;
    const said = [
      targetPrice && line.price(priceText(targetPrice)),
      stock !== null && line.stock(showCount(stock) ?? ''),
      trafficShare !== null && line.share(showPercent(trafficShare / PARTS) ?? ''),
      ceiling && line.ceiling(priceText(ceiling.price), shortDay(ceiling.from), shortDay(ceiling.to)),
      ceiling && isUnpriced && line.unpriced,
      reason,
    ].filter((text): text is string => typeof text === 'string' && text !== '');
    return targetPrice === null && stock === null ? [...said, line.missing] : said;
  };
}

/** A product of the plan in a few words. */
export function PlanProductLine({ store, product }: PlanProductProps) {
  const t = useTexts(planProductTexts);
  const { listed, edit } = useTexts(planTexts);
  const { roles } = roleTexts[useLanguage()];
  const [editing, setEditing] = useState(false);
  const place = useReturnedFocus(editing);
  const wordsOf = useWords();
  const role = product.role ?? product.suggested;
  return (
    <li class="kp-plan-task" data-product={product.product}>
      <div class="kp-plan-task-row" ref={place}>
        <span>
          {product.name || product.product}{' '}
          {role && (
            <Badge tone="teal" outline={product.role === null}>
              {product.role === null ? t.suggested(roles[role]) : roles[role]}
            </Badge>
          )}
          <span class="kc-soft kc-small kp-task-when">
            {listed(wordsOf(product, store.unpriced.value.has(product.id)))}
          </span>
        </span>
        <Button
          small
          kind="quiet"
          aria-label={t.edit(product.name || product.product)}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {edit}
        </Button>
      </div>
      {editing && <PlanProductForm store={store} product={product} onDone={() => setEditing(false)} />}
    </li>
  );
}
