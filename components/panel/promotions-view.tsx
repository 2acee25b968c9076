import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { useTexts } from '../language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CalendarExport } from './calendar-export.tsx';
import { PromotionCard } from './promotion-card.tsx';

/** 大促: the running or next two promotions, with everything to prepare. */
export function PromotionsView({ stores }: { readonly stores: PanelStores }) {
  const t = useTexts(panelPromotionsTexts);
  const planned = stores.promotions.planned.value;
  if (planned.length === 0) return <EmptyState title={t.none} />;
  return (
    <div class="kp-stack">
      {planned.map(({ promotion, tasks }) => (
        <PromotionCard key={promotion.id} promotion={promotion} tasks={tasks} stores={stores} />
      ))}
      <CalendarExport stores={stores} />
    </div>
  );
}
