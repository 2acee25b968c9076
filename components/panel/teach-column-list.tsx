import type { LookedTable } from '../../utils/sites/look-at-table.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import { type Said, TeachColumn } from './teach-column.tsx';

export interface TeachColumnListProps {
  readonly table: LookedTable;
  readonly said: readonly Said[];
  readonly onSay: (said: readonly Said[]) => void;
  readonly ofPage: boolean;
}

/** The columns of an unknown table, each with what it is said to be. */
export function TeachColumnList({ table: { columns, more }, said, onSay, ofPage }: TeachColumnListProps) {
  const t = useTexts(teachTexts);
  return (
    <>
      <h4>{t.columns}</h4>
      {!ofPage && <p class="kc-soft kc-small">{t.garbled}</p>}
      <ul class="kp-list" aria-label={t.columns}>
        {columns.map((column, n) => (
          <TeachColumn
            key={column.at}
            ofPage={ofPage}
            column={column}
            said={said[n] ?? null}
            onSay={(next) => onSay(said.with(n, next))}
          />
        ))}
      </ul>
      {more > 0 && <Notice tone="warn">{t.more(more)}</Notice>}
    </>
  );
}
