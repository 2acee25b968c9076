import { useState } from 'preact/hooks';
import type { PlannerEvent } from '../../utils/planner/anchor.ts';
import { eventName } from '../../utils/planner/break-words.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Select } from '../ui/field.tsx';
import { PlanProductLine } from './plan-product-line.tsx';
import type { PlanProps } from './plan-props.ts';
import { ProductPicker } from './product-picker.tsx';

/** More stand behind a click. */
const FIRST = 30;

function EventProducts({ store, dated, event }: PlanProps & { readonly event: PlannerEvent }) {
  const t = useTexts(planProductTexts);
  const language = useLanguage();
  const shops = store.shops.value.filter(({ platform }) => platform === event.platform);
  const [wanted, setWanted] = useState<string | null>(null);
  const shop = shops.find(({ id }) => id === wanted) ?? shops[0];
  const products = dated.products.filter((product) => product.event === event.id);
  const name = eventName(event, event.id, language);
  return (
    <section class="kp-group" aria-label={name}>
      <h3>{name}</h3>
      {products.length === 0 && <p class="kc-soft kc-small">{t.none}</p>}
      <LimitedList rows={products} first={FIRST} label={name}>
        {(product) => <PlanProductLine key={product.id} store={store} product={product} />}
      </LimitedList>
      {!shop && <p class="kc-soft kc-small">{t.noShop}</p>}
      {shops.length > 1 && (
        <Select
          label={t.shop}
          value={shop?.id ?? ''}
          options={shops.map(({ id, name: label }) => ({ value: id, label }))}
          onPick={setWanted}
        />
      )}
      {shop && <ProductPicker key={shop.id} store={store} dated={dated} event={event.id} shop={shop.id} />}
    </section>
  );
}

/** What is sold in each event, at what price, and how many. */
export function PlanProducts({ store, dated }: PlanProps) {
  return (
    <div class="kp-stack">
      {dated.events.map((event) => (
        <EventProducts key={event.id} store={store} dated={dated} event={event} />
      ))}
    </div>
  );
}
