import { useState } from 'preact/hooks';
import { planTexts } from '../../utils/texts/plans.ts';
import { useTexts } from '../language.ts';
import { SubView } from '../panel/sub-view.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { Progress } from '../ui/progress.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { PlanExport } from './lazy-take-away.ts';
import { PlanClashes } from './plan-clashes.tsx';
import { PlanDates } from './plan-dates.tsx';
import { PlanEdit } from './plan-edit.tsx';
import { PlanProblem } from './plan-problem.tsx';
import { PlanProducts } from './plan-products.tsx';
import type { PlanProps } from './plan-props.ts';
import { PlanTimeline } from './plan-timeline.tsx';
import { PlanToday } from './plan-today.tsx';
import { PlanWarnings } from './plan-warnings.tsx';
import { PlanWeeks } from './plan-weeks.tsx';
import { PriceBreakList } from './price-break-list.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import './planner.css';

const VIEWS = ['today', 'weeks', 'timeline', 'products', 'dates'] as const;
type View = (typeof VIEWS)[number];
/** Those that show what is taken away: the schedule. */
const TAKEN_FROM: readonly View[] = ['today', 'weeks', 'timeline'];

function Shown({ view, ...props }: PlanProps & { readonly view: View }) {
  switch (view) {
    case 'today':
      return <PlanToday {...props} />;
    case 'weeks':
      return <PlanWeeks {...props} />;
    case 'timeline':
      return <PlanTimeline {...props} />;
    case 'products':
      return <PlanProducts {...props} />;
    case 'dates':
      return <PlanDates {...props} />;
  }
}

/** One plan: what to do today, by week, along the days. */
export function PlanView(props: PlanProps) {
  const { store, dated } = props;
  const t = useTexts(planTexts);
  const [view, setView] = useState<View>('today');
  const kept = useKeptFocus();
  const done = dated.tasks.filter(({ state }) => state === 'done').length;
  return (
    <SubView
      title={dated.plan.title}
      intro={t.events(dated.plan.events.length)}
      back={t.back}
      onBack={() => store.show(null)}
      class="kp-plan"
    >
      <Progress
        label={t.progress}
        value={dated.tasks.length === 0 ? 0 : done / dated.tasks.length}
        detail={`${done} / ${dated.tasks.length}`}
      />
      <PlanProblem store={store} />
      <PlanEdit {...props} />
      <PlanWarnings {...props} />
      <PriceBreakList store={store} plan={dated.plan.id} />
      <div class="kp-stack" ref={kept}>
        <PlanClashes {...props} />
        <Tabs
          label={t.viewsLabel}
          tabs={VIEWS.map((id) => ({ id, label: t.views[id] }))}
          active={view}
          onChange={(id) => setView(VIEWS.find((known) => known === id) ?? 'today')}
        >
          <Shown view={view} {...props} />
        </Tabs>
      </div>
      {TAKEN_FROM.includes(view) && <PlanExport plan={dated} store={store} />}
      <div>
        <ConfirmButton
          label={t.removePlan}
          yes={t.removeYes}
          cancel={t.cancel}
          onYes={() => void store.remove(dated.plan)}
        >
          {t.removeAsk(dated.plan.title)}
        </ConfirmButton>
      </div>
    </SubView>
  );
}
