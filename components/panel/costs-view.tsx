import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { CostDefaultsForm } from './cost-defaults-form.tsx';
import { CostPaste } from './cost-paste.tsx';
import { SubView } from './sub-view.tsx';
import { WithCosts } from './with-costs.tsx';
import './costs.css';

export interface CostsViewProps {
  readonly stores: PanelStores;
  readonly onBack: () => void;
}

/** 成本 of the whole shop: defaults, and costs pasted from a sheet. */
export function CostsView({ stores, onBack }: CostsViewProps) {
  const t = useTexts(panelCostsTexts);
  return (
    <SubView class="kp-costs" title={t.title} intro={t.intro} back={t.back} onBack={onBack}>
      <WithCosts stores={stores}>
        {(store) => (
          <>
            <p class="kc-small">{t.known(store.known.value, store.defaults.value?.margin != null)}</p>
            <CostPaste store={store} />
            <CostDefaultsForm store={store} />
          </>
        )}
      </WithCosts>
    </SubView>
  );
}
