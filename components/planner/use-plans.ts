import { computed } from '@preact/signals';
import { useCallback, useMemo } from 'preact/hooks';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { useOpened } from '../panel/use-opened.ts';

/** The plans, open for as long as the view stands; null until they are. */
export function usePlans({ promotions, shops, actions }: PanelStores): PlansStore | null {
  const { openPlans } = actions;
  const { today, now: clock } = promotions;
  const claimed = useMemo(() => computed(() => valueOr(shops.shops.value, []).filter((shop) => shop.claimed)), [shops]);
  return useOpened(
    useCallback(
      (gone: AbortSignal) => openPlans({ clock, today, shops: claimed }, gone),
      [openPlans, clock, today, claimed],
    ),
  );
}
