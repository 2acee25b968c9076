import { useRef } from 'preact/hooks';
import { LOADING } from '../../utils/stores/live-query.ts';
import type { PanelStores } from '../../utils/stores/panel-stores.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { useTexts } from '../language.ts';
import { CalendarDisclosure } from '../planner/calendar-disclosure.tsx';
import { PlanProblem } from '../planner/plan-problem.tsx';
import { PlanView } from '../planner/plan-view.tsx';
import { PlansSection } from '../planner/plans-section.tsx';
import { usePlans } from '../planner/use-plans.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CalendarExport } from './calendar-export.tsx';
import { LoadedView } from './loaded-view.tsx';
import { PromotionCard } from './promotion-card.tsx';

interface PromotionsViewProps {
  readonly stores: PanelStores;
}

/** The running or next two promotions, with everything to prepare. */
function Coming({ stores, plans }: PromotionsViewProps & { readonly plans: PlansStore }) {
  const t = useTexts(panelPromotionsTexts);
  const planned = stores.promotions.planned.value;
  if (!stores.promotions.ready.value) return <LoadedView of={LOADING}>{() => null}</LoadedView>;
  if (planned.length === 0) return <EmptyState title={t.none} />;
  return (
    <>
      {planned.map(({ promotion, tasks }) => (
        <PromotionCard key={promotion.id} promotion={promotion} tasks={tasks} stores={stores} plans={plans} />
      ))}
      <CalendarDisclosure store={plans} platform={stores.promotions.platform.value} />
      <CalendarExport stores={stores} />
    </>
  );
}

/** 大促: the plans, and what comes next. */
export function PromotionsView({ stores }: PromotionsViewProps) {
  const store = usePlans(stores);
  const left = useRef<string | null>(null);
  if (!store) return null;
  return (
    <LoadedView of={store.dated.value}>
      {(plans) => {
        const open = plans.find(({ plan }) => plan.id === store.open.value);
        if (open) {
          left.current = open.plan.id;
          return <PlanView store={store} dated={open} />;
        }
        return (
          <div class="kp-stack">
            <PlanProblem store={store} />
            <PlansSection store={store} plans={plans} left={left.current} />
            <Coming stores={stores} plans={store} />
          </div>
        );
      }}
    </LoadedView>
  );
}
