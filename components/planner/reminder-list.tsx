import { useState } from 'preact/hooks';
import { reminderLines } from '../../utils/planner/reminder-words.ts';
import { valueOr } from '../../utils/stores/live-query.ts';
import type { PlansStore } from '../../utils/stores/plans-store.ts';
import { reminderTexts } from '../../utils/texts/reminders.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LimitedList } from '../panel/limited-list.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLoaded } from '../ui/use-loaded.ts';

const FIRST = 5;

/** Whether the system may speak up; null while that is not known. */
function useAllowed({ mayNotify, askToNotify }: PlansStore) {
  const found = useLoaded({ ask: () => mayNotify(), by: [mayNotify] });
  const [answer, setAnswer] = useState<boolean | null>(null);
  const ask = () => void askToNotify().then(setAnswer);
  return { allowed: answer ?? valueOr<boolean | null>(found, null), asked: answer !== null, ask };
}

interface RemindersProps {
  readonly store: PlansStore;
}

/** Reminders that came due, whatever hid them. */
export function ReminderNotice({ store }: RemindersProps) {
  const t = useTexts(reminderTexts);
  const language = useLanguage();
  const reminders = store.reminders.value;
  if (reminders.length === 0) return null;
  return (
    <Notice
      actions={
        <Button small onClick={() => void store.markSeen(reminders)}>
          {t.seen}
        </Button>
      }
    >
      <strong>{t.title}</strong>
      <LimitedList rows={reminderLines(reminders, language)} first={FIRST} label={t.title}>
        {(line) => (
          <li key={line} class="kc-small">
            {line}
          </li>
        )}
      </LimitedList>
    </Notice>
  );
}

/** Reminders, and the switch for those of the system. */
export function ReminderList({ store }: RemindersProps) {
  const t = useTexts(reminderTexts);
  const { allowed, asked, ask } = useAllowed(store);
  if (store.plans.value.length === 0) return null;
  return (
    <section class="kp-group" aria-label={t.title}>
      <ReminderNotice store={store} />
      {allowed === false && (
        <>
          <Button small onClick={ask}>
            {t.allow}
          </Button>
          <p class="kc-soft kc-small">{asked ? t.denied : t.allowNote}</p>
        </>
      )}
      {allowed === true && <p class="kc-soft kc-small">{t.allowed}</p>}
    </section>
  );
}
