import type { PopupStores } from '../../utils/stores/popup-stores.ts';
import { popupTexts } from '../../utils/texts/popup.ts';
import { useTexts } from '../language.ts';
import { Notice } from '../ui/notice.tsx';

/** Room for so many of each; the panel lists all. */
const MOST = 3;

interface LinesProps {
  readonly tone: 'warn' | 'info';
  readonly title: string;
  readonly lines: readonly string[];
}

function Lines({ tone, title, lines }: LinesProps) {
  const t = useTexts(popupTexts);
  if (lines.length === 0) return null;
  return (
    <Notice tone={tone}>
      <strong>{title}</strong>
      <ul class="kp-list" aria-label={title}>
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

/** 破价预警 and reminders of plans. */
export function PlanLines({ stores }: { readonly stores: PopupStores }) {
  const t = useTexts(popupTexts);
  const known = stores.warnings.value;
  if (!known) return null;
  return (
    <>
      <Lines tone="warn" title={t.breaks} lines={known.breaks} />
      <Lines tone="warn" title={t.above} lines={known.above} />
      <Lines tone="info" title={t.reminders} lines={known.reminders} />
    </>
  );
}
