import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

/** Where the money was not read there is no order of worth, and the list must not look like one. */
export function UnrankedNotice({ rows }: { readonly rows: readonly ProductSummary[] }) {
  const t = useTexts(panelTodayTexts);
  const unranked = rows.filter((row) => row.suggestion.worth === null).length;
  return unranked > 0 ? <Notice tone="warn">{t.unranked(unranked)}</Notice> : null;
}
