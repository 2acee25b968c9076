import { useEffect, useRef } from 'preact/hooks';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { CostDefaultsForm } from './cost-defaults-form.tsx';
import { CostPaste } from './cost-paste.tsx';
import { WithCosts } from './with-costs.tsx';
import './costs.css';

export interface CostsViewProps {
  readonly stores: PanelStores;
  readonly onBack: () => void;
}

/** 成本 of the whole shop: defaults, and costs pasted from a sheet. */
export function CostsView({ stores, onBack }: CostsViewProps) {
  const t = useTexts(panelCostsTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="kp-stack kp-costs">
      <div class="kp-back">
        <Button small kind="quiet" onClick={onBack}>
          ‹ {t.back}
        </Button>
      </div>
      <header class="kp-group">
        <h2 tabIndex={-1} ref={heading}>
          {t.title}
        </h2>
        <p class="kc-soft kc-small">{t.intro}</p>
      </header>
      <WithCosts stores={stores}>
        {(store) => (
          <>
            <p class="kc-small">{t.known(store.known.value, store.defaults.value?.margin != null)}</p>
            <CostPaste store={store} />
            <CostDefaultsForm store={store} />
          </>
        )}
      </WithCosts>
    </div>
  );
}
