import type { DueSum, DueWeek } from '../../utils/splits/due-weeks.ts';
import type { PlanCashFigures } from '../../utils/stores/read-plan-cash.ts';
import { planCashTexts } from '../../utils/texts/plan-cash.ts';
import { dueText } from '../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import type { Day } from '../../utils/time/day.ts';
import { useLanguage, useTexts } from '../language.ts';
import { type Column, Table } from '../ui/table.tsx';
import { weekText } from './week-text.ts';

/** 要付的钱 by week, of all shops in settlement. */
export function PlanDues({ pay, today }: { readonly pay: PlanCashFigures['pay']; readonly today: Day }) {
  const t = useTexts(planCashTexts);
  const report = useTexts(settlementReportTexts);
  const language = useLanguage();
  const { weeks, late, undated, unknown, failed } = pay;
  const amount = (sum: DueSum) => dueText(sum, language);
  const columns: readonly Column<DueWeek>[] = [
    { id: 'week', header: t.week, cell: (week) => weekText(week, today, t.thisWeek) },
    { id: 'pay', header: t.toPay, align: 'end', cell: amount },
    { id: 'dues', header: t.dues, align: 'end', cell: ({ dues }) => dues },
  ];
  const rest = [
    { id: 'late', label: t.payLate, of: late },
    { id: 'undated', label: t.payUndated, of: undated },
  ].filter(({ of }) => of.dues > 0);
  const isNothing = weeks.length + rest.length + unknown.length === 0;
  return (
    <>
      {isNothing && failed.length === 0 && <p>{t.nothingToPay}</p>}
      {weeks.length > 0 && <Table caption={t.toPay} columns={columns} rows={weeks} rowKey={({ from }) => from} />}
      {rest.map(({ id, label, of }) => (
        <p key={id}>
          {label}: {amount(of)} · {t.dues} {of.dues}
        </p>
      ))}
      {unknown.length > 0 && <p>{report.duesUnknown(unknown.join(' · '))}</p>}
      {failed.length > 0 && <p role="alert">{t.payFailed(failed.join(t.comma))}</p>}
      {!isNothing && <p class="kc-soft kc-small">{report.duesWhy}</p>}
    </>
  );
}
