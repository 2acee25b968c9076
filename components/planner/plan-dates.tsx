import { useState } from 'preact/hooks';
import type { PlannerEvent } from '../../utils/planner/anchor.ts';
import { eventName } from '../../utils/planner/break-words.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { useLanguage } from '../language.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { DatesView } from './dates-view.tsx';
import type { PlanProps } from './plan-props.ts';

interface EventDatesProps {
  readonly store: PlansStore;
  readonly event: PlannerEvent;
  readonly first: boolean;
}

/** Built when it is opened. */
function EventDates({ store, event, first }: EventDatesProps) {
  const [open, setOpen] = useState(first);
  return (
    <Disclosure summary={eventName(event, event.id, useLanguage())} open={open} onToggle={setOpen}>
      {open && <DatesView store={store} event={event.id} />}
    </Disclosure>
  );
}

/** The dates a plan hangs on, a platform after the other; the one that opens first stands open. */
export function PlanDates({ store, dated }: PlanProps) {
  return (
    <div class="kp-stack">
      {dated.events.map((event, at) => (
        <EventDates key={event.id} store={store} event={event} first={at === 0} />
      ))}
    </div>
  );
}
