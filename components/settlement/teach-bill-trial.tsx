import type { BillTrial } from '../../utils/bills/try-bill.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { TaughtProblem } from '../../utils/settlement/taught-bill-problems.ts';
import { billRefusal } from '../../utils/texts/bill-refusal.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

interface TrialProps {
  /** null while it is being tried. */
  readonly trial: BillTrial | 'failed' | null;
  /** What keeps it from being tried. */
  readonly problem: TaughtProblem | undefined;
  /** Of the file. */
  readonly name: string;
}

function Outcome({ trial, name }: { readonly trial: BillTrial; readonly name: string }) {
  const t = useTexts(teachBillTexts);
  const screen = useTexts(settlementScreenTexts);
  const language = useLanguage();
  if (!trial.ok) {
    const { rows, unread, refusal } = trial;
    const first = billRefusal(name, refusal, language);
    return <Notice tone="bad">{unread > 0 ? t.unread(rows, unread) + first : first}</Notice>;
  }
  const { rows, income, expense, first, last, linked, lost, balanceBreaks } = trial;
  return (
    <>
      <Notice tone="good">
        {t.read(rows, showAmount(income), showAmount(expense), t.days(first ?? '', last ?? ''))}
      </Notice>
      <p class="kc-soft kc-small">{t.linked(linked, rows)}</p>
      {lost > 0 && <Notice tone="warn">{screen.lost(lost)}</Notice>}
      {balanceBreaks > 0 && <Notice tone="warn">{screen.breaks(balanceBreaks)}</Notice>}
    </>
  );
}

/** What the whole file comes to as it was said; the operator knows whether that is so. */
export function TrialLine({ trial, problem, name }: TrialProps) {
  const t = useTexts(teachBillTexts);
  if (problem) return <Notice>{t.problems[problem]}</Notice>;
  if (trial === null) return <p role="status">{t.trying}</p>;
  return trial === 'failed' ? <Notice tone="bad">{t.notTried}</Notice> : <Outcome trial={trial} name={name} />;
}
