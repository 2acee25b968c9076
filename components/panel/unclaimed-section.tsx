import { useState } from 'preact/hooks';
import { timeText } from '../../utils/notes/time-text.ts';
import type { ShopRow } from '../../utils/storage/tables.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelReadingTexts } from '../../utils/texts/panel-reading.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { ClaimDialog } from './claim-dialog.tsx';

/** 待认领店铺: data that could not be attributed waits here for the operator. */
export function UnclaimedSection({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelReadingTexts);
  const { shopName } = useTexts(panelTexts);
  const [claiming, setClaiming] = useState<ShopRow | null>(null);
  const unclaimed = valueOr(stores.shops.shops.value, []).filter((shop) => !shop.claimed);
  if (unclaimed.length === 0) return null;
  return (
    <section class="kp-group">
      <h2>{t.unclaimed}</h2>
      <p class="kc-soft kc-small">{t.unclaimedBody}</p>
      <ul class="kp-list">
        {unclaimed.map((shop) => (
          <li key={shop.id} class="kp-entry kp-row-head">
            <span class="kp-row-name">{shopName(shop.name, false)}</span>
            <span class="kc-soft kc-small">{timeText(shop.firstSeenAt)}</span>
            <Button small onClick={() => setClaiming(shop)}>
              {t.claim}
            </Button>
          </li>
        ))}
      </ul>
      <ClaimDialog shop={claiming} stores={stores} onClose={() => setClaiming(null)} />
    </section>
  );
}
