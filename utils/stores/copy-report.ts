/** 复制日报: the newest finished day of which products or the shop were read, against the same weekday before; loaded on the click. */
import { unitsOf } from '../metrics/shop-units.ts';
import { dailyReport, productsUnread } from '../notes/daily-report.ts';
import { dailyReportText } from '../notes/daily-report-text.ts';
import { copyText } from '../platform/clipboard.ts';
import type { Database } from '../storage/database.ts';
import { shopState } from '../storage/list-shops.ts';
import { shopDay } from '../storage/shop-days.ts';
import { overviewDay, shopOverview } from '../storage/shop-overview.ts';
import type { ShopRow } from '../storage/tables.ts';
import type { Language } from '../texts/texts.ts';
import { addDays } from '../time/day.ts';

const WEEK = 7;

/** @returns the report, or null when no single day was read. */
export async function reportOf(db: Database, shop: ShopRow, language: Language): Promise<string | null> {
  const listed = (await shopState(db, shop.id))?.anchor ?? null;
  const stated = await overviewDay(db, shop.id);
  const day = stated && stated > (listed ?? '') ? stated : listed;
  if (!day) return null;
  const read = await shopDay(db, shop.id, day);
  // Products of a running day and totals of the finished one never mix.
  const current = read && !(read.live && day === stated) ? read : productsUnread(day);
  const before = await shopDay(db, shop.id, addDays(day, -WEEK));
  const overview = await shopOverview(db, shop.id, day, current.live);
  if (current.products.length === 0 && !overview) return null;
  const report = dailyReport({
    shop: shop.name,
    demo: shop.demo,
    platform: shop.platform,
    units: unitsOf(shop),
    current,
    before,
    overview,
  });
  return dailyReportText(report, language);
}

/** @returns false when there is nothing to report. */
export async function copyReport(db: Database, shop: ShopRow, language: Language): Promise<boolean> {
  const text = await reportOf(db, shop, language);
  if (text !== null) await copyText(text);
  return text !== null;
}
