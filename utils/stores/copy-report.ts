/** 复制日报: the newest finished day that was read, against the same weekday before; loaded on the click. */
import { unitsOf } from '../metrics/shop-units.ts';
import { dailyReport } from '../notes/daily-report.ts';
import { dailyReportText } from '../notes/daily-report-text.ts';
import { copyText } from '../platform/clipboard.ts';
import type { Database } from '../storage/database.ts';
import { shopState } from '../storage/list-shops.ts';
import { shopDay } from '../storage/shop-days.ts';
import { shopOverview } from '../storage/shop-overview.ts';
import type { ShopRow } from '../storage/tables.ts';
import type { Language } from '../texts/texts.ts';
import { addDays } from '../time/day.ts';

const WEEK = 7;

/** @returns the report, or null when no single day was read. */
export async function reportOf(db: Database, shop: ShopRow, language: Language): Promise<string | null> {
  const anchor = (await shopState(db, shop.id))?.anchor ?? null;
  const current = anchor && (await shopDay(db, shop.id, anchor));
  if (!anchor || !current) return null;
  const before = await shopDay(db, shop.id, addDays(anchor, -WEEK));
  const overview = await shopOverview(db, shop.id, anchor, current.live);
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
