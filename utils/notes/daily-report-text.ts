import { showCount, showMoney, showRate } from '../metrics/format.ts';
import { type Currency, fenEach } from '../metrics/money.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import { exportTexts } from '../texts/exports.ts';
import { listPageName } from '../texts/list-pages.ts';
import { OVERVIEW_PAGES, pageName } from '../texts/page-names.ts';
import type { Language } from '../texts/texts.ts';
import type { DailyReport } from './daily-report.ts';
import type { Change, ProductChange } from './report-changes.ts';
import { timeText } from './time-text.ts';

type Words = (typeof exportTexts)['zh']['report'];

/** The report as plain text for a chat group: product figures only, no costs. */
export function dailyReportText(report: DailyReport, language: Language): string {
  const t = exportTexts[language].report;
  const lines = [
    t.title(report.shop, report.day),
    ...(report.demo ? [t.demo] : []),
    ...provenance(report, language),
    '',
    ...shopLines(report, language),
    ...(report.read > 0 ? ['', ...topLines(report, t), '', ...changeLines(report, t)] : []),
  ];
  // 简称 and shop names are free text of the operator.
  return withoutPersonalData(lines.join('\n'));
}

function provenance(report: DailyReport, language: Language): string[] {
  const { pages, read, total, readAt, live, overviewAt, units } = report;
  const t = exportTexts[language].report;
  const time = (at: number) => timeText(at, units.zone.offsetMinutes);
  if (read === 0) {
    const list = listPageName(report.platform, language);
    return [t.totalsOnly(overviewAt === null ? null : time(overviewAt)), t.noProducts(list)];
  }
  const names = pages.map((page) => pageName(page, language));
  const lines = [t.source(names, read, total, readAt === null ? null : time(readAt))];
  if (total === null) lines.push(t.totalUnknown);
  else if (read < total) lines.push(t.incomplete(total - read));
  if (overviewAt !== null) lines.push(t.overview(time(overviewAt)));
  if (live) lines.push(t.live);
  return lines;
}

function shopLines(report: DailyReport, language: Language): string[] {
  const t = exportTexts[language].report;
  const { platform, visitors, noVisitors, conversion, rateBase, perBuyer, units } = report;
  const overview = OVERVIEW_PAGES[platform];
  const each = perBuyer && showMoney(fenEach(perBuyer.fen, perBuyer.buyers), units.currency);
  return [
    `${t.visitors}${t.colon}${showCount(visitors) ?? (noVisitors ? t.none : t.unread)}`,
    `${t.paid}${t.colon}${paidText(report, t)}`,
    `${t.conversion}${t.colon}${showRate(conversion) ?? t.unread}${rateBase === 'visitors' ? '' : t.ofClicks}`,
    `${t.perBuyer}${t.colon}${each ?? t.unread}`,
    ...(visitors === null && !noVisitors ? [t.noOverview(overview && pageName(overview, language))] : []),
  ];
}

function paidText({ paid, read, total, units: { currency } }: DailyReport, t: Words): string {
  switch (paid.from) {
    case 'overview':
      return showMoney(paid.fen, currency) ?? t.unread;
    case 'products': {
      const sum = t.paidOfProducts(showMoney(paid.fen, currency) ?? t.unread, read, total);
      return paid.unknown > 0 ? sum + t.unknownAmounts(paid.unknown) : sum;
    }
    case 'unread':
      return t.unread;
  }
}

function topLines({ top, units: { currency } }: DailyReport, t: Words): string[] {
  if (top.length === 0) return [t.top, t.noTop];
  const rows = top.map(({ name, payAmount, payItems }, at) =>
    t.topRow(at + 1, name, showMoney(payAmount, currency) ?? t.unread, showCount(payItems)),
  );
  return [t.top, ...rows];
}

function changeLines(report: DailyReport, t: Words): string[] {
  const { changes, comparedWith, readBefore, notCompared, live } = report;
  const title = t.changes(comparedWith);
  if (changes === null) return [title, live ? t.notFinished : t.notRead(comparedWith)];
  const rows =
    changes.length === 0 ? [t.noChange] : changes.map((change) => changeRow(change, report.units.currency, t));
  const lines = [title, ...rows];
  if (readBefore && readBefore.read !== readBefore.total) {
    lines.push(t.partOfBefore(readBefore.read, readBefore.total));
  }
  if (notCompared > 0) lines.push(t.notCompared(notCompared));
  return lines;
}

function changeRow({ name, payAmount, payBuyers, visitors }: ProductChange, currency: Currency, t: Words): string {
  const { before, now } = payAmount;
  const counts = [...countText(payBuyers, t.buyers), ...countText(visitors, t.people)];
  const way = now > before ? t.up : t.down;
  return t.changeRow(name, way, showMoney(before, currency) ?? t.unread, showMoney(now, currency) ?? t.unread, counts);
}

function countText(change: Change, say: (before: string, now: string) => string): string[] {
  const before = showCount(change?.before);
  const now = showCount(change?.now);
  return before === null || now === null ? [] : [say(before, now)];
}
