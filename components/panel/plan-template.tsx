import { useState } from 'preact/hooks';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import type { PlanShelf } from '../../utils/stores/plan-shelf.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input } from '../ui/field.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import { ActionNotice } from './action-notice.tsx';
import { useAction } from './use-action.ts';

export interface PlanTemplateProps {
  readonly plan: DatedPlan;
  readonly shelf: PlanShelf;
}

const LONGEST_NAME = 200;
const handOver = () => import('../../utils/stores/hand-over-plan.ts');

/** The plan as a template of the operator's own, kept or as a file, and one from a colleague. */
export function PlanTemplate({ plan, shelf }: PlanTemplateProps) {
  const t = useTexts(planHandoverTexts);
  const language = useLanguage();
  const [state, run] = useAction();
  const [name, setName] = useState(plan.plan.title);
  const busy = state.kind === 'busy';
  const terms = () => {
    if (name.trim() === '') throw new Error(t.templateNoName);
    return { plan, name: name.trim(), now: Date.now() };
  };
  const keep = () =>
    run(async () => {
      const made = terms();
      if (!(await (await handOver()).keepTemplate(shelf, made))) throw new Error(t.templateNone);
      return t.templateSaved(made.name);
    });
  const share = () =>
    run(async () => {
      const made = terms();
      const file = await (await handOver()).shareTemplate(shelf, made, language);
      if (file === null) throw new Error(t.templateNone);
      return t.saved([file]);
    });
  const open = (file: File) =>
    run(async () => {
      const opened = await (await handOver()).openTemplateFile(shelf, file, Date.now());
      if (!opened.ok) throw new Error(t.templateRefused[opened.why]);
      return t.templateSaved(opened.name);
    });
  return (
    <section class="kp-group">
      <Input
        label={t.templateName}
        value={name}
        maxLength={LONGEST_NAME}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Toolbar label={t.templateName}>
        <Button small disabled={busy} onClick={keep}>
          {t.saveTemplate}
        </Button>
        <Button small icon="download" disabled={busy} onClick={share}>
          {t.shareTemplate}
        </Button>
        <FileButton
          small
          label={t.openTemplate}
          name={t.pickTemplate}
          accept=".json"
          disabled={busy}
          onFiles={([file]) => file && open(file)}
        />
      </Toolbar>
      <ActionNotice state={state} />
    </section>
  );
}
