import { useState } from 'preact/hooks';
import type { PlannerEvent } from '../../utils/planner/anchor.ts';
import { partsOf } from '../../utils/planner/change-plan.ts';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import { promotionId } from '../../utils/promotions/calendar.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { planEditTexts } from '../../utils/texts/plan-edit.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Input, Textarea } from '../ui/field.tsx';
import { focusFirst } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { FormActions } from './form-actions.tsx';
import type { PlanProps } from './plan-props.ts';
import { PlatformChecks } from './platform-checks.tsx';
import { useReturnedFocus } from './use-returned-focus.ts';

interface FormProps extends PlanProps {
  readonly onDone: () => void;
}

/** The plan's own promotion on every platform that holds it. */
function possibleEvents(store: PlansStore, { events }: DatedPlan): readonly PlannerEvent[] {
  const [first] = events;
  if (!first) return [];
  const platforms = new Set([...events.map(({ platform }) => platform), ...store.offered.value]);
  const ofPlan = (platform: PlatformId) => events.find((event) => event.platform === platform);
  return [...platforms].flatMap(
    (platform) => ofPlan(platform) ?? store.eventOf.value(promotionId(first.festival, first.year, platform)) ?? [],
  );
}

/** What goes with the platforms that are taken out, in words; null = none is. */
function useGone({ dated }: PlanProps, opened: readonly PlannerEvent[], chosen: readonly PlatformId[]): string | null {
  const t = useTexts(planEditTexts);
  const { listed } = useTexts(planTexts);
  const names = marketTexts[useLanguage()];
  const gone = opened.filter(({ platform }) => !chosen.includes(platform));
  if (gone.length === 0) return null;
  const parts = partsOf(
    { tasks: dated.tasks.map(({ record }) => record), products: dated.products },
    gone.map(({ id }) => id),
  );
  return t.removeAsk(listed(gone.map(({ platform }) => names[platform])), parts.tasks.length, parts.products.length);
}

function useForm(props: FormProps) {
  const { store, dated, onDone } = props;
  // As it was when the form opened: what was saved elsewhere since is changed only where the operator changed it.
  const [{ plan, events }] = useState(dated);
  const [title, setTitle] = useState(plan.title);
  const [note, setNote] = useState(plan.note ?? '');
  const [chosen, setChosen] = useState<readonly PlatformId[]>(events.map(({ platform }) => platform));
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState(false);
  const possible = possibleEvents(store, dated);
  const gone = useGone(props, events, chosen);
  // A plan of which no promotion is known any more keeps what it has.
  const lacks = { title: title.trim() === '', platforms: possible.length > 0 && chosen.length === 0 };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacks.title || lacks.platforms) return;
    // Told first; a second click takes them out all the same.
    setAsked(gone !== null);
    if (gone !== null && !asked) return;
    const add = possible.filter((one) => chosen.includes(one.platform) && !events.some(({ id }) => id === one.id));
    const remove = events.filter(({ platform }) => !chosen.includes(platform)).map(({ id }) => id);
    const changed = {
      ...(title.trim() !== plan.title && { title: title.trim() }),
      ...(note.trim() !== (plan.note ?? '') && { note: note.trim() }),
    };
    const told = (isSaved: boolean) => (isSaved ? onDone() : setRefused(true));
    void store.changePlan(plan.id, { ...changed, add, remove }).then(told);
  };
  const pick = (next: readonly PlatformId[]) => {
    setAsked(false);
    setRefused(false);
    setChosen(next);
  };
  const asking = asked ? gone : null;
  return { title, setTitle, note, setNote, chosen, pick, possible, gone: asking, refused, tried, lacks, save };
}

function Form(props: FormProps) {
  const { dated, onDone } = props;
  const t = useTexts(planEditTexts);
  const words = useTexts(planTexts);
  const f = useForm(props);
  const label = words.editTitle(dated.plan.title);
  return (
    <form class="kp-card kp-stack" aria-label={label} onSubmit={f.save} ref={focusFirst}>
      <Input
        label={words.planTitle}
        value={f.title}
        maxLength={100}
        error={f.tried && f.lacks.title ? words.faults.title : undefined}
        onInput={(event) => f.setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={words.note}
        rows={2}
        maxLength={2000}
        value={f.note}
        onInput={(event) => f.setNote(event.currentTarget.value)}
      />
      {f.possible.length > 0 && (
        <PlatformChecks
          offered={f.possible.map(({ platform }) => platform)}
          chosen={f.chosen}
          onChange={f.pick}
          error={f.tried && f.lacks.platforms ? words.faults.platforms : undefined}
        />
      )}
      {f.refused && <Notice tone="bad">{t.noPlatformLeft}</Notice>}
      {f.gone !== null && <Notice tone="warn">{f.gone}</Notice>}
      <FormActions
        label={label}
        save={f.gone === null ? words.saveTask : t.removeYes}
        cancel={words.cancel}
        onCancel={onDone}
      />
    </form>
  );
}

/** Name, note and platforms of a plan, and the way to change them. */
export function PlanEdit(props: PlanProps) {
  const t = useTexts(planEditTexts);
  const [editing, setEditing] = useState(false);
  const place = useReturnedFocus(editing);
  const { note } = props.dated.plan;
  return (
    <div class="kp-group" ref={place}>
      {note && <p class="kp-plan-note">{note}</p>}
      {editing ? (
        <Form {...props} onDone={() => setEditing(false)} />
      ) : (
        <div>
          <Button small onClick={() => setEditing(true)}>
            {t.edit}
          </Button>
        </div>
      )}
    </div>
  );
}
