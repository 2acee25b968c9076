import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

/** Suggestions made on a part of the shop's list say so before anything else. */
export function PartialNotice({ rows }: { readonly rows: readonly ProductSummary[] }) {
  const t = useTexts(panelTodayTexts);
  const partial = rows.flatMap((row) => row.suggestion.evidence).find((e) => e.kind === 'partial');
  return partial ? <Notice tone="warn">{t.partial(partial.read, partial.listed)}</Notice> : null;
}
