import type { ProductDetail } from '../../utils/storage/product-detail.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelProductTexts } from '../../utils/texts/panel-product.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { DecisionForm } from './decision-form.tsx';
import { LoadedView } from './loaded-view.tsx';
import { NoProducts } from './no-products.tsx';
import { ProductCosts } from './product-costs.tsx';
import { ProductCounted } from './product-counted.tsx';
import { ProductEvidence } from './product-evidence.tsx';
import { ProductFigures } from './product-figures.tsx';
import { ProductHead } from './product-head.tsx';
import { ProductMarks } from './product-marks.tsx';
import { ProductNotes } from './product-notes.tsx';
import { ProductParts } from './product-parts.tsx';
import { ProductPin } from './product-pin.tsx';
import { ProductTrend } from './product-trend.tsx';
import { ProductUncounted } from './product-uncounted.tsx';
import { SourceList } from './source-list.tsx';

function Detail({ detail, stores }: { readonly detail: ProductDetail; readonly stores: PanelStores }) {
  const { summary } = detail;
  const anchor = valueOr(stores.shops.state.value, null)?.anchor ?? null;
  return (
    <article class="kp-stack" data-product={summary.product}>
      <ProductHead key={summary.product} summary={summary} stores={stores} />
      <ProductEvidence summary={summary} />
      <DecisionForm key={summary.product} suggestion={summary.suggestion} stores={stores} />
      <ProductPin key={summary.product} summary={summary} stores={stores} />
      <ProductTrend days={detail.days} anchor={anchor} theme={stores.settings.settings.value?.theme ?? 'auto'} />
      <ProductFigures summary={summary} />
      <ProductCosts summary={summary} stores={stores} />
      <ProductMarks key={summary.product} summary={summary} stores={stores} />
      <ProductCounted key={summary.product} summary={summary} stores={stores} />
      <ProductUncounted key={summary.product} summary={summary} stores={stores} />
      <ProductParts parts={detail.parts} />
      <ProductNotes product={summary.product} stores={stores} />
      <SourceList sheets={detail.sheets} />
    </article>
  );
}

/** One product in full. */
export function ProductView({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelProductTexts);
  return (
    <div class="kp-stack">
      <div class="kp-back">
        <Button small kind="quiet" onClick={() => stores.product.show(null)}>
          ‹ {t.back}
        </Button>
      </div>
      <LoadedView of={stores.product.detail.value}>
        {(detail) => (detail === null ? <NoProducts /> : <Detail detail={detail} stores={stores} />)}
      </LoadedView>
    </div>
  );
}
