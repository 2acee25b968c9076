/** A made shop with what is told beside rates and sales: deposits, promoters, days out of stock, planned prices; and its files. */
import { eventDays } from '../../../utils/promotions/event-days.ts';
import { promotionDays } from '../../../utils/promotions/promotion-days.ts';
import type { Recipe } from '../../../utils/recipes/recipe.ts';
import { addDays, type Day, dayOfInstant, daysBetween } from '../../../utils/time/day.ts';
import { csvText, gb18030, type Rows } from '../../files/make-files.ts';
import type { DroppedFile } from './files.ts';
import { countedDays, quietDay } from './role-days.ts';
import { figuresOn, PLAIN, product, type RoleProduct, type RoleWorld, roleWorld, steady } from './role-shop.ts';

export const today = dayOfInstant(Date.now());
/** The last day known. */
export const to = quietDay(today);
/** The days a suggestion rests on, before any is left out of one product. */
const COUNTED = countedDays(to);

const LONG_DAYS = 90;
const DEPOSIT_DAYS = 8;
const ORDINARY = { visitors: 120, cart: 0.06, pay: 0.025 };
const PRESOLD = { visitors: 300, carts: 40, buyers: 1 };
const DEPOSITS = 20;
/** With a day of sales before and behind them. */
const EMPTY = COUNTED.slice(-5, -1).filter((_, at) => at !== 1);
const emptyBack = new Set(EMPTY.map((day) => daysBetween(day, to)));

/** As on an ordinary day, but for the last ones. */
const presold = (deposits?: number) => (back: number) =>
  back < DEPOSIT_DAYS ? { ...PRESOLD, ...(deposits !== undefined && { deposits }) } : steady(ORDINARY)();

const rates = { visitors: 100, cart: 0.06, pay: 0.03 };

export const OWN = {
  hero: product('加绒连衣裙 主打', 12_900, { visitors: 300, cart: 0.06, pay: 0.03 }),
  presale: product('白鸭绒羽绒服 预售', 29_900, ORDINARY, { daily: presold(DEPOSITS) }),
  /** The same figures, and nothing reserved. */
  unsold: product('白鸭绒羽绒服 现货', 29_900, ORDINARY, { daily: presold() }),
  promoted: product('针织开衫 淘客推', 9_900, rates),
  empty: product('羊毛围巾 断货', 9_900, rates, {
    daily: (back) => (emptyBack.has(back) ? { visitors: 80, carts: 5, buyers: 0 } : steady(rates)()),
  }),
  late: product('条纹衬衫 报活动', 10_900, { visitors: 90, cart: 0.07, pay: 0.03 }),
  deep: product('垂感阔腿裤 报活动', 10_900, { visitors: 85, cart: 0.06, pay: 0.03 }),
  slow: product('高腰西裤 报活动', 10_900, { visitors: 80, cart: 0.05, pay: 0.02 }),
} as const satisfies Readonly<Record<string, RoleProduct>>;

/** Listed of late, and so in test. */
const TESTED = { isNew: true, age: 25 } as const;
const HARDLY = { visitors: 60, cart: 0.01, pay: 0 };
const ROSE = 14;
/** Days before the last counted one on which more bought than came, and on which more put it in the cart. */
const [bought = 0, carted = 0] = COUNTED.slice(-4, -2).map((day) => daysBetween(day, to));

function odd(back: number) {
  if (back === bought) return { visitors: 3, carts: 1, buyers: 8 };
  return back === carted ? { visitors: 20, carts: 30, buyers: 1 } : steady(rates)();
}

/** One each of what a card says besides. */
export const STATES = {
  odd: product('珊瑚绒睡衣 链接成交', 9_900, rates, { daily: odd }),
  link: product('补差价 拍前联系客服', 50, { visitors: 20, cart: 0, pay: 0.5 }),
  fresh: product('羊羔毛马甲 刚上', 9_900, rates, { age: daysBetween(COUNTED.at(-2) ?? to, to) }),
  idle: product('透明雨衣 测款', 9_900, HARDLY, TESTED),
  season: product('竹编凉席 过季', 9_900, HARDLY, TESTED),
  back: product('劣质丝袜 测款', 9_900, { visitors: 25, cart: 0.06, pay: 0.03 }, { refunded: 0.7 }),
  unseen: product('毛毡帽 测款', 9_900, { visitors: 2, cart: 0.06, pay: 0.02 }, TESTED),
  rising: product('灯笼袖上衣 走高', 9_900, rates, {
    daily: (back) => ({ visitors: 100, carts: 8, buyers: back < ROSE ? 4 : 2 }),
  }),
  wished: product('刺绣马面裙 加购多', 9_900, { visitors: 100, cart: 0.5, pay: 0.015 }),
  uncounted: product('围炉罩 没有访客数', 9_900, rates, { uncounted: true }),
} as const satisfies Readonly<Record<string, RoleProduct>>;

/** The days on which more bought than came, and on which more put it in the cart. */
export const oddDays = { bought: addDays(to, -bought), carted: addDays(to, -carted) };

/** yuan */
export const PLANNED = { late: 99, deep: 79, slow: 105 } as const satisfies Partial<Record<keyof typeof OWN, number>>;

export const ALL: readonly RoleProduct[] = [...Object.values(OWN), ...Object.values(STATES), ...PLAIN];

export const WORLD: RoleWorld = roleWorld('细节样板店', ALL, { to, today, shown: to });

type Metric = 'visitors' | 'payBuyers' | 'payItems' | 'cartAdders';

/** Of these days. */
export function sumOf(own: RoleProduct, metric: Metric, days: readonly Day[]): number {
  return days.reduce((sum, day) => sum + (figuresOn(own, day, to)?.[metric] ?? 0), 0);
}

interface PresaleDays {
  readonly deposit: readonly Day[];
  /** Of the days after the first of them. */
  readonly balance: readonly Day[];
  /** Those that tell how it converts. */
  readonly told: readonly Day[];
}

export function presaleDays(): PresaleDays {
  const reserved = (day: Day) => daysBetween(day, to) < DEPOSIT_DAYS;
  const first = addDays(to, 1 - DEPOSIT_DAYS);
  const { balance: known } = promotionDays(COUNTED[0] ?? to, to, 'taobao');
  const balance = COUNTED.filter((day) => day > first && known.has(day));
  const open = COUNTED.filter((day) => !balance.includes(day));
  return { deposit: open.filter(reserved), balance, told: open.filter((day) => !reserved(day)) };
}

export const emptyDays = (): { readonly out: readonly Day[]; readonly open: readonly Day[] } => ({
  out: EMPTY,
  open: COUNTED.filter((day) => !EMPTY.includes(day)),
});

const csv = (name: string, rows: Rows): DroppedFile => ({ name, bytes: gb18030(csvText(rows)) });

/** What the operator taught of the sheet of a warehouse. */
export const STOCK_RECIPE: Recipe = {
  ...{ version: 1, page: 'taught.stock001', revision: 1, name: '仓库盘点表', platform: 'taobao', level: 'spu' },
  columns: [
    { header: '盘点日', as: 'day', unit: 'text' },
    { header: '宝贝编码', as: 'product', unit: 'text' },
    { header: '可售库存', as: 'stock', unit: 'count' },
  ],
  ...{ periodLabel: '', whole: false },
};

export function stockFile(): DroppedFile {
  const units = (day: Day) => (EMPTY.includes(day) ? 0 : 500);
  const rows = COUNTED.slice(-10).map((day) => [day, OWN.empty.id, units(day)]);
  return csv('仓库盘点.csv', [STOCK_RECIPE.columns.map(({ header }) => header), ...rows]);
}

/** The days of 淘宝联盟's file. */
export const UNION_DAYS: readonly Day[] = Array.from({ length: 30 }, (_, i) => addDays(to, i - 29));
const PART = { promoted: 0.9, others: 0.1 } as const;

/** Orders that promoters brought on them, and all who bought. */
export function unionOrders(own: RoleProduct): { readonly k: number; readonly n: number } {
  const n = sumOf(own, 'payBuyers', UNION_DAYS);
  return { k: Math.round(n * (own === OWN.promoted ? PART.promoted : PART.others)), n };
}

export function unionFile(): DroppedFile {
  const header = ['商品ID', '商品标题', '付款佣金支出(元)', '付款金额(元)', '付款笔数', '进店量', '付款支出费用(元)'];
  const rows = [OWN.promoted, OWN.hero, OWN.late, OWN.deep].map((own) => {
    const { k: orders } = unionOrders(own);
    const paid = (orders * own.price) / 100;
    const commission = (paid * 0.1).toFixed(2);
    return [own.id, own.title, commission, paid.toFixed(2), orders, orders * 20, commission];
  });
  return csv('商品分析.csv', [header, ...rows]);
}

/** The order of planned prices as it follows from the shop's days. @param planned yuan */
export function promoFormula(own: RoleProduct, planned: number): string {
  const read = WORLD.days.toReversed().slice(0, LONG_DAYS);
  const late = read.slice(0, 14);
  const { within } = promotionDays(late.at(-1) ?? to, to, 'taobao');
  const events = new Set(eventDays(late.at(-1) ?? to, to, 'taobao'));
  const normal = late.filter((day) => !within.has(day) && !events.has(day)).slice(0, 7);
  const each = (units: number, over: number, as: number) => (over === as ? `${units}` : `${units} ÷ ${over} × ${as}`);
  const carts = sumOf(own, 'cartAdders', late) - sumOf(own, 'payBuyers', late);
  const recent = each(sumOf(own, 'payItems', normal), normal.length, 7);
  return [
    ...(normal.length < 5 ? [] : [`0.2 × ln(1 + ${recent})`]),
    `0.4 × ln(1 + ${each(sumOf(own, 'payItems', read), read.length, LONG_DAYS)})`,
    `4 × ln(¥${(own.price / 100).toFixed(2)} ÷ ¥${planned.toFixed(2)})`,
    `0.2 × ln(1 + ${carts})`,
  ].join(' + ');
}
