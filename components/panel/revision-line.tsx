import type { ShopState } from '../../utils/storage/tables.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { revisionTexts } from '../../utils/texts/revision.ts';
import { windowParts } from '../../utils/texts/window-line.ts';
import { dayOfInstant } from '../../utils/time/day.ts';
import { useLanguage, useTexts } from '../language.ts';
import { useShopUnits, useTimeText } from '../shop-units.ts';

export interface RevisionLineProps {
  readonly state: ShopState;
  /** Epoch ms. */
  readonly now: number;
}

/** Which suggestions these are: the same revision as on the page's badges, when, and on what they rest. */
export function RevisionLine({ state, now }: RevisionLineProps) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const { window, revision, refreshedAt, basis } = state;
  const today = dayOfInstant(now, useShopUnits().zone.offsetMinutes);
  const when = useTimeText()(refreshedAt);
  const sameYear = when.startsWith(today.slice(0, 4));
  return (
    <p class="kc-soft kc-small kp-revision">
      <span data-revision={revision}>{useTexts(revisionTexts).revision(revision)}</span>
      <span>{t.refreshedAt(sameYear ? when.slice(5) : when)}</span>
      {window && (
        <span>
          {windowParts({ ...window, daysRead: basis?.daysRead ?? null }, today, language).map((part) => (
            <span key={part} class="kp-period">
              {part}
            </span>
          ))}
        </span>
      )}
    </p>
  );
}
