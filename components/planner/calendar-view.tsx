import { useState } from 'preact/hooks';
import type { PlannerEvent } from '../../utils/planner/anchor.ts';
import { spanOf } from '../../utils/planner/event-span.ts';
import { plannerEventsOfYear } from '../../utils/planner/planner-events.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Select } from '../ui/field.tsx';
import { CalendarFileBar } from './calendar-file.tsx';
import { DatesView } from './dates-view.tsx';
import { OwnFestivals } from './own-festivals.tsx';

export interface CalendarViewProps {
  readonly store: PlansStore;
  readonly platform: PlatformId;
}

const firstOf = (event: PlannerEvent): number => event.anchors[0]?.date.at ?? Number.POSITIVE_INFINITY;

/** Those of the year and the next that are not over, and those without any date. */
function coming({ today, calendar }: PlansStore, platform: PlatformId): readonly PlannerEvent[] {
  const year = Number(today.value.slice(0, 4));
  return [year, year + 1]
    .flatMap((of) => plannerEventsOfYear(platform, of, calendar.value))
    .filter((event) => {
      const span = spanOf(event);
      return span === null ? !event.own && event.year > year - 1 : span.to >= today.value;
    })
    .sort((a, b) => firstOf(a) - firstOf(b));
}

/** 活动日历: any event of the platform, own festivals, and all of it as a file. */
export function CalendarView({ store, platform }: CalendarViewProps) {
  const t = useTexts(plannerCalendarTexts);
  const language = useLanguage();
  const events = coming(store, platform);
  const [chosen, setChosen] = useState('');
  const event = events.find(({ id }) => id === chosen);
  const none = { value: '', label: t.chooseNone };
  return (
    <div class="kp-stack">
      <Select
        label={t.choose}
        value={event?.id ?? ''}
        options={[none, ...events.map((one) => ({ value: one.id, label: t.option(one[language], one.year) }))]}
        onPick={setChosen}
      />
      {event && <DatesView key={event.id} store={store} event={event.id} />}
      <OwnFestivals store={store} />
      <CalendarFileBar store={store} />
    </div>
  );
}
