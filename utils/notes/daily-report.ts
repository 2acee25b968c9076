/**
 * The day of a shop in a few lines. People are never summed over products, so visitors, conversion
 * and 客单 come from a shop overview or stay 未读取; the paid amount may be added up from the product
 * list, and then says so and how much of the list was read.
 */
import { isLacked } from '../metrics/lacked.ts';
import { PLATFORM_METRICS, type RateBase } from '../metrics/platform-metrics.ts';
import { productSum } from '../metrics/product-sum.ts';
import { type Rate, rateOf } from '../metrics/rate.ts';
import type { ShopUnits } from '../metrics/shop-units.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import type { Counts } from '../tiers/product-statistics.ts';
import { addDays, type Day } from '../time/day.ts';
import { type ProductChange, productChanges } from './report-changes.ts';

export interface ReportProduct {
  readonly product: string;
  /** 简称, else title, else the id. */
  readonly name: string;
  readonly counts: Counts;
}

/** The product list of one day, as far as it was read. */
export interface ReportDay {
  readonly day: Day;
  /** Newest reading, epoch ms. */
  readonly readAt: number | null;
  /** true while the day is not finished. */
  readonly live: boolean;
  /** Page kinds the figures were read from. */
  readonly pages: readonly string[];
  /** Products of the whole list as the page states it; null when it does not. */
  readonly total: number | null;
  readonly products: readonly ReportProduct[];
}

/** A finished day of which no product was read. */
export function productsUnread(day: Day): ReportDay {
  return { day, readAt: null, live: false, pages: [], total: null, products: [] };
}

/** Figures of the whole shop, from a page that states them. */
export interface ShopOverview {
  readonly visitors: number | null;
  readonly payBuyers: number | null;
  /** fen */
  readonly payAmount: number | null;
  /** People who clicked a product, where the platform knows no visitors. */
  readonly clickUsers?: number | null;
  /** Newest reading, epoch ms. */
  readonly readAt: number | null;
}

export interface DailyReportInput {
  readonly shop: string;
  readonly demo: boolean;
  readonly platform: PlatformId;
  /** Of the shop. */
  readonly units: ShopUnits;
  readonly current: ReportDay;
  /** 上周同日; null when it was not read. */
  readonly before: ReportDay | null;
  readonly overview: ShopOverview | null;
}

/** Where the paid amount comes from. `unknown` = read products whose amount the page did not give. */
type PaidTotal =
  | { readonly from: 'overview'; readonly fen: number }
  | { readonly from: 'products'; readonly fen: number; readonly unknown: number }
  | { readonly from: 'unread' };

export interface DailyReport {
  readonly shop: string;
  readonly demo: boolean;
  readonly platform: PlatformId;
  readonly units: ShopUnits;
  readonly day: Day;
  readonly live: boolean;
  readonly readAt: number | null;
  readonly pages: readonly string[];
  readonly read: number;
  readonly total: number | null;
  /** When the shop's own totals were read (epoch ms); null when they were not. */
  readonly overviewAt: number | null;
  readonly visitors: number | null;
  /** The platform has no such metric: 无, which is not 未读取. */
  readonly noVisitors: boolean;
  readonly conversion: Rate | null;
  /** The people the conversion counts against. */
  readonly rateBase: RateBase;
  readonly paid: PaidTotal;
  /** 客单: paid amount for each paying buyer, as its two parts. */
  readonly perBuyer: { readonly fen: number; readonly buyers: number } | null;
  /** By paid amount among the products read, highest first. */
  readonly top: readonly { readonly name: string; readonly payAmount: number; readonly payItems: number | null }[];
  readonly comparedWith: Day;
  /** How much of that day's list was read; null when it is not compared. */
  readonly readBefore: { readonly read: number; readonly total: number | null } | null;
  /** null when 上周同日 was not read, or one of the two days is not finished: then nothing is compared. */
  readonly changes: readonly ProductChange[] | null;
  /** Products on only one of the two lists, or without an amount on one of them. */
  readonly notCompared: number;
}

const TOP = 5;
const WEEK = 7;

/** Pure: the same input gives the same report. `before` of another day than 上周同日 is not used. */
export function dailyReport(input: DailyReportInput): DailyReport {
  const { shop, demo, platform, units, current, overview } = input;
  const { rateBase } = PLATFORM_METRICS[platform];
  const comparedWith = addDays(current.day, -WEEK);
  const before = input.before?.day === comparedWith && !input.before.live && !current.live ? input.before : null;
  const compared = before && productChanges(current.products, before.products);
  const { payAmount = null, payBuyers = null, visitors = null } = overview ?? {};
  return {
    shop,
    demo,
    platform,
    units,
    day: current.day,
    live: current.live,
    readAt: current.readAt,
    pages: current.pages,
    read: current.products.length,
    total: current.total,
    overviewAt: overview?.readAt ?? null,
    visitors,
    noVisitors: isLacked(platform, 'visitors'),
    conversion: rateOf(payBuyers, overview?.[rateBase]),
    rateBase,
    paid: paidTotal(current, payAmount),
    perBuyer: payAmount !== null && payBuyers !== null && payBuyers > 0 ? { fen: payAmount, buyers: payBuyers } : null,
    top: topProducts(current.products),
    comparedWith,
    readBefore: before && { read: before.products.length, total: before.total },
    changes: compared?.changes ?? null,
    notCompared: compared?.notCompared ?? 0,
  };
}

function paidTotal({ products }: ReportDay, stated: number | null): PaidTotal {
  if (stated !== null) return { from: 'overview', fen: stated };
  const amounts = products.flatMap(({ counts }) => counts.payAmount ?? []);
  if (amounts.length === 0) return { from: 'unread' };
  const fen = productSum('payAmount', amounts) ?? 0;
  return { from: 'products', fen, unknown: products.length - amounts.length };
}

function topProducts(products: readonly ReportProduct[]): DailyReport['top'] {
  return products
    .flatMap(({ name, product, counts: { payAmount, payItems } }) =>
      payAmount !== null && payAmount > 0 ? [{ name, product, payAmount, payItems }] : [],
    )
    .sort((a, b) => b.payAmount - a.payAmount || (a.product < b.product ? -1 : 1))
    .slice(0, TOP)
    .map(({ name, payAmount, payItems }) => ({ name, payAmount, payItems }));
}
