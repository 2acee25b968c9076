import { useState } from 'preact/hooks';
import { type FestivalFault, readFestival, type TypedFestival } from '../../utils/planner/new-festival.ts';
import type { FestivalRecord } from '../../utils/planner/planner-record.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
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
import { Toolbar } from '../ui/toolbar.tsx';
import { OwnFestivalFields } from './own-festival-fields.tsx';
import { PlatformChecks } from './platform-checks.tsx';
import { useReturnedFocus } from './use-returned-focus.ts';

interface OwnProps {
  readonly store: PlansStore;
}

const EMPTY: Omit<TypedFestival, 'platforms'> = { name: '', opens: '', at: '20:00', closes: '', yearly: true };

function Form({ store, onDone }: OwnProps & { readonly onDone: () => void }) {
  const t = useTexts(plannerCalendarTexts);
  const words = useTexts(planTexts);
  const [own, setOwn] = useState(EMPTY);
  const [platforms, setPlatforms] = useState<readonly PlatformId[]>(store.platforms.value);
  const [faults, setFaults] = useState<readonly FestivalFault[]>([]);
  const fault = (of: FestivalFault) => (faults.includes(of) ? words.faults[of] : undefined);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const id = store.newId().replaceAll('-', '').slice(0, 12);
    const read = readFestival({ ...own, platforms }, 'major', id, store.now());
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) void store.save(read.record).then(onDone);
  };
  return (
    <form class="kp-card kp-stack" aria-label={t.ownAdd} onSubmit={save}>
      <OwnFestivalFields value={own} onChange={setOwn} fault={fault} />
      <PlatformChecks
        offered={store.offered.value}
        chosen={platforms}
        onChange={setPlatforms}
        error={fault('platforms')}
      />
      <Toolbar label={t.ownAdd}>
        <Button kind="primary" type="submit">
          {t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </Toolbar>
    </form>
  );
}

interface LineProps extends OwnProps {
  readonly festival: FestivalRecord;
  readonly onRemove: () => void;
}

/** Titles of the plans that are for it, in whichever year. */
function plansOf({ plans, eventOf }: PlansStore, festival: string): readonly string[] {
  const isOf = (event: string) => eventOf.value(event)?.festival === festival;
  return plans.value.filter(({ events }) => events.some(isOf)).map(({ title }) => title);
}

function Line({ store, festival, onRemove }: LineProps) {
  const t = useTexts(plannerCalendarTexts);
  const { listed } = useTexts(planTexts);
  const names = marketTexts[useLanguage()];
  const { name, opens, at, closes, yearly, platforms } = festival;
  return (
    <li class="kp-own" data-festival={festival.festival}>
      <span>
        <strong>{name}</strong>
        <span class="kc-soft kc-small kp-own-days">
          {t.ownLine(`${opens} ${at}`, closes)}
          {yearly && ` · ${t.yearlyMark}`} · {listed(platforms.map((platform) => names[platform]))}
        </span>
      </span>
      <ConfirmButton label={t.remove} name={t.ownRemove(name)} yes={t.remove} cancel={t.cancel} onYes={onRemove}>
        {t.ownRemoveAsk(name, plansOf(store, festival.festival))}
      </ConfirmButton>
    </li>
  );
}

/** 自建活动: festivals the operator makes up, such as 店庆. */
export function OwnFestivals({ store }: OwnProps) {
  const t = useTexts(plannerCalendarTexts);
  const [adding, setAdding] = useState(false);
  const place = useReturnedFocus(adding);
  const [state, run] = useAction();
  const own = valueOr(store.records.value, []).filter((record) => record.kind === 'festival' && !record.removed);
  const remove = (festival: FestivalRecord) =>
    run(async () => {
      await store.save({ ...festival, removed: true, updatedAt: store.now() });
      return t.ownRemoved(festival.name);
    });
  return (
    <section class="kp-group" aria-label={t.own}>
      <h3>{t.own}</h3>
      <p class="kc-soft kc-small">{t.ownIntro}</p>
      <ul class="kp-list">
        {own.map((record) =>
          record.kind === 'festival' ? (
            <Line key={record.id} store={store} festival={record} onRemove={() => remove(record)} />
          ) : null,
        )}
      </ul>
      <ActionNotice state={state} />
      <div ref={place}>
        {adding ? (
          <Form store={store} onDone={() => setAdding(false)} />
        ) : (
          <Button small onClick={() => setAdding(true)}>
            {t.ownAdd}
          </Button>
        )}
      </div>
    </section>
  );
}
