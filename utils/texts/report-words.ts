/** How reports name shops, lines and figures, on screen and in files. */
import { FEN } from '../settlement/amount.ts';
import type { BillSource } from '../settlement/bill-source.ts';
import type { MonthSums } from '../settlement/reports/book-sums.ts';
import type { Awaited } from '../settlement/reports/cash-days.ts';
import { type Figure, heldMonths, type Months } from '../settlement/reports/period-sums.ts';
import type { LineId } from '../settlement/reports/report-lines.ts';
import { showAmount } from '../settlement/show-amount.ts';
import { grouped } from '../statistics/grouped.ts';
import { billRefusalTexts } from './bill-refusals.ts';
import { settlementTexts } from './settlement.ts';
import { settlementReportTexts } from './settlement-reports.ts';
import type { Language } from './texts.ts';

/** `我的店 · 抖店` */
export function shopLabel(
  { name, source }: { readonly name: string; readonly source: BillSource },
  language: Language,
) {
  return `${name} · ${billRefusalTexts[language].sources[source]}`;
}

/** A shop with the months its figures are made of. */
interface ToldShop {
  readonly book: string;
  readonly name: string;
  readonly source: BillSource;
  readonly months: readonly MonthSums[];
  readonly shared: readonly { readonly with: { readonly id: string } }[];
}

/** A shop, and how many months its figures hold where these are not all of the period. */
export function periodLabel(shop: Omit<ToldShop, 'book' | 'shared'>, period: Months, language: Language): string {
  const { held, of } = heldMonths(shop.months, period);
  const only = held === 0 || held === of ? '' : settlementReportTexts[language].onlyMonths(held);
  return `${shopLabel(shop, language)}${only}`;
}

/** What is to be known of a sum before it is believed. */
function sumLabel(label: string, shops: readonly ToldShop[], period: Months, language: Language): string {
  const t = settlementReportTexts[language];
  const held = shops.map(({ months }) => heldMonths(months, period));
  const lacks = held.some((one) => one.held < one.of) ? t.sumLacks : '';
  const added = new Set(shops.map(({ book }) => book));
  const twice = shops.some(({ shared }) => shared.some((one) => added.has(one.with.id))) ? t.sumTwice : '';
  return `${label}${lacks}${twice}`;
}

/** A shop, or several together. */
export interface ReportColumn<Shop> {
  readonly label: string;
  /** At least one. */
  readonly shops: readonly Shop[];
}

/** Shop by shop, with what those of one platform, and all of them, come to together. */
export function reportColumns<Shop extends ToldShop>(
  shops: readonly Shop[],
  period: Months,
  language: Language,
): readonly ReportColumn<Shop>[] {
  const { sum } = settlementReportTexts[language];
  const platforms = [...grouped(shops, ({ source }) => source).values()];
  const columns = platforms.flatMap((own) => [
    ...own.map((shop) => ({ label: periodLabel(shop, period, language), shops: [shop] })),
    ...(own.length > 1
      ? own.slice(0, 1).map(({ source }) => ({
          label: sumLabel(shopLabel({ name: sum, source }, language), own, period, language),
          shops: own,
        }))
      : []),
  ]);
  return platforms.length > 1 ? [...columns, { label: sumLabel(sum, shops, period, language), shops }] : columns;
}

export function lineLabel(id: LineId, language: Language): string {
  const { discounts, totals, untold } = settlementReportTexts[language];
  const { classes } = settlementTexts[language];
  switch (id) {
    case 'gross':
    case 'fees':
    case 'net':
    case 'all':
      return totals[id];
    case 'by-platform':
    case 'by-streamer':
    case 'by-payment':
    case 'by-government':
    case 'by-unsaid':
      return discounts[id];
    case 'untold':
      return untold;
    default:
      return classes[id];
  }
}

/** @param single whether it is of one part: of a sum, what is unknown is named apart */
export function figureText({ amount, unknown }: Figure, single: boolean, language: Language): string {
  const t = settlementReportTexts[language];
  if (amount === null) return t.unknown;
  return single && unknown.length > 0 ? t.partly(showAmount(amount)) : showAmount(amount);
}

/** What is left of a month, and whether that is the last word. */
export function dueText(
  { fen, closed }: { readonly fen: number; readonly closed: boolean },
  language: Language,
): string {
  const amount = showAmount(fen * FEN);
  return closed ? amount : settlementReportTexts[language].mayChange(amount);
}

/** What is to come; nothing nobody knows is told as 0. */
export function awaitedText({ amount, orders, unknown }: Awaited, language: Language): string {
  return unknown === orders ? settlementReportTexts[language].unknown : showAmount(amount);
}

/** What the amount rests on that nobody knows; null where all of it is known. */
export function awaitedNote({ unknown, partly }: Awaited, language: Language): string | null {
  const t = settlementReportTexts[language];
  const notes = [...(unknown === 0 ? [] : [t.plusUnknown(unknown)]), ...(partly === 0 ? [] : [t.plusPartly(partly)])];
  return notes.length === 0 ? null : notes.join(language === 'zh' ? '；' : '; ');
}
