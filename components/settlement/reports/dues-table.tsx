import type { Due, Dues } from '../../../utils/splits/dues.ts';
import type { Loaded } from '../../../utils/stores/live-query.ts';
import { dueText } from '../../../utils/texts/report-words.ts';
import { settlementReportTexts } from '../../../utils/texts/settlement-reports.ts';
import type { Day } from '../../../utils/time/day.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Column, Table } from '../../ui/table.tsx';

interface DuesTableProps {
  readonly found: Loaded<Dues>;
  readonly today: Day;
}

/** What parties are still to be paid, by day. How much stands where a narrow window shows it. */
export function DuesTable({ found, today }: DuesTableProps) {
  const t = useTexts(settlementReportTexts);
  const language = useLanguage();
  if (found.state === 'loading') return null;
  if (found.state === 'failed') return <Notice tone="bad">{t.duesFailed}</Notice>;
  const { dues, unknown } = found.value;
  if (dues.length + unknown.length === 0) return null;
  const columns: readonly Column<Due>[] = [
    { id: 'day', header: t.due, cell: ({ day }) => (day === null ? t.noDay : day < today ? t.overdue(day) : day) },
    { id: 'party', header: t.party, cell: ({ name }) => name },
    { id: 'amount', header: t.toPay, align: 'end', cell: (due) => dueText(due, language) },
    { id: 'month', header: t.owedFor, cell: ({ month }) => month },
  ];
  return (
    <>
      {dues.length > 0 && (
        <Table caption={t.dues} columns={columns} rows={dues} rowKey={({ party, month }) => `${party} ${month}`} />
      )}
      {unknown.length > 0 && <p>{t.duesUnknown(unknown.join(' · '))}</p>}
      <p class="kc-soft kc-small">{t.duesWhy}</p>
    </>
  );
}
