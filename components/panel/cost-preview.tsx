import type { CostPlan } from '../../utils/costs/match-costs.ts';
import type { Currency } from '../../utils/metrics/money.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { focusIt } from '../ui/focus.ts';
import { Notice } from '../ui/notice.tsx';
import { type PreviewGroup, previewGroups } from './cost-preview-groups.ts';
import { LimitedList } from './limited-list.tsx';

const SHOWN = 20;

export interface CostPreviewProps {
  readonly plan: CostPlan;
  readonly currency: Currency;
  readonly busy: boolean;
  readonly onStore: (plan: CostPlan) => void;
  readonly onCancel: () => void;
}

function Group({ group }: { readonly group: PreviewGroup }) {
  const t = useTexts(panelCostsTexts);
  return (
    <div data-group={group.id}>
      <Disclosure open={group.open} summary={group.title}>
        <LimitedList rows={group.lines} first={SHOWN} label={group.title}>
          {({ line, text, amount, notes }) => (
            <li key={line} class="kp-cost-line">
              <span class="kc-soft">{t.line(line)}</span>
              <span>{text}</span>
              <strong>{amount}</strong>
              {notes.map((note) => (
                <span key={note} class="kc-soft kp-cost-note">
                  {note}
                </span>
              ))}
            </li>
          )}
        </LimitedList>
      </Disclosure>
    </div>
  );
}

/** What storing would do, line by line; what cannot be stored stands first, opened. */
export function CostPreview({ plan, currency, busy, onStore, onCancel }: CostPreviewProps) {
  const t = useTexts(panelCostsTexts);
  const shell = useTexts(panelTexts);
  const language = useLanguage();
  const count = plan.fresh.length + plan.changed.length;
  return (
    <section class="kp-card kp-group" aria-label={t.previewTitle}>
      <h4 tabIndex={-1} ref={focusIt}>
        {t.previewTitle}
      </h4>
      {plan.header !== null && <p class="kc-soft kc-small">{t.header(plan.header)}</p>}
      {previewGroups(plan, currency, language).map((group) => (
        <Group key={group.id} group={group} />
      ))}
      {count === 0 && <Notice>{t.nothing}</Notice>}
      <div class="kp-cost-actions">
        {count > 0 && (
          <Button kind="primary" disabled={busy} onClick={() => onStore(plan)}>
            {t.store(count)}
          </Button>
        )}
        <Button onClick={onCancel}>{shell.cancel}</Button>
      </div>
    </section>
  );
}
