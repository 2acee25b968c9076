/** What advertising the made shop's products in test cost, and the file that says so. */
import { addDays, type Day, dayNumber } from '../../../utils/time/day.ts';
import { csvText, gb18030, type Rows } from '../../files/make-files.ts';
import type { DroppedFile } from './files.ts';
import { SHOP } from './role-shop.ts';

export interface Plan {
  readonly scene: string;
  /** Of one day. */
  readonly clicks: number;
  readonly orders: number;
}

export const KEYWORDS = '关键词推广';
export const WHOLE_SHOP = '货品全站推广';
/** A day and plan. */
export const IMPRESSIONS = 400;

export const keywords = (clicks: number, orders: number): Plan => ({ scene: KEYWORDS, clicks, orders });

const PLANS: Readonly<Record<string, Plan>> = {
  [SHOP.stopped.id]: keywords(8, 0),
  [SHOP.pushed.id]: keywords(36, 2),
  [SHOP.pictured.id]: keywords(7, 1),
  [SHOP.paged.id]: keywords(36, 0),
  [SHOP.middle.id]: keywords(16, 1),
  [SHOP.other.id]: keywords(17, 1),
  [SHOP.newcomer.id]: keywords(40, 1),
  [SHOP.wide.id]: { scene: WHOLE_SHOP, clicks: 36, orders: 1 },
};

const DAYS = 10;
/** Unequal from day to day, so that no mean comes out by itself. */
const fenOn = (day: Day): number => 4_000 + (dayNumber(day) % 7) * 131;

export interface AdRow {
  readonly day: Day;
  readonly product: string;
  readonly plan: Plan;
  readonly fen: number;
}

/** Ten days up to one, a plan a product. @param more of other products */
export function adRows(to: Day, more: typeof PLANS = {}): readonly AdRow[] {
  const days = Array.from({ length: DAYS }, (_, i) => addDays(to, -i));
  return Object.entries({ ...PLANS, ...more }).flatMap(([product, plan]) =>
    days.map((day) => ({ day, product, plan, fen: fenOn(day) })),
  );
}

const HEADER = ['日期', '场景ID', '场景名字', '计划ID', '计划名字', '主体ID', '主体类型', '主体名称'];
const FIGURES = ['展现量', '点击量', '花费', '总成交笔数'];

/** 商品报表 as 万相台 gives it. */
export function adFile(to: Day, more: typeof PLANS = {}): DroppedFile {
  const rows = adRows(to, more).map(({ day, product, plan, fen }) => [
    ...[day, plan.scene === KEYWORDS ? '372' : '391', plan.scene, `9${product}`, `计划 ${product}`],
    ...[product, '商品', `商品 ${product}`, IMPRESSIONS, plan.clicks, (fen / 100).toFixed(2), plan.orders],
  ]);
  return { name: '商品报表.csv', bytes: gb18030(csvText([[...HEADER, ...FIGURES], ...rows] satisfies Rows)) };
}
