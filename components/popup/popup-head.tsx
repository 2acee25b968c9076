import { valueOr } from '../../utils/stores/live-query.ts';
import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { useTexts } from '../language.ts';
import { NextWaveLine } from '../panel/next-wave-line.tsx';
import { RevisionLine } from '../panel/revision-line.tsx';
import { ShopSwitch } from '../panel/shop-switch.tsx';
import { Badge } from '../ui/badge.tsx';

/** Shop and the switch to another one, revision, and the days to the next wave. */
export function PopupHead({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const state = valueOr(stores.shops.state.value, null);
  return (
    <header class="kp-popup-head">
      <div class="kp-row-head">
        <ShopSwitch shops={stores.shops} />
        {stores.shops.current.value?.demo && <Badge tone="violet">{t.demo}</Badge>}
      </div>
      {state && <RevisionLine state={state} now={stores.promotions.now.value} />}
      <NextWaveLine promotions={stores.promotions} />
    </header>
  );
}
