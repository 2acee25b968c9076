import { showCount } from '../../utils/metrics/format.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { peopleName } from '../../utils/texts/people.ts';
import { besidePin } from '../../utils/texts/pins.ts';
import { useLanguage, useTexts } from '../language.ts';
import { certaintyPercent, rankOf } from './figures.ts';

interface RowProps {
  readonly row: ProductSummary;
}

/** How sure a verdict is; where it is open, what it still needs. Of a pinned product first what is suggested. */
export function MoveWhy({ row }: RowProps) {
  const beside = besidePin(row.suggestion.verdict, row.pin, useLanguage());
  return (
    <>
      {beside && <span>{beside}</span>}
      <Sure row={row} />
    </>
  );
}

function Sure({ row: { suggestion } }: RowProps) {
  const language = useLanguage();
  const t = useTexts(panelTodayTexts);
  const { verdict, certainty } = suggestion;
  const sure = certaintyPercent(certainty);
  const needed = (more: number) => t.visitorsNeeded(more, peopleName('base' in verdict ? verdict : {}, language));
  if (verdict.kind === 'test') {
    return <strong>{verdict.visitors === null ? t.visitorsUnclear : needed(verdict.visitors)}</strong>;
  }
  if (verdict.kind === 'insufficient' && verdict.visitors !== null) return <span>{needed(verdict.visitors)}</span>;
  return sure === null ? null : <span class="kp-sure">{t.certainty(sure)}</span>;
}

/** The one reason that comes first: for what is to be pushed, where it stands among the shop's sellers. */
export function MoveReason({ row: { suggestion } }: RowProps) {
  const t = useTexts(panelTodayTexts);
  const rank = suggestion.verdict.kind === 'role' ? rankOf(suggestion) : null;
  const partial = suggestion.evidence.some((e) => e.kind === 'partial');
  return (
    rank && <strong>{t.rank(rank.buyers === null ? null : showCount(rank.buyers), rank.rank, rank.of, partial)}</strong>
  );
}
