/** What is counted down to and prepared, by the calendar as it stands; its data is loaded after the first paint. */
import type { PlannedTasks } from '../files/promotion-events.ts';
import type { Calendar } from '../promotions/calendar.ts';
import { nextAnchors, type UpcomingAnchor } from '../promotions/next-anchors.ts';
import { nextPromotions } from '../promotions/next-waves.ts';
import { tasksFor } from '../promotions/tasks.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { dayOfInstant } from '../time/day.ts';

export interface Planning {
  readonly next: (now: number, platform: PlatformId) => UpcomingAnchor | null;
  readonly planned: (
    now: number,
    platform: PlatformId,
    doneOf: (promotion: string) => ReadonlySet<string>,
  ) => readonly PlannedTasks[];
}

const SHOWN = 2;

export function planningOf(calendar: Calendar): Planning {
  return {
    next: (now, platform) => nextAnchors(now, platform, 1, calendar)[0] ?? null,
    planned: (now, platform, doneOf) =>
      nextPromotions(now, platform, SHOWN, calendar).map((promotion) => ({
        promotion,
        tasks: tasksFor(promotion, dayOfInstant(now), doneOf(promotion.id)),
      })),
  };
}
