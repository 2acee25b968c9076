import type { BillSource } from '../settlement/bill-source.ts';
import type { MonthSums } from '../settlement/reports/book-sums.ts';
import { PARTS, UNTOLD } from '../settlement/reports/parts.ts';
import {
  figureOf,
  heldMonths,
  lackingMonths,
  type Months,
  missingOf,
  payoutsOf,
} from '../settlement/reports/period-sums.ts';
import { showAmount } from '../settlement/show-amount.ts';
import { lineLabel, shopLabel } from './report-words.ts';
import { settlementReportTexts } from './settlement-reports.ts';
import type { Language } from './texts.ts';

/** A shop with what its figures do not say by themselves. */
export interface NotedShop {
  readonly name: string;
  readonly source: BillSource;
  readonly months: readonly MonthSums[];
  /** Months that were closed, with what the accounts became more by as it was kept then. */
  readonly closed: readonly { readonly month: string; readonly kept: number }[];
  readonly shared: readonly {
    readonly fileName: string;
    readonly with: Parameters<typeof shopLabel>[0] & { readonly id: string };
  }[];
}

/** `2026-10` or `2026-10 – 2026-12` */
export const periodText = ({ from, to }: Months): string => (from === to ? from : `${from} – ${to}`);

const listed = (words: readonly string[], language: Language): string => words.join(language === 'zh' ? '、' : ', ');

/** Of closed months: what was kept, beside what the bills come to now. */
function closedNotes({ months, closed, ...shop }: NotedShop, period: Months, language: Language): readonly string[] {
  const t = settlementReportTexts[language];
  const label = shopLabel(shop, language);
  return closed
    .filter(({ month }) => month >= period.from && month <= period.to)
    .map(({ month, kept }) => {
      const now = figureOf(months, { from: month, to: month }, PARTS).amount;
      if (now === kept) return t.closedSame(label, month);
      return t.closed(label, month, showAmount(kept), now === null ? t.unknown : showAmount(now));
    });
}

function notesOf(shop: NotedShop, period: Months, language: Language): readonly string[] {
  const t = settlementReportTexts[language];
  const label = shopLabel(shop, language);
  const { months } = shop;
  const lacking = listed(lackingMonths(months, period).map(periodText), language);
  const missing = missingOf(months, period).map(({ month, missing: days }) =>
    t.missing(label, month, days?.first ?? '', days?.last ?? ''),
  );
  const silent = figureOf(months, period, PARTS).unknown.map((part) => lineLabel(part, language));
  const untold = figureOf(months, period, UNTOLD);
  const payouts = payoutsOf(months, period);
  return [
    ...(lacking === '' ? [] : [t.lacking(label, lacking, heldMonths(months, period).held)]),
    ...missing,
    ...(silent.length === 0 ? [] : [t.silent(label, listed(silent, language))]),
    ...(untold.rows === 0 ? [] : [t.untoldWhy(label, showAmount(untold.amount ?? 0), untold.rows)]),
    ...(payouts === 0 ? [] : [t.payouts(label, showAmount(payouts))]),
  ];
}

/** What is not known of the figures of a period, and what is to be known of them, shop by shop. */
export function reportNotes(shops: readonly NotedShop[], period: Months, language: Language): readonly string[] {
  const t = settlementReportTexts[language];
  return shops.flatMap((shop) => {
    const label = shopLabel(shop, language);
    const told = heldMonths(shop.months, period).held === 0 ? [t.noMoney(label)] : notesOf(shop, period, language);
    const shared = shop.shared.map((one) => t.shared(label, one.fileName, shopLabel(one.with, language)));
    return [...told, ...closedNotes(shop, period, language), ...shared];
  });
}
