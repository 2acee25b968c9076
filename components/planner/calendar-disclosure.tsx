import { useState } from 'preact/hooks';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useTexts } from '../language.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { CalendarView } from './lazy-views.ts';

export interface CalendarDisclosureProps {
  readonly store: PlansStore;
  readonly platform: PlatformId;
}

/** 活动日历, fetched when it is opened. */
export function CalendarDisclosure({ store, platform }: CalendarDisclosureProps) {
  const t = useTexts(plannerCalendarTexts);
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={t.calendar} open={open} onToggle={setOpen}>
      {open && <CalendarView store={store} platform={platform} />}
    </Disclosure>
  );
}
