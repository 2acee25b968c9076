import type { BillSource } from '../settlement/bill-source.ts';
import type { MonthSums } from '../settlement/reports/book-sums.ts';
import { PARTS } from '../settlement/reports/parts.ts';
import { figureOf, type Months, missingOf } from '../settlement/reports/period-sums.ts';
import { lineLabel, shopLabel } from './report-words.ts';
import { settlementReportTexts } from './settlement-reports.ts';
import type { Language } from './texts.ts';

interface NotedShop {
  readonly name: string;
  readonly source: BillSource;
  readonly months: readonly MonthSums[];
}

/** What is not known of the figures of a period, shop by shop. */
export function reportNotes(shops: readonly NotedShop[], period: Months, language: Language): readonly string[] {
  const t = settlementReportTexts[language];
  return shops.flatMap((shop) => {
    const label = shopLabel(shop, language);
    const { rows, unknown } = figureOf(shop.months, period, PARTS);
    if (rows === 0) return [t.noMoney(label)];
    const parts = unknown.map((part) => lineLabel(part, language)).join(language === 'zh' ? '、' : ', ');
    const missing = missingOf(shop.months, period).map(({ month, missing: days }) =>
      t.missing(label, month, days?.first ?? '', days?.last ?? ''),
    );
    return [...missing, ...(parts === '' ? [] : [t.silent(label, parts)])];
  });
}
