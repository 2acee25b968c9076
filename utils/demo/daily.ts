/** One product's one day, drawn from its truth. */
import type { MetricId } from '../metrics/vocabulary.ts';
import { type Day, dayNumber, daysBetween } from '../time/day.ts';
import { lifeFactor, moodOf } from './calendar.ts';
import { binomial, hash32, normal, poisson, stream, type Uniform } from './draws.ts';
import type { PracticeShop, ProductTruth } from './shop.ts';

export const COUNTED = [
  'visitors',
  'pageViews',
  'favoriters',
  'cartAdders',
  'cartItems',
  'orderBuyers',
  'orderItems',
  'orderAmount',
  'payBuyers',
  'payItems',
  'payAmount',
  'newPayBuyers',
  'oldPayBuyers',
  'refundAmount',
  'searchVisitors',
  'searchPayBuyers',
] as const satisfies readonly MetricId[];

export type CountedId = (typeof COUNTED)[number];
/** Counts and fen as integers; `stayTime` in seconds, `bounceRate` 0..1. */
export type DayFigures = Readonly<Record<CountedId | 'stayTime' | 'bounceRate', number>>;
/** A figure that is not there is unknown. */
export type DemoFigures = Readonly<Partial<DayFigures>>;

/** Paid orders of all orders, pieces beyond one a buyer, and the like: the same for every product. */
const PAID = 0.85;
const MORE_PIECES = 0.12;
const OLD_BUYERS = 0.15;
const FROM_SEARCH = 0.35;
const REFUNDED = 0.06;
const SPREAD = 0.2;

/** Buyers the price link has in the last `LINK_DAYS` finished days, and orders that were not paid. */
const LINK_BUYERS = 42;
const LINK_DAYS = 30;
const LINK_UNPAID = 6;

/** @returns null while the product is not listed yet. Pure; does not depend on other days. */
export function drawDay(shop: PracticeShop, truth: ProductTruth, day: Day): DayFigures | null {
  if (truth.listedOn !== null && day < truth.listedOn) return null;
  if (truth.life === 'price-link') return linkDay(shop, truth, day);
  const next = stream(shop.seed, truth.index, dayNumber(day), 3);
  const mood = moodOf(day, shop.promotion);
  const noise = Math.exp(SPREAD * normal(next) - (SPREAD * SPREAD) / 2);
  const mean = truth.appeal * lifeFactor(truth, day, shop.from, shop.to) * mood.visits * noise;
  const visitors = poisson(next, mean);
  const cartAdders = binomial(next, visitors, truth.cartRate * mood.cart);
  const orderBuyers = binomial(next, visitors, (truth.payRate * mood.pay) / PAID);
  const payBuyers = binomial(next, orderBuyers, PAID);
  const unit = Math.round(truth.price * (1 - mood.discount));
  return {
    visitors,
    pageViews: visitors + poisson(next, visitors * 0.9),
    favoriters: binomial(next, visitors, truth.favoriteRate),
    cartAdders,
    cartItems: cartAdders + poisson(next, cartAdders * 0.25),
    ...sales(next, orderBuyers, payBuyers, unit),
    ...search(next, visitors, payBuyers),
    stayTime: visitors === 0 ? 0 : Math.round((14 + 26 * next()) * 100) / 100,
    bounceRate: visitors === 0 ? 0 : Math.round((0.35 + 0.4 * next()) * 10_000) / 10_000,
  };
}

function sales(next: Uniform, orderBuyers: number, payBuyers: number, unit: number) {
  const payItems = payBuyers + poisson(next, payBuyers * MORE_PIECES);
  const orderItems = payItems + (orderBuyers - payBuyers);
  const oldPayBuyers = binomial(next, payBuyers, OLD_BUYERS);
  return {
    orderBuyers,
    orderItems,
    orderAmount: orderItems * unit,
    payBuyers,
    payItems,
    payAmount: payItems * unit,
    newPayBuyers: payBuyers - oldPayBuyers,
    oldPayBuyers,
    refundAmount: binomial(next, payItems, REFUNDED) * unit,
  };
}

function search(next: Uniform, visitors: number, payBuyers: number) {
  const searchPayBuyers = binomial(next, payBuyers, FROM_SEARCH);
  return { searchVisitors: searchPayBuyers + binomial(next, visitors - payBuyers, FROM_SEARCH), searchPayBuyers };
}

/** People sent to the link by chat buy without ever being counted as visitors of the product. */
function linkDay(shop: PracticeShop, truth: ProductTruth, day: Day): DayFigures {
  const span = Math.min(LINK_DAYS, daysBetween(shop.from, shop.to) + 1);
  const place = daysBetween(day, shop.to);
  const onThisDay = (count: number, key: number) =>
    Array.from({ length: count }, (_, i) => hash32(shop.seed, key, i) % span).filter((at) => at === place).length;
  const payBuyers = onThisDay(LINK_BUYERS, 5);
  const orderBuyers = payBuyers + onThisDay(LINK_UNPAID, 6);
  const nobody = { visitors: 0, pageViews: 0, favoriters: 0, cartAdders: 0, cartItems: 0 };
  return {
    ...nobody,
    orderBuyers,
    orderItems: orderBuyers,
    orderAmount: orderBuyers * truth.price,
    payBuyers,
    payItems: payBuyers,
    payAmount: payBuyers * truth.price,
    newPayBuyers: payBuyers,
    oldPayBuyers: 0,
    refundAmount: 0,
    searchVisitors: 0,
    searchPayBuyers: 0,
    stayTime: 0,
    bounceRate: 0,
  };
}
