/** Reports of settlement as files; loaded on the click that asks. */
import { cashEvents } from '../files/cash-events.ts';
import { fileName } from '../files/file-names.ts';
import { icsFiles } from '../files/ics.ts';
import {
  cashTable,
  type ProductsOf,
  productTable,
  quarterTable,
  type ReportTable,
  reportCsv,
  reportWorkbook,
  shopTable,
} from '../files/report-tables.ts';
import type { ShopReport } from '../imports/settlement-protocol.ts';
import { saveFile } from '../platform/download.ts';
import type { Months } from '../settlement/reports/period-sums.ts';
import type { Dues } from '../splits/dues.ts';
import { settlementReportTexts } from '../texts/settlement-reports.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which report, of which shops and time. */
export type ReportAsked =
  | { readonly kind: 'shops'; readonly shops: readonly ShopReport[]; readonly period: Months }
  | { readonly kind: 'quarter'; readonly shops: readonly ShopReport[]; readonly quarter: string }
  | ({ readonly kind: 'products' } & ProductsOf)
  /** `dues`: null where they could not be worked out. */
  | { readonly kind: 'cash'; readonly shop: ShopReport; readonly dues: Dues | null };

function tableOf(asked: ReportAsked, language: Language): ReportTable {
  switch (asked.kind) {
    case 'shops':
      return shopTable(asked.shops, asked.period, language);
    case 'quarter':
      return quarterTable(asked.shops, asked.quarter, language);
    case 'products':
      return productTable(asked, language);
    case 'cash':
      return cashTable(asked.shop, asked.dues, language);
  }
}

export function saveReport(asked: ReportAsked, format: 'xlsx' | 'csv', language: Language): void {
  const told = tableOf(asked, language);
  const blob =
    format === 'xlsx'
      ? new Blob([reportWorkbook(told)], { type: XLSX })
      : new Blob([reportCsv(told)], { type: 'text/csv;charset=utf-8' });
  saveFile(fileName([told.title], format), blob);
}

/** @param now epoch ms */
export function saveCashCalendar(shop: ShopReport, dues: Dues | null, language: Language, now: number): void {
  const { cash } = settlementReportTexts[language];
  const texts = icsFiles({ name: `${cash} ${shop.name}`, now }, cashEvents(shop, dues, language));
  texts.forEach((text, at) => {
    const part = texts.length > 1 ? [String(at + 1)] : [];
    const name = fileName([cash, shop.name, dayOfInstant(now), ...part], 'ics');
    saveFile(name, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  });
}
