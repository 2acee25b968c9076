import type { FileSummary } from '../../utils/imports/protocol.ts';
import type { LeftOut } from '../../utils/sites/match-layout.ts';
import type { DayLine } from '../../utils/storage/import-preview.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { useTexts } from '../language.ts';
import { LimitedList } from './limited-list.tsx';
import { usePeriod } from './sheet-line.tsx';

const FIRST_DAYS = 7;

function Day({ line }: { readonly line: DayLine }) {
  const t = useTexts(panelImportsTexts);
  return (
    <li class="kp-facts" data-day={line.state}>
      <span class="kp-period">{usePeriod(line.period)}</span>
      <span>{t.rows(line.rows)}</span>
      <span>{t.days[line.state]}</span>
    </li>
  );
}

function Headers({ title, headers }: { readonly title: string; readonly headers: readonly string[] }) {
  const { join } = useTexts(panelImportsTexts);
  if (headers.length === 0) return null;
  return (
    <p class="kc-small">
      <strong>{title}</strong> {headers.join(join)}
    </p>
  );
}

export interface ImportDetailsProps {
  readonly summary: FileSummary;
  readonly days: readonly DayLine[];
}

/** What of a file will be stored, what will not and why, and what is there already. */
export function ImportDetails({ summary: { tables, unread }, days }: ImportDetailsProps) {
  const t = useTexts(panelImportsTexts);
  const left = (why: LeftOut['why']) => {
    const headers = tables.flatMap((table) => table.leftOut.filter((one) => one.why === why));
    return [...new Set(headers.map(({ header }) => header))];
  };
  const columns = [...new Set(tables.flatMap((table) => table.columns.map(({ field }) => field)))];
  const sums = tables.reduce((all, table) => all + table.sums, 0);
  const remarks = tables.reduce((all, table) => all + table.remarks, 0);
  return (
    <div class="kp-stack">
      <LimitedList rows={days} first={FIRST_DAYS}>
        {(line) => <Day key={JSON.stringify(line.period)} line={line} />}
      </LimitedList>
      <Headers title={t.columns} headers={columns} />
      <Headers title={t.unknown} headers={left('unknown')} />
      <Headers title={t.personal} headers={left('personal')} />
      {sums > 0 && <p class="kc-small">{t.sums(sums)}</p>}
      {remarks > 0 && <p class="kc-small">{t.remarks(remarks)}</p>}
      {unread.length > 0 && <p class="kc-small">{t.unread(unread.join(t.join))}</p>}
    </div>
  );
}
