import { useState } from 'preact/hooks';
import { anchorName } from '../../utils/planner/anchor-name.ts';
import { parseDays } from '../../utils/planner/parse-days.ts';
import type { PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { Input, Textarea } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { FormActions } from './form-actions.tsx';
import { PlanTaskWaits } from './plan-task-waits.tsx';

export interface PlanTaskFormProps {
  readonly store: PlansStore;
  readonly task: PlanTaskRecord;
  /** As it is shown. */
  readonly title: string;
  readonly onDone: () => void;
}

function useFields({ store, task, title, onDone }: PlanTaskFormProps) {
  const t = useTexts(planTexts);
  // As it was when the form was opened: what was not changed here may have been changed elsewhere.
  const [first] = useState({ ...task, shown: title });
  const [name, setName] = useState(title);
  const [owner, setOwner] = useState(task.owner);
  const [note, setNote] = useState(task.note);
  const [from, setFrom] = useState(String(task.from.days));
  const [to, setTo] = useState(String(task.to.days));
  const [dependsOn, setDependsOn] = useState(task.dependsOn);
  const [tried, setTried] = useState(false);
  const days = { from: parseDays(from), to: parseDays(to) };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (days.from === null || days.to === null) return;
    void store
      .edit(task, {
        // What was not changed stays in the words of the template, in either language.
        ...(name.trim() !== '' && name.trim() !== first.shown && { title: name.trim() }),
        ...(owner.trim() !== first.owner && { owner: owner.trim() }),
        ...(note.trim() !== first.note && { note: note.trim() }),
        ...(String(dependsOn) !== String(first.dependsOn) && { dependsOn }),
        ...(days.from !== first.from.days && { from: { ...task.from, days: days.from } }),
        ...(days.to !== first.to.days && { to: { ...task.to, days: days.to } }),
      })
      .then(onDone);
  };
  const fault = (value: number | null) => (tried && value === null ? t.daysFault : undefined);
  const errors = { from: fault(days.from), to: fault(days.to) };
  const waits = { dependsOn, setDependsOn };
  return { name, setName, owner, setOwner, note, setNote, from, setFrom, to, setTo, waits, errors, save };
}

/** What the operator says of one task. */
export function PlanTaskForm(props: PlanTaskFormProps) {
  const { store, task, title, onDone } = props;
  const t = useTexts(planTexts);
  const language = useLanguage();
  const f = useFields(props);
  const { dependsOn, setDependsOn } = f.waits;
  return (
    <form class="kp-card kp-stack" aria-label={t.editTitle(title)} onSubmit={f.save} ref={focusFirst}>
      <Input
        label={t.owner}
        value={f.owner}
        maxLength={100}
        onInput={(event) => f.setOwner(event.currentTarget.value)}
      />
      <Input
        label={t.taskTitle}
        value={f.name}
        maxLength={200}
        onInput={(event) => f.setName(event.currentTarget.value)}
      />
      <Input
        label={t.fromDays(anchorName(task.from.anchor, language))}
        value={f.from}
        maxLength={5}
        error={f.errors.from}
        onInput={(event) => f.setFrom(event.currentTarget.value)}
      />
      <Input
        label={t.toDays(anchorName(task.to.anchor, language))}
        value={f.to}
        maxLength={5}
        error={f.errors.to}
        onInput={(event) => f.setTo(event.currentTarget.value)}
      />
      <PlanTaskWaits store={store} task={{ ...task, dependsOn }} onChange={setDependsOn} />
      <Textarea
        label={t.note}
        rows={2}
        maxLength={2000}
        value={f.note}
        onInput={(event) => f.setNote(event.currentTarget.value)}
      />
      <FormActions label={t.editTitle(title)} save={t.saveTask} cancel={t.cancel} onCancel={onDone}>
        <ConfirmButton label={t.remove} yes={t.removeYes} cancel={t.cancel} onYes={() => void store.drop(task)}>
          {t.removeTaskAsk(title)}
        </ConfirmButton>
      </FormActions>
    </form>
  );
}
