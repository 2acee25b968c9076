import type { ComponentChildren } from 'preact';
import { PAGE_ROWS } from '../../utils/stores/book-report-store.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';

interface TurnPagesProps {
  /** Place of the first row of the page, from 0. */
  readonly from: number;
  readonly total: number;
  readonly onTurn: (from: number) => void;
  /** What is said of the page; by default its places of how many. */
  readonly children?: ComponentChildren;
}

/** Places of the rows of a page, from 1. */
export const placesOf = (from: number, total: number): readonly [first: number, last: number] => [
  Math.min(from + 1, total),
  Math.min(from + PAGE_ROWS, total),
];

/** To the page before and the next. Its buttons are never disabled: the one that was pressed would lose the focus. */
export function TurnPages({ from, total, onTurn, children }: TurnPagesProps) {
  const t = useTexts(settlementScreenTexts);
  const to = (next: number) => next >= 0 && next < total && onTurn(next);
  return (
    <div class="kc-toolbar">
      <Button small aria-disabled={from === 0} onClick={() => to(from - PAGE_ROWS)}>
        {t.previous}
      </Button>
      <span class="kc-soft kc-small" role="status">
        {children ?? t.count(...placesOf(from, total), total)}
      </span>
      <Button small aria-disabled={from + PAGE_ROWS >= total} onClick={() => to(from + PAGE_ROWS)}>
        {t.next}
      </Button>
    </div>
  );
}
