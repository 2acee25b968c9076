/** 对账单 of a closed month: from what was kept when it was closed, so that it is the same whenever it is saved. */
import {
  type Adjustment,
  type MonthLine,
  type MonthStatement,
  netOf,
  sumAmounts,
} from '../settlement/month-statement.ts';
import { settlementTexts } from '../texts/settlement.ts';
import type { Language } from '../texts/texts.ts';
import { balanceText, typedBalanceTexts } from '../texts/typed-balance.ts';
import { dayOfInstant } from '../time/day.ts';
import { TITLE, textCell } from './plan-sheet-styles.ts';
import { type Cells, count, money, table } from './settlement-cells.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { writeXlsx } from './write-xlsx.ts';
import type { XlsxSheet } from './xlsx-sheet.ts';

interface ClosedRequest {
  readonly statement: MonthStatement;
  /** When it was closed (ms), and by whom. */
  readonly at: number;
  readonly who: string;
  readonly hash: string;
  readonly language: Language;
}

function summarySheet({ statement, at, who, hash, language }: ClosedRequest): XlsxSheet {
  const { closedOn, closedHash, adjusted, computesOnly, classes } = settlementTexts[language];
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const sums = sumAmounts(statement.lines);
  const later = sumAmounts(statement.adjustments);
  return {
    name: s.summary,
    widths: [34, 16],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [textCell(`${statement.book} ${statement.month}`, TITLE)],
      [textCell([closedOn, dayOfInstant(at), who].filter(Boolean).join(' '), {})],
      ...(statement.reason === '' ? [] : [[textCell(`${h.reason} ${statement.reason}`, {})]]),
      [textCell(`${closedHash} ${hash}`, {})],
      [textCell(computesOnly, {})],
      [],
      ...sums.map(([is, amount]) => [textCell(classes[is]), money(amount)]),
      [textCell(h.net, TITLE), money(netOf(sums))],
      ...(later.length === 0 ? [] : [[textCell(adjusted, TITLE), money(netOf(later))]]),
      [textCell(s.differences), count(statement.open.length)],
    ],
    pagesWide: 1,
  };
}

function linesSheet(lines: readonly MonthLine[], language: Language): XlsxSheet {
  const { statuses, classes } = settlementTexts[language];
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const used = sumAmounts(lines.map(({ amounts }) => ({ amounts: amounts.map(([is]) => [is, 1] as const) })));
  const rows = lines.map(({ order, status, amounts, reason }): Cells => {
    const of = new Map(amounts);
    return [
      textCell(order ?? ''),
      textCell(statuses[status]),
      ...used.map(([is]) => money(of.get(is) ?? 0)),
      money(netOf(amounts)),
      textCell(reason ?? ''),
    ];
  });
  const head = [h.order, h.status, ...used.map(([is]) => classes[is]), h.net, h.reason];
  return table(s.nets, [26, 14, ...used.map(() => 13), 13, 30], head, rows);
}

function openSheet({ open }: MonthStatement, language: Language): XlsxSheet {
  const { statuses } = settlementTexts[language];
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const rows = open.map(
    ({ order, status, difference }): Cells => [textCell(order ?? ''), textCell(statuses[status]), money(difference)],
  );
  return table(s.differences, [26, 14, 20], [h.order, h.status, h.difference], rows);
}

function adjustmentsSheet(adjustments: readonly Adjustment[], language: Language): XlsxSheet {
  const { classes } = settlementTexts[language];
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const rows = adjustments.flatMap(({ month, order, amounts }) =>
    amounts.map(
      ([is, amount]): Cells => [textCell(month), textCell(order ?? ''), textCell(classes[is]), money(amount)],
    ),
  );
  return table(s.adjustments, [12, 26, 16, 13], [h.month, h.order, h.what, h.amount], rows);
}

/** What was looked up on the platform's page, as it agreed with the bills then. */
function balancesSheet({ balances = [] }: MonthStatement, language: Language): readonly XlsxSheet[] {
  const { title, states } = typedBalanceTexts[language];
  const { heads } = settlementTexts[language];
  const rows = balances.map(
    (one): Cells => [textCell(one.moment), textCell(states[one.state]), textCell(balanceText(one, language))],
  );
  return rows.length === 0 ? [] : [table(title, [22, 14, 90], [heads.at, heads.status, title], rows)];
}

/** The bytes of an .xlsx. */
export function closedMonthWorkbook(request: ClosedRequest): Uint8Array<ArrayBuffer> {
  const { statement, language } = request;
  return writeXlsx([
    summarySheet(request),
    linesSheet(statement.lines, language),
    openSheet(statement, language),
    adjustmentsSheet(statement.adjustments, language),
    ...balancesSheet(statement, language),
    sourcesSheet(statement.files, language),
  ]);
}
