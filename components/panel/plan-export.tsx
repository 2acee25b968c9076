import { useState } from 'preact/hooks';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import type { PlanRequest } from '../../utils/planner/plan-told.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { PlanMerge } from './plan-merge.tsx';
import { PlanTemplate } from './plan-template.tsx';
import { useAction } from './use-action.ts';

export interface PlanExportProps {
  readonly plan: DatedPlan;
  readonly store: PlansStore;
}

const exportPlan = () => import('../../utils/stores/export-plan.ts');
const handOver = () => import('../../utils/stores/hand-over-plan.ts');

type Exports = Awaited<ReturnType<typeof exportPlan>>;

/** 排期表, text for a group, and everything else a plan can be taken away as. */
export function PlanExport({ plan, store }: PlanExportProps) {
  const { shelf } = store;
  const t = useTexts(planHandoverTexts);
  const language = useLanguage();
  const [state, run] = useAction();
  const [prices, setPrices] = useState(false);
  const busy = state.kind === 'busy';
  const request = (): PlanRequest => ({ plan, language, now: Date.now() });
  const save = (how: (exports: Exports) => (request: PlanRequest) => readonly string[]) =>
    run(async () => t.saved(how(await exportPlan())(request())));
  const copy = () =>
    run(async () => {
      await (await exportPlan()).copyPlan(request());
      return t.copied;
    });
  const hand = () =>
    run(async () => {
      const handed = await (await handOver()).handOverPlan(shelf, { ...request(), prices });
      if (!handed.ok) throw new Error(handed.why === 'gone' ? t.gone : t.tooLarge);
      return t.saved([handed.name]);
    });
  return (
    <section class="kp-group" aria-label={t.takeAway}>
      <h3>{t.takeAway}</h3>
      <Toolbar label={t.takeAway}>
        <Button small kind="primary" icon="download" disabled={busy} onClick={() => save((to) => to.saveWorkbook)}>
          {t.workbook}
        </Button>
        <Button small icon="copy" disabled={busy} onClick={copy}>
          {t.chat}
        </Button>
        <Button small icon="download" disabled={busy} onClick={() => save((to) => to.savePlanMarkdown)}>
          {t.markdown}
        </Button>
        <Button small icon="download" disabled={busy} onClick={() => save((to) => to.savePlanCsv)}>
          {t.csv}
        </Button>
        <Button small icon="download" disabled={busy} onClick={() => save((to) => to.savePlanCalendar)}>
          {t.calendar}
        </Button>
        <Button small icon="download" disabled={busy} onClick={hand}>
          {t.file}
        </Button>
      </Toolbar>
      <Check checked={prices} onChange={setPrices}>
        {t.withPrices}
      </Check>
      <ActionNotice state={state} />
      <PlanMerge store={store} />
      <PlanTemplate plan={plan} shelf={shelf} />
    </section>
  );
}
