import { useMemo } from 'preact/hooks';
import { addAwaited, type CashCalendar } from '../../../utils/settlement/reports/cash-days.ts';
import { showAmount } from '../../../utils/settlement/show-amount.ts';
import { awaitedNote, awaitedText } from '../../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import { addDays, daysBetween } from '../../../utils/time/day.ts';
import { TrendChart } from '../../charts/trend-chart.tsx';
import { useLanguage, useTexts } from '../../language.ts';

interface CashChartProps {
  readonly cash: CashCalendar;
  readonly theme: string;
}

/** Every day from today to the last on which anything is to come; a day of which an amount, or a part of one, is not known is a gap. */
function pointsOf({ today, days }: CashCalendar) {
  const coming = days.filter(({ awaited }) => awaited.orders > 0);
  const last = coming.at(-1)?.day;
  if (last === undefined) return [];
  const amounts = new Map(
    coming.map(({ day, awaited: { amount, unknown, partly } }) => [day, unknown + partly > 0 ? null : amount]),
  );
  return Array.from({ length: daysBetween(today, last) + 1 }, (_, at) => {
    const day = addDays(today, at);
    return { day, value: amounts.get(day) === undefined ? 0 : (amounts.get(day) ?? null) };
  });
}

/** What is to come, day by day. */
export function CashChart({ cash, theme }: CashChartProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  const points = useMemo(() => pointsOf(cash), [cash]);
  if (points.length === 0) return null;
  const all = addAwaited(cash.days.map(({ awaited }) => awaited));
  const note = awaitedNote(all, language);
  const told = t.cashPicture(awaitedText(all, language), all.orders);
  return (
    <TrendChart
      label={t.awaited}
      points={points}
      summary={note === null ? told : `${told} · ${note}`}
      show={showAmount}
      theme={theme}
      failed={t.chartFailed}
    />
  );
}
