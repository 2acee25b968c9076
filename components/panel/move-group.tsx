import { pinnedRole } from '../../utils/notes/pin.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { expectedMistakes } from '../../utils/tiers/expected-mistakes.ts';
import type { Move } from '../../utils/tiers/move.ts';
import { useTexts } from '../language.ts';
import { staleOf } from './figures.ts';
import { LimitedList } from './limited-list.tsx';
import { MoveRow } from './move-row.tsx';

export interface MoveGroupProps {
  readonly move: Move;
  readonly rows: readonly ProductSummary[];
  /** All there are, also those beyond `rows`. */
  readonly count: number;
  readonly onOpen: (product: string) => void;
}

/** Few enough that all three groups fit on one screen. */
const FIRST = 3;

/** 推, 停 or 继续测, the most worthwhile first. */
export function MoveGroup({ move, rows, count, onOpen }: MoveGroupProps) {
  const t = useTexts(panelTodayTexts);
  const push = staleOf(rows) === null ? t.pushHint : t.pushHintThen;
  const hint = { push, stop: t.stopHint, test: t.testHint }[move];
  // What is pinned stands here by the operator's word, whatever the suggestion is sure of.
  const wrong = expectedMistakes(rows.flatMap(({ suggestion, pin }) => (pinnedRole(pin) === null ? [suggestion] : [])));
  return (
    <section class="kp-group" data-move={move}>
      <h2>
        {t[move]}{' '}
        <span class="kc-soft kc-small kp-plain">{count === 0 ? t.groupEmpty : `${t.groupCount(count)} · ${hint}`}</span>
      </h2>
      {wrong && <p class="kc-soft kc-small">{t.mistakes(wrong.of, wrong.mistakes)}</p>}
      <LimitedList rows={rows} first={FIRST} label={t[move]}>
        {(row) => <MoveRow key={row.product} row={row} onOpen={onOpen} />}
      </LimitedList>
      {count > rows.length && <p class="kc-soft kc-small">{t.groupRest(count - rows.length)}</p>}
    </section>
  );
}
