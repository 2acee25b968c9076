import { timeText } from '../../utils/notes/time-text.ts';
import type { ShopState } from '../../utils/storage/tables.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { shortDay } from '../../utils/time/short-day.ts';
import { useTexts } from '../language.ts';

/** Which suggestions these are: the same revision as on the page's badges, when, and on what they rest. */
export function RevisionLine({ state }: { readonly state: ShopState }) {
  const t = useTexts(panelTexts);
  const { window, revision, refreshedAt } = state;
  const basis = window && t.window(shortDay(window.from), shortDay(window.to), window.kind === 'range');
  return (
    <p class="kc-soft kc-small kp-revision">
      <span data-revision={revision}>{useTexts(overlayTexts).revision(revision)}</span>
      <span>{t.refreshedAt(timeText(refreshedAt).slice(5))}</span>
      {basis && <span>{basis}</span>}
    </p>
  );
}
