import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { panelTexts } from '../../utils/texts/panel.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';

export interface LimitedListProps<Row> {
  readonly rows: readonly Row[];
  /** How many stand there at first. */
  readonly first: number;
  /** One `li`, keyed. */
  readonly children: (row: Row) => ComponentChildren;
  readonly label?: string;
}

const STEP = 50;

/** A list that starts short and grows by 50 on a click. */
export function LimitedList<Row>({ rows, first, children, label }: LimitedListProps<Row>) {
  const t = useTexts(panelTexts);
  const [limit, setLimit] = useState(first);
  const left = rows.length - limit;
  return (
    <>
      <ul class="kp-list" aria-label={label}>
        {rows.slice(0, limit).map(children)}
      </ul>
      {left > 0 && (
        <Button kind="quiet" small onClick={() => setLimit(limit + STEP)}>
          {t.more(left)}
        </Button>
      )}
    </>
  );
}
