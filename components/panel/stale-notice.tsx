import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';
import { staleOf } from './figures.ts';

/** What was true long ago must not head a list of today without saying so. */
export function StaleNotice({ rows }: { readonly rows: readonly ProductSummary[] }) {
  const t = useTexts(panelTodayTexts);
  const stale = staleOf(rows);
  return stale && <Notice tone="warn">{t.stale(stale.to, stale.days)}</Notice>;
}
