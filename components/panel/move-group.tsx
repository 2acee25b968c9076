import type { ProductSummary } from '../../utils/storage/tables.ts';
import type { Move } from '../../utils/stores/suggestions-store.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useTexts } from '../language.ts';
import { staleOf } from './figures.ts';
import { LimitedList } from './limited-list.tsx';
import { MoveRow } from './move-row.tsx';

export interface MoveGroupProps {
  readonly move: Move;
  readonly rows: readonly ProductSummary[];
  readonly onOpen: (product: string) => void;
}

/** Few enough that all three groups fit on one screen. */
const FIRST = 3;

/** 推, 停 or 继续测, the most worthwhile first. */
export function MoveGroup({ move, rows, onOpen }: MoveGroupProps) {
  const t = useTexts(panelTodayTexts);
  const push = staleOf(rows) === null ? t.pushHint : t.pushHintThen;
  const hint = { push, stop: t.stopHint, test: t.testHint }[move];
  return (
    <section class="kp-group" data-move={move}>
      <h2>
        {t[move]}{' '}
        <span class="kc-soft kc-small kp-plain">
          {rows.length === 0 ? t.groupEmpty : `${t.groupCount(rows.length)} · ${hint}`}
        </span>
      </h2>
      <LimitedList rows={rows} first={FIRST} label={t[move]}>
        {(row) => <MoveRow key={row.product} row={row} onOpen={onOpen} />}
      </LimitedList>
    </section>
  );
}
