/** The countdown on the toolbar icon, kept right by one alarm at the moment it changes. */
import { onBrowserStart } from '../platform/lifecycle.ts';
import { readSettings } from '../platform/settings.ts';
import { showOnToolbar } from '../platform/toolbar.ts';
import { onWake, wakeAt } from '../platform/wake.ts';
import type { Calendar } from '../promotions/calendar.ts';
import { toolbarCountdown } from '../promotions/toolbar-countdown.ts';
import type { PlatformId } from '../sheets/sheet.ts';

const ALARM = 'countdown';

export interface Toolbar {
  /** After a shop came or went, the language changed, or a date of the calendar. */
  readonly update: () => void;
  /** After something of a platform was stored: shops of platforms already shown change nothing. */
  readonly stored: (platform: PlatformId) => void;
}

/** To be called in the worker's first turn; the machine may have slept, or its clock have been set, since the last. */
export function startToolbar(
  platformsOf: () => Promise<readonly PlatformId[]>,
  calendarOf: () => Promise<Calendar>,
): Toolbar {
  let shown: readonly PlatformId[] = [];
  const show = async () => {
    const [platforms, { language }, calendar] = await Promise.all([platformsOf(), readSettings(), calendarOf()]);
    const { text, title, until } = toolbarCountdown(platforms, Date.now(), language, calendar);
    shown = platforms;
    await showOnToolbar(text, title);
    if (until !== null) await wakeAt(ALARM, until);
  };
  // What fails is shown at the worker's next start.
  const update = () => void show().catch(() => undefined);
  onWake(ALARM, update);
  onBrowserStart(update);
  update();
  return {
    update,
    stored: (platform) => {
      if (!shown.includes(platform)) update();
    },
  };
}
