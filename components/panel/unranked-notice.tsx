import { panelTodayTexts } from '../../utils/texts/panel-today.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

/**
 * Where the money was not read there is no order of worth, and the list must not look like one.
 * @param unranked how many products there are without a worth
 */
export function UnrankedNotice({ unranked }: { readonly unranked: number }) {
  const t = useTexts(panelTodayTexts);
  return unranked > 0 ? <Notice tone="warn">{t.unranked(unranked)}</Notice> : null;
}
