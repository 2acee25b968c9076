/** A backup of two shops with a large promotion of one's own on both, which opens tomorrow, and one that is only guessed. */
import { writeBackup } from '../../../utils/files/backup.ts';
import { DEFAULT_UNITS } from '../../../utils/metrics/shop-units.ts';
import { calendarOf } from '../../../utils/planner/calendar-of.ts';
import { makePlan } from '../../../utils/planner/make-plan.ts';
import { plannerEvent } from '../../../utils/planner/planner-events.ts';
import { festivalRecordId } from '../../../utils/planner/planner-ids.ts';
import type { FestivalRecord } from '../../../utils/planner/planner-record.ts';
import { addDays, dayOfInstant } from '../../../utils/time/day.ts';
import { PLAN_SHOPS } from './plan-shops.ts';

export const OWN = '年度大促';
export const GUESSED = '年货备战';

/** @param now epoch ms */
export async function presaleBackup(now: number): Promise<Buffer> {
  const [taobao, jd] = PLAN_SHOPS;
  const shops = [taobao, jd].map(({ id, platform, title }) => ({
    ...{ id, platform, name: `${title}旗舰店`, claimed: true, demo: false, firstSeenAt: now, ...DEFAULT_UNITS },
    identities: [id.slice(id.indexOf(':') + 1)],
  }));
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
  const none = { sheets: [], records: [], costs: [], files: [], asides: [], refusals: [] };
  const backup = await writeBackup({ shops, ...none, planner: [festival, ...own, ...guessed] }, now);
  return Buffer.from(await backup.arrayBuffer());
}
