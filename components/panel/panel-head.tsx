import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { RevisionLine } from './revision-line.tsx';
import { ShopSwitch } from './shop-switch.tsx';

export interface PanelHeadProps {
  readonly stores: PanelStores;
  readonly inSettings: boolean;
  readonly onSettings: (open: boolean) => void;
}

/** Which shop, which revision, and the way to the settings. */
export function PanelHead({ stores, inSettings, onSettings }: PanelHeadProps) {
  const t = useTexts(panelTexts);
  const current = stores.shops.current.value;
  const state = valueOr(stores.shops.state.value, null);
  return (
    <header class="kp-head">
      <div class="kp-head-row">
        <ShopSwitch shops={stores.shops} />
        <Button kind="quiet" onClick={() => onSettings(!inSettings)}>
          {inSettings ? t.closeSettings : t.settings}
        </Button>
      </div>
      {current?.demo && <Notice>{t.demo}</Notice>}
      {state && <RevisionLine state={state} now={stores.promotions.now.value} />}
    </header>
  );
}
