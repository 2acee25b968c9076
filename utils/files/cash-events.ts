/** What is to come, for a calendar: an event a day. */
import type { CashDay } from '../settlement/reports/cash-days.ts';
import { awaitedText, shopLabel } from '../texts/report-words.ts';
import { settlementReportTexts } from '../texts/settlement-reports.ts';
import type { Language } from '../texts/texts.ts';
import type { IcsEvent } from './ics.ts';
import type { ReportedShop } from './report-tables.ts';

/** By shop and day: a later export takes the place of an earlier one. */
export function cashEvents(shop: ReportedShop, language: Language): readonly IcsEvent[] {
  const t = settlementReportTexts[language];
  const label = shopLabel(shop, language);
  const why = [...(shop.settleDays === null ? [] : [t.cashWhy(shop.settleDays)]), t.icsAsOf(shop.cash.today)];
  const event = ({ day, awaited }: CashDay): IcsEvent => ({
    uid: `cash-${shop.book}-${day}@kuance`,
    title: `${label} ${t.event(awaitedText(awaited, language), awaited.orders)}`,
    description: [...why, ...(awaited.unknown === 0 ? [] : [t.plusUnknown(awaited.unknown)])].join('\n'),
    when: { kind: 'days', from: day, to: day },
    alarms: [],
  });
  return shop.cash.days.filter(({ awaited }) => awaited.orders > 0).map(event);
}
