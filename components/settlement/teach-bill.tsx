import type { SeenWord } from '../../utils/bills/seen-words.ts';
import type { BillTrial } from '../../utils/bills/try-bill.ts';
import { showAmount } from '../../utils/settlement/show-amount.ts';
import type { TaughtDraft } from '../../utils/settlement/taught-bill.ts';
import { type TaughtProblem, taughtProblems } from '../../utils/settlement/taught-bill-problems.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { teachBillTexts } from '../../utils/texts/teach-bill.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import { firstDraft, type TeachBillDraft, taughtOf } from './teach-bill-draft.ts';
import { ClassFields, RoleFields } from './teach-bill-fields.tsx';
import type { TeachKind } from './teach-kind.ts';

type ReadBill = Extract<BillTrial, { ok: true }>;

function Sums({ trial }: { readonly trial: ReadBill }) {
  const t = useTexts(teachBillTexts);
  const screen = useTexts(settlementScreenTexts);
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

/** A bill: money that moved. */
export const TEACH_BILL: TeachKind<TeachBillDraft, TaughtDraft, TaughtProblem, SeenWord, ReadBill> = {
  firstDraft,
  taughtOf,
  problemsOf: taughtProblems,
  problemText: (problem, language) => teachBillTexts[language].problems[problem],
  tryIt: (teaching, id, sheet, taught) => teaching.tryTaught(id, sheet, taught),
  Roles: RoleFields,
  Words: ClassFields,
  Sums,
};
