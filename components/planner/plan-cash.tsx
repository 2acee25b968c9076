import { useState } from 'preact/hooks';
import { planCashTexts } from '../../utils/texts/plan-cash.ts';
import type { Day } from '../../utils/time/day.ts';
import { useTexts } from '../language.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { PlanCashView } from './lazy-views.ts';

/** What settlement says is to come; worked out when it is opened, from a database of its own. */
export function PlanCash({ today }: { readonly today: Day }) {
  const t = useTexts(planCashTexts);
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={t.title} open={open} onToggle={setOpen}>
      {open && <PlanCashView today={today} />}
    </Disclosure>
  );
}
