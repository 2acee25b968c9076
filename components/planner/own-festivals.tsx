import { useState } from 'preact/hooks';
import { contradictedBy } from '../../utils/planner/check-festival.ts';
import type { FestivalRecord, PlanRecord } from '../../utils/planner/planner-record.ts';
import { problemText } from '../../utils/planner/problem-text.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { useLanguage, useTexts } from '../language.ts';
import { ActionNotice } from '../panel/action-notice.tsx';
import { useAction } from '../panel/use-action.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { type OnSaveFestival, OwnFestivalForm } from './own-festival-form.tsx';
import { useEffects } from './use-effects.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

interface OwnProps {
  readonly store: PlansStore;
}

interface LineProps extends OwnProps {
  readonly festival: FestivalRecord;
  readonly onSave: OnSaveFestival;
  readonly onRemove: () => void;
}

/** Plans that are for it, in whichever year. */
function plansOf({ plans, eventOf }: PlansStore, festival: string): readonly PlanRecord[] {
  const isOf = (event: string) => eventOf.value(event)?.festival === festival;
  return plans.value.filter(({ events }) => events.some(isOf));
}

function Line({ store, festival, onSave, onRemove }: LineProps) {
  const t = useTexts(plannerCalendarTexts);
  const { listed } = useTexts(planTexts);
  const names = marketTexts[useLanguage()];
  const [editing, setEditing] = useState(false);
  const place = useReturnedFocus(editing);
  const { name, opens, at, closes, yearly, platforms } = festival;
  const plans = plansOf(store, festival.festival);
  const save: OnSaveFestival = (record, to) => {
    onSave(record, to);
    setEditing(false);
  };
  return (
    <li data-festival={festival.festival}>
      <div class="kp-own" ref={place}>
        <span>
          <strong>{name}</strong>
          <span class="kc-soft kc-small kp-own-days">
            {t.ownLine(`${opens} ${at}`, closes)}
            {yearly && ` · ${t.yearlyMark}`} · {listed(platforms.map((platform) => names[platform]))}
          </span>
        </span>
        <Button
          small
          kind="quiet"
          aria-label={t.ownEdit(name)}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {t.edit}
        </Button>
        <ConfirmButton label={t.remove} name={t.ownRemove(name)} yes={t.remove} cancel={t.cancel} onYes={onRemove}>
          {t.ownRemoveAsk(
            name,
            plans.map(({ title }) => title),
          )}
        </ConfirmButton>
      </div>
      {editing && (
        <OwnFestivalForm
          store={store}
          festival={festival}
          plans={plans}
          label={t.ownEdit(name)}
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      )}
    </li>
  );
}

/** 自建活动: festivals the operator makes up, such as 店庆. */
export function OwnFestivals({ store }: OwnProps) {
  const t = useTexts(plannerCalendarTexts);
  const [adding, setAdding] = useState(false);
  const place = useReturnedFocus(adding);
  const [state, run] = useAction();
  const [missed, setMissed] = useState(false);
  const effectsOf = useEffects(store);
  const language = useLanguage();
  const kept = useKeptFocus();
  const own = valueOr(store.records.value, []).filter((record) => record.kind === 'festival' && !record.removed);
  const remove = (festival: FestivalRecord) =>
    run(async () => {
      await store.save({ ...festival, removed: true, updatedAt: store.now() });
      return t.ownRemoved(festival.name);
    });
  const save: OnSaveFestival = (record, to) =>
    run(async () => {
      // Of the plans as they are before it is stored.
      const effects = effectsOf([record], to);
      // Nothing that the change made: it stood before, and stands.
      const wrong = contradictedBy(record, valueOr(store.records.value, []));
      await store.moveFestival(record, to);
      setMissed(effects.missed || wrong !== null);
      return [t.saved, ...effects.lines, ...(wrong ? [problemText(wrong, language)] : [])].join('\n');
    });
  const add: OnSaveFestival = (record, to) => {
    save(record, to);
    setAdding(false);
  };
  return (
    <section class="kp-group" aria-label={t.own}>
      <h3>{t.own}</h3>
      <p class="kc-soft kc-small">{t.ownIntro}</p>
      <div ref={kept}>
        <ul class="kp-list">
          {own.map((record) =>
            record.kind === 'festival' ? (
              <Line key={record.id} store={store} festival={record} onSave={save} onRemove={() => remove(record)} />
            ) : null,
          )}
        </ul>
      </div>
      <ActionNotice state={state} tone={missed ? 'warn' : 'good'} />
      <div ref={place}>
        {adding ? (
          <OwnFestivalForm
            store={store}
            festival={null}
            plans={[]}
            label={t.ownAdd}
            onSave={add}
            onCancel={() => setAdding(false)}
          />
        ) : (
          <Button small onClick={() => setAdding(true)}>
            {t.ownAdd}
          </Button>
        )}
      </div>
    </section>
  );
}
