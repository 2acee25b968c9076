/** Reminders of plans: one alarm, set to the next of them; whatever became due meanwhile is told once, together. */

import { noticeOf } from '../planner/reminder-words.ts';
import { onBrowserStart } from '../platform/lifecycle.ts';
import { notify, onNoticeClick } from '../platform/notices.ts';
import { readSettings } from '../platform/settings.ts';
import { openPanel } from '../platform/side-panel.ts';
import { dropWake, onWake, wakeAt } from '../platform/wake.ts';
import type { WorkerServices } from './services.ts';

const ALARM = 'reminders';
/** After a turn that failed or was cut short. */
const AGAIN = 15 * 60_000;

export interface Reminders {
  /** After dates or plans changed. Never rejects. */
  readonly tell: () => Promise<void>;
}

/** To be called in the worker's first turn; the machine may have slept, or its clock have been set, since the last. */
export function startReminders({
  takeReminders: take,
  hasPlans,
}: Pick<WorkerServices, 'takeReminders' | 'hasPlans'>): Reminders {
  const run = async () => {
    // Whatever becomes of this turn, there is another; without a plan nothing is ever due.
    if (await hasPlans().catch(() => true)) await wakeAt(ALARM, Date.now() + AGAIN);
    const { due, next } = await take(Date.now());
    if (next !== null) await wakeAt(ALARM, next);
    else await dropWake(ALARM);
    if (due.length === 0) return;
    const { title, lines } = noticeOf(due, (await readSettings()).language);
    await notify(ALARM, title, lines);
  };
  // The panel lists them whatever happens to the notice.
  const tell = () => run().catch(() => undefined);
  onWake(ALARM, () => void tell());
  // The first thing the panel shows is today, where they stand in full.
  onNoticeClick(ALARM, () => void openPanel(null));
  onBrowserStart(() => void tell());
  void tell();
  return { tell };
}
