/** Reports of settlement as tables, for a workbook or CSV. */
import { type Amount, FEN } from '../settlement/amount.ts';
import type { Awaited, CashCalendar } from '../settlement/reports/cash-days.ts';
import { addFigures, type Figure, figureOf, type Months, monthsOfQuarter } from '../settlement/reports/period-sums.ts';
import type { ProductSum } from '../settlement/reports/product-sums.ts';
import { QUARTER_LINES, shownLines } from '../settlement/reports/report-lines.ts';
import type { Dues } from '../splits/dues.ts';
import { type NotedShop, periodText, reportNotes } from '../texts/report-notes.ts';
import { awaitedNote, dueText, lineLabel, periodLabel, reportColumns, shopLabel } from '../texts/report-words.ts';
import { settlementReportTexts } from '../texts/settlement-reports.ts';
import type { Language } from '../texts/texts.ts';
import { type CsvCell, writeCsv } from './csv.ts';
import { TITLE, textCell } from './plan-sheet-styles.ts';
import { type Cells, count, money, table } from './settlement-cells.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A shop as its report tells it. */
export interface ReportedShop extends NotedShop {
  readonly book: string;
  readonly settleDays: number | null;
  readonly cash: CashCalendar;
}

type Cell = string | { readonly id: string } | { readonly amount: Amount } | { readonly count: number };

export interface ReportTable {
  /** Of the sheet of a workbook. */
  readonly name: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is to be known of it, below it. */
  readonly notes: readonly string[];
}

const figureCell = ({ amount }: Figure, language: Language): Cell =>
  amount === null ? settlementReportTexts[language].unknown : { amount };

export function shopTable(shops: readonly ReportedShop[], period: Months, language: Language): ReportTable {
  const t = settlementReportTexts[language];
  const lines = shownLines(
    shops.map(({ months }) => months),
    period,
  );
  const columns = reportColumns(shops, period, language);
  const rows = lines.map(({ id, parts }): readonly Cell[] => [
    lineLabel(id, language),
    ...columns.map((column) =>
      figureCell(addFigures(column.shops.map(({ months }) => figureOf(months, period, parts))), language),
    ),
  ]);
  return {
    name: t.byShop,
    title: `${t.byShop} ${periodText(period)}`,
    heads: [t.item, ...columns.map(({ label }) => label)],
    rows: [...rows, [t.ownDiscounts, ...columns.map(() => t.unknown)]],
    notes: [t.ownDiscountsWhy, t.apart, ...reportNotes(shops, period, language)],
  };
}

export function quarterTable(shops: readonly ReportedShop[], quarter: string, language: Language): ReportTable {
  const t = settlementReportTexts[language];
  const period = monthsOfQuarter(quarter);
  return {
    name: t.quarters,
    title: `${t.quarters} ${quarter}`,
    heads: [t.shop, ...QUARTER_LINES.map(({ id }) => lineLabel(id, language))],
    rows: shops.map((shop) => [
      periodLabel(shop, period, language),
      ...QUARTER_LINES.map(({ parts }) => figureCell(figureOf(shop.months, period, parts), language)),
    ]),
    notes: [t.quarterWhy, t.quarterUnsure, ...reportNotes(shops, period, language)],
  };
}

interface ShownLabel {
  readonly role: string | null;
  readonly promotions: readonly string[];
}

export interface ProductsOf {
  readonly shop: ReportedShop;
  readonly month: string;
  readonly sums: readonly ProductSum[];
  /** null = product data could not be read. */
  readonly labels: ReadonlyMap<string, ShownLabel> | null;
}

/** Nothing of costs: a file is handed on. */
export function productTable({ shop, month, sums, labels }: ProductsOf, language: Language): ReportTable {
  const t = settlementReportTexts[language];
  return {
    name: t.products,
    title: `${t.products} ${shopLabel(shop, language)} ${month}`,
    heads: [
      t.product,
      t.role,
      lineLabel('gross', language),
      lineLabel('refund', language),
      lineLabel('fees', language),
      lineLabel('net', language),
      t.pieces,
      t.closedPieces,
      t.promotions,
    ],
    rows: sums.map(({ product, gross, refunds, fees, net, pieces, closed }) => [
      product === null ? t.noProduct : { id: product },
      labels?.get(product ?? '')?.role ?? t.unknown,
      { amount: gross },
      { amount: refunds },
      { amount: fees },
      { amount: net },
      pieces === null ? t.unknown : { count: pieces },
      closed === null ? t.unknown : { count: closed },
      labels?.get(product ?? '')?.promotions.join(' · ') ?? '',
    ]),
    notes: labels === null ? [t.noLabels] : [],
  };
}

/** What is to be paid, below what is to come: the day, for which party and month. */
function dueRows({ dues }: Dues, language: Language): readonly (readonly Cell[])[] {
  const t = settlementReportTexts[language];
  return dues.map((due): readonly Cell[] => {
    const note = [t.payEvent(due.name, dueText(due, language)), t.payOf(due.month)].join(' · ');
    return [due.day ?? t.noDay, '', '', '', '', note, { amount: due.fen * FEN }];
  });
}

/** @param dues null where they could not be worked out */
export function cashTable(shop: ReportedShop, dues: Dues | null, language: Language): ReportTable {
  const t = settlementReportTexts[language];
  const { days } = shop.cash;
  const awaitedCell = ({ amount, orders, unknown }: Awaited): Cell => {
    if (orders === 0) return '';
    return unknown === orders ? t.unknown : { amount };
  };
  const rest = ([label, awaited]: readonly [string, Awaited]): readonly Cell[] => [
    label,
    awaitedCell(awaited),
    { count: awaited.orders },
    '',
    '',
    awaitedNote(awaited, language) ?? '',
  ];
  return {
    name: t.cash,
    title: `${t.cash} ${shopLabel(shop, language)}`,
    heads: [t.day, t.awaited, t.orders, t.settled, t.paidOut, t.remark, t.toPay],
    rows: [
      ...days.map(({ day, awaited, settled, paidOut }): readonly Cell[] => [
        day,
        awaitedCell(awaited),
        { count: awaited.orders },
        { amount: settled },
        { amount: paidOut },
        awaitedNote(awaited, language) ?? '',
      ]),
      ...(['late', 'undated', 'far'] as const)
        .filter((when) => shop.cash[when].orders > 0)
        .map((when) => rest([t[when], shop.cash[when]])),
      ...(dues === null ? [] : dueRows(dues, language)),
    ],
    notes: [
      shop.settleDays === null ? t.cashUnknown : t.cashWhy(shop.settleDays),
      ...(dues === null ? [t.duesFailed] : [t.duesWhy]),
      ...(dues === null || dues.unknown.length === 0 ? [] : [t.duesUnknown(dues.unknown.join(' · '))]),
    ],
  };
}

/** The bytes of an .xlsx. */
export function reportWorkbook({ name, title, heads, rows, notes }: ReportTable): Uint8Array<ArrayBuffer> {
  const cell = (value: Cell) => {
    if (typeof value === 'string') return textCell(value);
    if ('id' in value) return textCell(value.id);
    return 'amount' in value ? money(value.amount) : count(value.count);
  };
  const cells = rows.map((row): Cells => row.map(cell));
  const sheet = table(name, [30, ...heads.slice(1).map(() => 20)], heads, cells);
  const below = [[], [textCell(title, TITLE)], ...notes.map((note) => [textCell(note, {})])];
  return writeXlsx([{ ...sheet, rows: [...sheet.rows, ...below] }]);
}

const YUAN = 100 * FEN;

/** Amounts in yuan. */
export function reportCsv({ title, heads, rows, notes }: ReportTable): string {
  const cell = (value: Cell): CsvCell => {
    if (typeof value === 'string' || 'id' in value) return value;
    return 'amount' in value ? value.amount / YUAN : value.count;
  };
  return writeCsv([heads, ...rows.map((row) => row.map(cell)), [title], ...notes.map((note) => [note])]);
}
