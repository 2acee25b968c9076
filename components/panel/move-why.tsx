import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useTexts } from '../language.ts';
import { certaintyPercent } from './figures.ts';

/** How sure a verdict is; where it is open, what it still needs. */
export function MoveWhy({ row: { suggestion } }: { readonly row: ProductSummary }) {
  const t = useTexts(panelTodayTexts);
  const { verdict, certainty } = suggestion;
  const sure = certaintyPercent(certainty);
  if (verdict.kind === 'test') {
    return <strong>{verdict.visitors === null ? t.visitorsUnclear : t.visitorsNeeded(verdict.visitors)}</strong>;
  }
  if (verdict.kind === 'insufficient') return <span>{t.visitorsNeeded(verdict.visitors)}</span>;
  return sure === null ? null : <span>{t.certainty(sure)}</span>;
}
