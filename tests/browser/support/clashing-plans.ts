/** Three plans of own festivals that sell at once: what they promise of goods, prices and people cannot all be true. */
import { calendarOf } from '../../../utils/planner/calendar-of.ts';
import { makePlan } from '../../../utils/planner/make-plan.ts';
import { plannerEvent } from '../../../utils/planner/planner-events.ts';
import { festivalRecordId } from '../../../utils/planner/planner-ids.ts';
import type { FestivalRecord, PlannerRecord, PlanProductRecord } from '../../../utils/planner/planner-record.ts';
import type { PlatformId } from '../../../utils/sheets/sheet.ts';
import { addDays, dayOfInstant } from '../../../utils/time/day.ts';
import { planProduct } from '../../planner/plan-product.ts';
import { PLAN_SHOPS, plannerBackup } from './plan-shops.ts';

/** 京东 opens at the minute of 淘宝: one plan for both. */
export const HERE = '周年庆';
export const ELSEWHERE = '快闪';
export const THIRD = '清仓';
/** At 开卖 in two plans. */
export const OVER_TWO = '小李';
/** At 开卖 on two platforms of one plan. */
export const WITHIN_ONE = '小王';

interface Made {
  readonly name: string;
  readonly id: string;
  readonly template: 'minor' | 'single';
  readonly platforms: readonly PlatformId[];
  /** Days from today on. */
  readonly days: readonly [opens: number, closes: number];
  readonly products: readonly (readonly [PlatformId, Partial<PlanProductRecord>])[];
  /** By the end of the id of a task. */
  readonly owners: Readonly<Record<string, string>>;
}

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const goods = (product: string, articleNo: string, more: Partial<PlanProductRecord>) => ({
  ...{ product, articleNo, name: `${articleNo} 卫衣` },
  ...more,
});

const PLANS: readonly Made[] = [
  {
    ...{ name: HERE, id: 'here', template: 'minor', platforms: ['taobao', 'jd'], days: [10, 14] },
    owners: { 'taobao:m0-product': OVER_TWO, 'taobao:m0-stock': WITHIN_ONE, 'jd:m0-stock': WITHIN_ONE },
    products: [
      ['taobao', goods('1', 'A-1', { stock: 300, onHand: 500 })],
      ['jd', goods('1', 'A-1', { stock: 300 })],
      ['taobao', goods('2', 'B-2', { stock: 200, onHand: 300 })],
      ['taobao', goods('3', 'C-3', { targetPrice: yuan(9900) })],
      ['jd', goods('3', 'C-3', { targetPrice: yuan(8900) })],
      ['taobao', goods('4', 'D-4', { targetPrice: yuan(7900) })],
      ['taobao', goods('5', 'E-5', {})],
    ],
  },
  {
    ...{ name: ELSEWHERE, id: 'elsewhere', template: 'single', platforms: ['pdd'], days: [10, 11] },
    owners: { 'pdd:s0-product': OVER_TWO },
    products: [
      ['pdd', goods('2', 'B-2', { stock: 200 })],
      ['pdd', goods('4', 'D-4', { targetPrice: yuan(6900) })],
    ],
  },
  {
    ...{ name: THIRD, id: 'third', template: 'single', platforms: ['taobao'], days: [13, 17] },
    owners: {},
    products: [['taobao', goods('5', 'E-5', {})]],
  },
];

const ownerOf = (owners: Made['owners'], id: string): string =>
  Object.entries(owners).find(([end]) => id.endsWith(end))?.[1] ?? '';

function recordsOf({ name, id, template, platforms, days, products, owners }: Made, now: number): PlannerRecord[] {
  const today = dayOfInstant(now);
  const festival: FestivalRecord = {
    ...{ id: festivalRecordId(`own-${id}`), kind: 'festival', version: 1, updatedAt: now, removed: false },
    ...{ festival: `own-${id}`, name, scale: 'minor', platforms, yearly: false },
    ...{ opens: addDays(today, days[0]), at: '20:00', closes: addDays(today, days[1]) },
  };
  const calendar = calendarOf([festival]);
  const event = (platform: PlatformId) => `own-${id}-${festival.opens.slice(0, 4)}-${platform}`;
  const events = platforms.flatMap((platform) => plannerEvent(event(platform), calendar) ?? []);
  const [plan, ...tasks] = makePlan({ id, title: name, template, events, now });
  const shopOf = (platform: PlatformId) => PLAN_SHOPS.find((shop) => shop.platform === platform)?.id ?? '';
  return [
    ...[festival, plan],
    ...tasks.map((task) => ({ ...task, owner: ownerOf(owners, task.id) })),
    ...products.map(([platform, more]) =>
      planProduct({ plan: plan.id, event: event(platform), shop: shopOf(platform), updatedAt: now, ...more }),
    ),
  ];
}

/** @param now epoch ms */
export const clashingBackup = (now: number): Promise<Buffer> =>
  plannerBackup({ planner: PLANS.flatMap((one) => recordsOf(one, now)) }, now);
