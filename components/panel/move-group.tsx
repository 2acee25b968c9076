import { useState } from 'preact/hooks';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import type { Move } from '../../utils/stores/suggestions-store.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { MoveRow } from './move-row.tsx';

export interface MoveGroupProps {
  readonly move: Move;
  readonly rows: readonly ProductSummary[];
  readonly onOpen: (product: string) => void;
}

const FIRST = 5;
const STEP = 50;

/** 推, 停 or 继续测, the most worthwhile first. */
export function MoveGroup({ move, rows, onOpen }: MoveGroupProps) {
  const t = useTexts(panelTodayTexts);
  const shell = useTexts(panelTexts);
  const [limit, setLimit] = useState(FIRST);
  const hint = { push: t.pushHint, stop: t.stopHint, test: t.testHint }[move];
  return (
    <section class="kp-group" data-move={move}>
      <h2>
        {t[move]} <span class="kc-soft kc-small">{t.groupCount(rows.length)}</span>
      </h2>
      <p class="kc-soft kc-small">{rows.length === 0 ? t.groupEmpty : hint}</p>
      <ul class="kp-list">
        {rows.slice(0, limit).map((row) => (
          <MoveRow key={row.product} row={row} onOpen={onOpen} />
        ))}
      </ul>
      {rows.length > limit && (
        <Button kind="quiet" small onClick={() => setLimit(limit + STEP)}>
          {shell.more(rows.length - limit)}
        </Button>
      )}
    </section>
  );
}
