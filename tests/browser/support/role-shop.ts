/** A made shop of which every product stands for one state of the engine: the same figures every day, so that sums can be told beforehand. */
import { UNCATEGORISED } from '../../../utils/demo/catalogue.ts';
import type { DemoRow } from '../../../utils/demo/rows.ts';
import { addDays, type Day, dayNumber, daysBetween } from '../../../utils/time/day.ts';
import type { World } from '../../backend/world.ts';

/** What a product does on one day, on the average of many. */
interface Daily {
  readonly visitors: number;
  readonly carts: number;
  readonly buyers: number;
  /** People who paid a deposit; absent = it is not sold by deposit then. */
  readonly deposits?: number;
}

export interface RoleProduct {
  readonly id: string;
  readonly title: string;
  /** fen */
  readonly price: number;
  /** 0 = one of its own. */
  readonly category: number;
  readonly isNew: boolean;
  /** Days it was listed before the last one. */
  readonly age: number;
  /** Of its buyers and of its money. */
  readonly returning: number;
  readonly refunded: number;
  /** Nobody counted its visitors. */
  readonly uncounted?: true;
  /** @param back days before the last one */
  readonly daily: (back: number) => Daily;
}

/** Of the visitors of a day. */
interface Rates {
  readonly visitors: number;
  readonly cart: number;
  readonly pay: number;
}

/** The same every day. */
export const steady =
  ({ visitors, cart, pay }: Rates) =>
  (): Daily => ({ visitors, carts: visitors * cart, buyers: visitors * pay });

const HISTORY = 86;
const ORDINARY = { category: 0, isNew: false, age: HISTORY, returning: 0.15, refunded: 0.06 };
export const HERO_CATEGORY = 50010850;

let last = 0;
/** One of a shop's products; what is not said of it is as of most. */
export function product(title: string, price: number, rates: Rates, more: Partial<RoleProduct> = {}): RoleProduct {
  last += 1;
  return { id: String(810_000_000_100 + last), title, price, ...ORDINARY, daily: steady(rates), ...more };
}

/** Sold among the best a month and two ago; since then less and less. */
function faded(back: number): Daily {
  const buyers = back >= 21 ? 14 : back >= 14 ? 10 : back >= 7 ? 6 : 2;
  return { visitors: 300, carts: 20, buyers };
}

export const SHOP = {
  hero: product('加绒连衣裙 主打', 12_900, { visitors: 500, cart: 0.07, pay: 0.03 }, { category: HERO_CATEGORY }),
  heir: product('羊毛半身裙 接班', 9_900, { visitors: 280, cart: 0.065, pay: 0.028 }),
  third: product('坑条针织衫', 10_900, { visitors: 240, cart: 0.065, pay: 0.028 }),
  fourth: product('水洗牛仔裤', 11_900, { visitors: 220, cart: 0.065, pay: 0.028 }),
  stopped: product('雪纺衬衫 测款', 9_900, { visitors: 60, cart: 0.015, pay: 0.0015 }),
  pushed: product('双面呢大衣 测款', 11_900, { visitors: 50, cart: 0.12, pay: 0.05 }),
  pictured: product('马海毛开衫 测款', 11_900, { visitors: 50, cart: 0.12, pay: 0.05 }),
  paged: product('白鸭绒羽绒服 测款', 49_900, { visitors: 80, cart: 0.05, pay: 0.006 }),
  wide: product('连帽卫衣 全站推', 9_900, { visitors: 45, cart: 0.06, pay: 0.02 }),
  middle: product('灯芯绒短裙 测款', 9_900, { visitors: 45, cart: 0.06, pay: 0.02 }),
  other: product('醋酸衬衫 测款', 9_900, { visitors: 45, cart: 0.06, pay: 0.02 }),
  newcomer: product(
    '碎花连衣裙 新品',
    8_900,
    { visitors: 45, cart: 0.06, pay: 0.02 },
    { category: HERO_CATEGORY, isNew: true, age: 20 },
  ),
  faded: product('百褶裙 老爆款', 9_900, { visitors: 300, cart: 0.06, pay: 0.03 }, { daily: faded }),
  promo: product('条纹衬衫 报活动', 10_900, { visitors: 90, cart: 0.06, pay: 0.03 }),
  promoOpen: product('垂感阔腿裤 报活动', 10_900, { visitors: 85, cart: 0.06, pay: 0.03 }),
  promoLoss: product('高腰西裤 报活动', 10_900, { visitors: 80, cart: 0.06, pay: 0.03 }),
  profit: product('丝绒半裙 高毛利', 10_900, { visitors: 75, cart: 0.06, pay: 0.027 }),
  returning: product('会员专享打底裤', 9_900, { visitors: 80, cart: 0.06, pay: 0.025 }, { returning: 0.8 }),
  wanted: product('收腰风衣 加购高', 10_900, { visitors: 80, cart: 0.14, pay: 0.018 }),
} as const satisfies Readonly<Record<string, RoleProduct>>;

/** What most of a shop is. */
export const PLAIN: readonly RoleProduct[] = Array.from({ length: 16 }, (_, i) => {
  const swing = 1 + ((i % 5) - 2) / 6;
  return product(`日常款 ${i + 1} 号`, 9_900, { visitors: 40, cart: 0.06 * swing, pay: 0.02 * swing });
});

export const PRODUCTS: readonly RoleProduct[] = [...Object.values(SHOP), ...PLAIN];

/** The whole of a mean that falls on one day: over any stretch the days come to the mean, give or take one. */
const share = (mean: number, at: number): number => Math.floor((at + 1) * mean) - Math.floor(at * mean);

/** The figures of one day, money in fen; null before it was listed. */
export function figuresOn(own: RoleProduct, day: Day, to: Day): DemoRow['figures'] | null {
  const back = daysBetween(day, to);
  if (back < 0 || back > own.age) return null;
  const daily = own.daily(back);
  const at = dayNumber(day);
  const payBuyers = share(daily.buyers, at);
  const oldPayBuyers = Math.min(payBuyers, share(daily.buyers * own.returning, at));
  const payAmount = payBuyers * own.price;
  return {
    ...(!own.uncounted && { visitors: daily.visitors }),
    cartAdders: share(daily.carts, at),
    payBuyers,
    payItems: payBuyers,
    payAmount,
    oldPayBuyers,
    newPayBuyers: payBuyers - oldPayBuyers,
    refundAmount: Math.round(payAmount * own.refunded),
    ...(daily.deposits && { depositBuyers: daily.deposits, depositItems: daily.deposits + 1 }),
  };
}

export interface RoleWorld extends World {
  readonly to: Day;
  /** Days told, oldest first. */
  readonly days: readonly Day[];
}

/** @param to its last finished day @param today of the machine @param shown the day its page shows */
export function roleWorld(
  name: string,
  products: readonly RoleProduct[],
  { to, today, shown }: { readonly to: Day; readonly today: Day; readonly shown: Day },
): RoleWorld {
  const facts = products.map((own) => ({
    ...{ product: own.id, title: own.title, category: UNCATEGORISED, articleNo: null, online: true },
    ...{ isNew: own.isNew, categoryId: own.category || Number(own.id) % 1_000_000 },
  }));
  return {
    ...{ name, sellerId: `Roles${'x'.repeat(43)}`, today, hour: 14, picker: null, shop: null, to },
    days: Array.from({ length: HISTORY }, (_, i) => addDays(to, i + 1 - HISTORY)),
    choices: [{ label: '日', dateType: 'day', from: shown, to: shown }],
    rows: (period) => {
      if (period.kind !== 'day') return null;
      return products.flatMap((own, i) => {
        const figures = figuresOn(own, period.day, to);
        const known = facts[i];
        return figures && known ? [{ facts: known, figures }] : [];
      });
    },
  };
}
