import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { RevisionLine } from './revision-line.tsx';

export interface PanelHeadProps {
  readonly stores: PanelStores;
  readonly inSettings: boolean;
  readonly onSettings: (open: boolean) => void;
}

/** Which shop, which revision, and the way to the settings. */
export function PanelHead({ stores, inSettings, onSettings }: PanelHeadProps) {
  const t = useTexts(panelTexts);
  const { product } = useTexts(commonTexts);
  const shops = valueOr(stores.shops.shops.value, []);
  const current = stores.shops.current.value;
  const state = valueOr(stores.shops.state.value, null);
  return (
    <header class="kp-head">
      <div class="kp-head-row">
        {current === null ? (
          <h1>{product}</h1>
        ) : (
          <>
            <h1 class="kc-hidden">{product}</h1>
            <div class="kp-grow">
              <Select
                label={t.shop}
                labelHidden
                value={current.id}
                options={shops.map((s) => ({ value: s.id, label: t.shopName(s.name, s.claimed || s.demo) }))}
                onPick={stores.shops.choose}
              />
            </div>
          </>
        )}
        <Button kind="quiet" onClick={() => onSettings(!inSettings)}>
          {inSettings ? t.closeSettings : t.settings}
        </Button>
      </div>
      {current?.demo && <Notice>{t.demo}</Notice>}
      {state && <RevisionLine state={state} now={stores.promotions.now.value} />}
    </header>
  );
}
