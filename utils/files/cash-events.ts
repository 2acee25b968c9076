/** What is to come and to be paid, for a calendar: an event a day, and one a payment. */
import type { CashDay } from '../settlement/reports/cash-days.ts';
import type { Due, Dues } from '../splits/dues.ts';
import { awaitedNote, awaitedText, dueText, shopLabel } from '../texts/report-words.ts';
import { settlementReportTexts } from '../texts/settlement-reports.ts';
import type { Language } from '../texts/texts.ts';
import type { Day } from '../time/day.ts';
import type { IcsEvent } from './ics.ts';
import type { ReportedShop } from './report-tables.ts';

/** By shop, party and month; of no day nobody agreed on. */
function dueEvents(shop: ReportedShop, { dues }: Dues, language: Language): readonly IcsEvent[] {
  const t = settlementReportTexts[language];
  const label = shopLabel(shop, language);
  const event = (due: Due, day: Day): IcsEvent => ({
    uid: `due-${shop.book}-${due.party}-${due.month}@kuance`,
    title: `${label} ${t.payEvent(due.name, dueText(due, language))}`,
    description: [t.payOf(due.month), t.icsAsOf(shop.cash.today)].join('\n'),
    when: { kind: 'days', from: day, to: day },
    alarms: [],
  });
  return dues.flatMap((due) => (due.day === null ? [] : event(due, due.day)));
}

/** By shop and day: a later export takes the place of an earlier one. */
export function cashEvents(shop: ReportedShop, dues: Dues | null, language: Language): readonly IcsEvent[] {
  const t = settlementReportTexts[language];
  const label = shopLabel(shop, language);
  const why = [...(shop.settleDays === null ? [] : [t.cashWhy(shop.settleDays)]), t.icsAsOf(shop.cash.today)];
  const event = ({ day, awaited }: CashDay): IcsEvent => ({
    uid: `cash-${shop.book}-${day}@kuance`,
    title: `${label} ${t.event(awaitedText(awaited, language), awaited.orders)}`,
    description: [...why, awaitedNote(awaited, language)].filter((line) => line !== null).join('\n'),
    when: { kind: 'days', from: day, to: day },
    alarms: [],
  });
  const coming = shop.cash.days.filter(({ awaited }) => awaited.orders > 0).map(event);
  return dues === null ? coming : [...coming, ...dueEvents(shop, dues, language)];
}
