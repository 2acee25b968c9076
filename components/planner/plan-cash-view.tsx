import type { Awaited } from '../../utils/settlement/reports/cash-days.ts';
import type { CashWeek } from '../../utils/settlement/reports/cash-weeks.ts';
import { type PlanCashFigures, readPlanCash } from '../../utils/stores/read-plan-cash.ts';
import { planCashTexts } from '../../utils/texts/plan-cash.ts';
import { awaitedNote, awaitedText } from '../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import type { Day } from '../../utils/time/day.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LoadedView } from '../panel/loaded-view.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { PlanDues } from './plan-dues.tsx';
import { weekText } from './week-text.ts';

function Amount({ of }: { readonly of: Awaited }) {
  const language = useLanguage();
  // Where nobody knows any of it, that is what stands there already.
  const note = of.unknown < of.orders ? awaitedNote(of, language) : null;
  return (
    <>
      {awaitedText(of, language)}
      {note && <span class="kc-soft kc-small"> {note}</span>}
    </>
  );
}

function Figures({ figures, today }: { readonly figures: PlanCashFigures; readonly today: Day }) {
  const t = useTexts(planCashTexts);
  const report = useTexts(settlementReportTexts);
  const { weeks, late, undated, far, shops, failed } = figures;
  const rest = [
    { id: 'late', label: t.late, of: late },
    { id: 'undated', label: t.undated, of: undated },
    { id: 'far', label: report.far, of: far },
  ].filter(({ of }) => of.orders > 0);
  const without = failed.length > 0 && <p role="alert">{report.shopsFailed(failed.join(t.comma))}</p>;
  if (weeks.length + rest.length === 0) return without || <p>{t.none}</p>;
  const columns: readonly Column<CashWeek>[] = [
    {
      id: 'week',
      header: t.week,
      cell: (week) => weekText(week, today, t.thisWeek),
    },
    { id: 'awaited', header: t.awaited, align: 'end', cell: ({ awaited }) => <Amount of={awaited} /> },
    { id: 'orders', header: t.orders, align: 'end', cell: ({ awaited }) => awaited.orders },
  ];
  return (
    <>
      {without}
      {weeks.length > 0 && <Table caption={t.toCome} columns={columns} rows={weeks} rowKey={({ from }) => from} />}
      {rest.map(({ id, label, of }) => (
        <p key={id}>
          {label}: <Amount of={of} /> · {t.orders} {of.orders}
        </p>
      ))}
      <p class="kc-soft kc-small">{t.why(shops.join(t.comma))}</p>
    </>
  );
}

/** 要到的钱 by week, and below it 要付的钱, of all shops in settlement. */
export function PlanCashView({ today }: { readonly today: Day }) {
  const t = useTexts(planCashTexts);
  const found = useLoaded({ ask: (signal) => readPlanCash(today, signal), by: [today] });
  return (
    <LoadedView of={found}>
      {(figures) =>
        figures === null ? (
          <p>{t.off}</p>
        ) : (
          <>
            <Figures figures={figures} today={today} />
            {figures.shops.length > 0 && <PlanDues pay={figures.pay} today={today} />}
          </>
        )
      }
    </LoadedView>
  );
}
