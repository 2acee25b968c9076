/** A backup of two shops with a large promotion of one's own on both, which opens tomorrow, and one that is only guessed. */
import { calendarOf } from '../../../utils/planner/calendar-of.ts';
import { makePlan } from '../../../utils/planner/make-plan.ts';
import { plannerEvent } from '../../../utils/planner/planner-events.ts';
import { festivalRecordId } from '../../../utils/planner/planner-ids.ts';
import type { FestivalRecord } from '../../../utils/planner/planner-record.ts';
import { addDays, dayOfInstant } from '../../../utils/time/day.ts';
import { PLAN_SHOPS, plannerBackup } from './plan-shops.ts';

export const OWN = '年度大促';
export const GUESSED = '年货备战';

/** @param now epoch ms */
export function presaleBackup(now: number): Promise<Buffer> {
  const [taobao, jd] = PLAN_SHOPS;
  const today = dayOfInstant(now);
  const festival: FestivalRecord = {
    ...{ id: festivalRecordId('own-year'), kind: 'festival', version: 1, updatedAt: now, removed: false },
    ...{ festival: 'own-year', name: OWN, scale: 'major', platforms: ['taobao', 'jd'], yearly: false },
    ...{ opens: addDays(today, 1), at: '10:00', closes: addDays(today, 12) },
  };
  const calendar = calendarOf([festival]);
  const year = Number(festival.opens.slice(0, 4));
  const eventsOf = (name: string) =>
    (['taobao', 'jd'] as const).flatMap((platform) => plannerEvent(`${name}-${platform}`, calendar) ?? []);
  const own = makePlan({ id: 'own', title: OWN, template: 'major', events: eventsOf(`own-year-${year}`), now });
  // Of the year after the next nobody has published anything.
  const far = eventsOf(`nianhuo-${year + 2}`);
  const guessed = makePlan({ id: 'far', title: GUESSED, template: 'major', events: far, now });
  return plannerBackup({ planner: [festival, ...own, ...guessed], shops: [taobao, jd] }, now);
}
