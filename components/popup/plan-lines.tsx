import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

/** Room for so many; the panel lists all. */
const MOST = 3;

/** 破价预警 and reminders of plans. */
export function PlanLines({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const known = stores.warnings.value;
  if (!known || known.breaks.length + known.reminders.length === 0) return null;
  const lines = [...known.breaks, ...known.reminders];
  return (
    <Notice tone={known.breaks.length > 0 ? 'warn' : 'info'}>
      <strong>{known.breaks.length > 0 ? t.breaks : t.reminders}</strong>
      <ul class="kp-list">
        {lines.slice(0, MOST).map((text) => (
          <li key={text} class="kc-small">
            {text}
          </li>
        ))}
      </ul>
      {lines.length > MOST && <p class="kc-small">{t.moreInPanel(lines.length - MOST)}</p>}
    </Notice>
  );
}
