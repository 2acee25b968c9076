import { valueOr } from '../../utils/stores/live-query.ts';
import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { commonTexts } from '../../utils/texts/common.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { useTexts } from '../language.ts';
import { NextWaveLine } from '../panel/next-wave-line.tsx';
import { RevisionLine } from '../panel/revision-line.tsx';
import { Badge } from '../ui/badge.tsx';

/** Shop, revision, and the days to the next wave. */
export function PopupHead({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const { product } = useTexts(commonTexts);
  const { shopName } = useTexts(panelTexts);
  const shop = stores.shops.current.value;
  const state = valueOr(stores.shops.state.value, null);
  return (
    <header class="kp-popup-head">
      <div class="kp-row-head">
        <h1 class="kp-row-name">{shop ? shopName(shop.name, shop.claimed || shop.demo) : product}</h1>
        {shop?.demo && <Badge tone="violet">{t.demo}</Badge>}
      </div>
      {state && <RevisionLine state={state} now={stores.promotions.now.value} />}
      <NextWaveLine promotions={stores.promotions} />
    </header>
  );
}
