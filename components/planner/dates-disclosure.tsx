import { useState } from 'preact/hooks';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { useTexts } from '../language.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { DatesView } from './lazy-views.ts';

/** 各节点时间, fetched when it is opened. */
export function DatesDisclosure({ store, event }: { readonly store: PlansStore; readonly event: string }) {
  const t = useTexts(plannerCalendarTexts);
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={t.title} open={open} onToggle={setOpen}>
      {open && <DatesView store={store} event={event} />}
    </Disclosure>
  );
}
