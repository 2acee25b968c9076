import type { OrdersTrial } from '../../utils/bills/try-orders.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { OrdersProblem } from '../../utils/settlement/taught-orders-problems.ts';
import { billRefusal } from '../../utils/texts/bill-refusal.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { teachOrdersTexts } from '../../utils/texts/teach-orders.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

interface TrialProps {
  /** null while it is being tried. */
  readonly trial: OrdersTrial | 'failed' | null;
  /** What keeps it from being tried. */
  readonly problem: OrdersProblem | undefined;
  /** Of the file. */
  readonly name: string;
}

function Outcome({ trial, name }: { readonly trial: OrdersTrial; readonly name: string }) {
  const t = useTexts(teachBillTexts);
  const own = useTexts(teachOrdersTexts);
  const screen = useTexts(settlementScreenTexts);
  const language = useLanguage();
  if (!trial.ok) {
    const { rows, unread, refusal } = trial;
    const first = billRefusal(name, refusal, language);
    return <Notice tone="bad">{unread > 0 ? t.unread(rows, unread) + first : first}</Notice>;
  }
  const { rows, orders, receivable, unsaid, lost, first, last } = trial;
  const days = first === null ? '' : own.days(first, last ?? first);
  return (
    <>
      <Notice tone="good">{own.read(rows, orders, showAmount(receivable), days)}</Notice>
      {unsaid > 0 && <Notice tone="warn">{own.unsaid(unsaid)}</Notice>}
      {lost > 0 && <Notice tone="warn">{screen.lost(lost)}</Notice>}
    </>
  );
}

/** What the whole file comes to as it was said; the operator knows whether that is so. */
export function OrdersTrialLine({ trial, problem, name }: TrialProps) {
  const t = useTexts(teachBillTexts);
  const own = useTexts(teachOrdersTexts);
  if (problem) return <Notice>{own.problems[problem]}</Notice>;
  if (trial === null) return <p role="status">{t.trying}</p>;
  return trial === 'failed' ? <Notice tone="bad">{t.notTried}</Notice> : <Outcome trial={trial} name={name} />;
}
