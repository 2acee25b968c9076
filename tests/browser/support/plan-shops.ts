/** A backup of three shops on three platforms, and of a plan of five hours ago whose promotion opens in 90 minutes. */
import type { CostRecord } from '../../../utils/costs/cost-record.ts';
import { writeBackup } from '../../../utils/files/backup.ts';
import { DEFAULT_UNITS } from '../../../utils/metrics/shop-units.ts';
import { calendarOf } from '../../../utils/planner/calendar-of.ts';
import { makePlan } from '../../../utils/planner/make-plan.ts';
import { plannerEvent } from '../../../utils/planner/planner-events.ts';
import { festivalRecordId } from '../../../utils/planner/planner-ids.ts';
import type { FestivalRecord, PlannerRecord, PlanProductRecord } from '../../../utils/planner/planner-record.ts';
import { chinaClock } from '../../../utils/promotions/china-time.ts';
import type { Sheet, StoredSheet } from '../../../utils/sheets/sheet.ts';
import { sheetId } from '../../../utils/sheets/sheet-id.ts';
import { addDays, dayOfInstant } from '../../../utils/time/day.ts';

export const PLAN_SHOPS = [
  { platform: 'taobao', page: 'sycm.item-rank', id: 'taobao:answer-field:00112233445566778801', title: '淘系白色 Tee' },
  { platform: 'jd', page: 'jd.products', id: 'jd:answer-field:00112233445566778802', title: '京东白色 Tee' },
  { platform: 'pdd', page: 'pdd.goods', id: 'pdd:answer-field:00112233445566778803', title: '拼多多白色 Tee' },
] as const;

type PlanPlatform = (typeof PLAN_SHOPS)[number]['platform'];

export const SOON = '限时抢';
const HOUR = 3_600_000;
const DAYS = 20;
/** Place of 支付件数 among the columns. */
const ITEMS = 3;

export interface PlanAsked {
  /** Platforms whose pages do not show 支付件数. */
  readonly uncountedItems?: readonly string[];
  /** Where the promotion is held. */
  readonly platform?: PlanPlatform;
  readonly products?: readonly PlanProductRecord[];
  readonly costs?: readonly CostRecord[];
}

async function sheetsOf(
  { id, platform, page, title }: (typeof PLAN_SHOPS)[number],
  now: number,
  { uncountedItems = [] }: PlanAsked,
): Promise<StoredSheet[]> {
  const isShown = (at: number) => at !== ITEMS || !uncountedItems.includes(platform);
  const days = Array.from({ length: DAYS }, (_, back) => addDays(dayOfInstant(now), -back - 1));
  return Promise.all(
    days.map(async (day) => {
      const sheet: Sheet = {
        version: 1,
        ...{ shop: id, platform, page, channel: 'answer', level: 'spu', adapter: `${page}@1` },
        scope: { device: 'all', filters: {} },
        period: { kind: 'day', day },
        columns: [
          { field: 'title', as: 'title', unit: 'text' },
          { field: 'uv', as: 'visitors', unit: 'count' },
          { field: 'buyers', as: 'payBuyers', unit: 'count' },
          { field: 'items', as: 'payItems', unit: 'count' },
          { field: 'amount', as: 'payAmount', unit: 'yuan' },
        ].filter((_, at) => isShown(at)) as Sheet['columns'],
        rows: Array.from({ length: 8 }, (_, at) => ({
          product: String(612_345_678_900 + at),
          cells: [
            `${title} ${at}`,
            String(900 - at * 90),
            String(40 - at * 4),
            String(40 - at * 4),
            String((40 - at * 4) * 89),
          ].filter((_, column) => isShown(column)),
        })),
        absent: [],
        listing: { page: 1, pageSize: 10, total: 8, orderBy: 'payAmount', descending: true },
      };
      return { ...sheet, id: await sheetId(sheet), seenAt: [now], importId: null };
    }),
  );
}

/** @param now epoch ms */
export function soonPlan(now: number, platform: PlanPlatform = 'taobao'): readonly PlannerRecord[] {
  const opens = now + 90 * 60_000;
  const festival: FestivalRecord = {
    ...{ id: festivalRecordId('own-soon'), kind: 'festival', version: 1, updatedAt: now, removed: false },
    ...{ festival: 'own-soon', name: SOON, scale: 'minor', platforms: [platform], yearly: false },
    ...{ opens: dayOfInstant(opens), at: chinaClock(opens), closes: dayOfInstant(opens) },
  };
  const event = plannerEvent(`own-soon-${festival.opens.slice(0, 4)}-${platform}`, calendarOf([festival]));
  if (!event) throw new Error('no event');
  return [festival, ...makePlan({ id: 'soon', title: SOON, template: 'single', events: [event], now: now - 5 * HOUR })];
}

interface Kept {
  readonly planner: readonly PlannerRecord[];
  readonly sheets?: readonly StoredSheet[];
  readonly shops?: readonly (typeof PLAN_SHOPS)[number][];
  readonly costs?: readonly CostRecord[];
}

/** @param now epoch ms */
export async function plannerBackup(
  { planner, sheets = [], shops = PLAN_SHOPS, costs = [] }: Kept,
  now: number,
): Promise<Buffer> {
  const rows = shops.map(({ id, platform, title }) => ({
    ...{ id, platform, name: `${title}旗舰店`, claimed: true, demo: false, firstSeenAt: now, ...DEFAULT_UNITS },
    identities: [id.slice(id.indexOf(':') + 1)],
  }));
  const none = { records: [], files: [], asides: [], refusals: [] };
  const backup = await writeBackup({ shops: rows, sheets, costs, ...none, planner }, now);
  return Buffer.from(await backup.arrayBuffer());
}

/** @param now epoch ms */
export async function planBackup(now: number, asked: PlanAsked = {}): Promise<Buffer> {
  const sheets = (await Promise.all(PLAN_SHOPS.map((shop) => sheetsOf(shop, now, asked)))).flat();
  const { platform, products = [], costs = [] } = asked;
  return plannerBackup({ planner: [...soonPlan(now, platform), ...products], sheets, costs }, now);
}
