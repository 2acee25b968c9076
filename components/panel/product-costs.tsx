import { useRef, useState } from 'preact/hooks';
import { breakEven } from '../../utils/costs/break-even.ts';
import { withReturns } from '../../utils/costs/measured-returns.ts';

import { priceOf } from '../../utils/costs/price-of.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import type { CostsStore } from '../../utils/stores/costs-store.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { measuredReturns } from '../../utils/tiers/measured-returns.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { BreakEvenLines } from './break-even-lines.tsx';
import { CostForm } from './cost-form.tsx';
import { MoneyLines } from './money-lines.tsx';
import { WithCosts } from './with-costs.tsx';
import './costs.css';

function Costs({ summary, store }: { readonly summary: ProductSummary; readonly store: CostsStore }) {
  const t = useTexts(panelCostsTexts);
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLSpanElement>(null);
  const { product, counts, suggestion } = summary;
  const price = priceOf(counts);
  const measured = measuredReturns(suggestion.evidence);
  const result = breakEven(price?.minor ?? null, withReturns(store.factsOf(product), measured));
  const done = () => {
    setEditing(false);
    opener.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <BreakEvenLines result={result} by={price?.by ?? 'items'} currency={store.currency} />
      <MoneyLines suggestion={suggestion} facts={store.factsOf(product)} currency={store.currency} />
      <span ref={opener}>
        <Button small icon="edit" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {store.costOf(product) ? t.edit : t.fill}
        </Button>
      </span>
      {editing && <CostForm product={product} store={store} returns={measured?.rate ?? null} onDone={done} />}
    </>
  );
}

/** What the product costs, and at what return advertising it breaks even. */
export function ProductCosts({ summary, stores }: { readonly summary: ProductSummary; readonly stores: PanelStores }) {
  const t = useTexts(panelCostsTexts);
  return (
    <section class="kp-group" aria-label={t.title}>
      <h2>{t.title}</h2>
      <WithCosts stores={stores}>
        {(store) => <Costs key={summary.product} summary={summary} store={store} />}
      </WithCosts>
    </section>
  );
}
