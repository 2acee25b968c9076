/** 对账单: what became of each order, with its differences, what is of no order, and the files it rests on. */
import type { BillRow, EntryClass } from '../settlement/bill-row.ts';
import { FEES } from '../settlement/classes.ts';
import type { Confirmation } from '../settlement/confirmation.ts';
import type { EvidenceFile } from '../settlement/month-statement.ts';
import type { Movement } from '../settlement/movement.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { isByHand, isConfirmed, isOpen } from '../settlement/review.ts';
import { showAmount } from '../settlement/show-amount.ts';
import type { Status } from '../settlement/statuses.ts';
import { tally } from '../settlement/tally.ts';
import { grouped } from '../statistics/grouped.ts';
import { settlementTexts } from '../texts/settlement.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';
import { TITLE, textCell } from './plan-sheet-styles.ts';
import { type Cells, count, money, table } from './settlement-cells.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { writeXlsx } from './write-xlsx.ts';
import type { XlsxSheet } from './xlsx-sheet.ts';

/** With what rows name it by. */
interface NamedFile extends EvidenceFile {
  readonly id: string;
  /** Of a workbook, or a file within an archive; '' where there is none. */
  readonly sheet: string;
}

export interface StatementRequest {
  readonly language: Language;
  readonly book: string;
  readonly items: readonly Reconciled[];
  readonly files: readonly NamedFile[];
}

/** The first line of a report. */
export function firstLine(items: readonly Reconciled[], language: Language): string {
  const { judged, matched, open, missing, missingOrders, confirmed } = tally(items);
  // Rounded down: what is not settled is never told as settled.
  const share = judged === 0 ? null : Math.floor((matched * 100) / judged);
  return settlementTexts[language].first(share, open, showAmount(-missing), missingOrders, confirmed);
}

function summarySheet({ language, book, items }: StatementRequest): XlsxSheet {
  const t = settlementTexts[language];
  const counts = [...tally(items).counts] as readonly (readonly [Status, number])[];
  return {
    name: t.sheets.summary,
    widths: [28, 12],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [textCell(book, TITLE)],
      [textCell(firstLine(items, language), TITLE)],
      [textCell(t.computesOnly, {})],
      [],
      ...counts.map(([status, number]) => [textCell(t.statuses[status]), count(number)]),
    ],
    pagesWide: 1,
  };
}

/** Classes of fees that some order has. */
function feesOf(items: readonly Reconciled[]): readonly EntryClass[] {
  return [...FEES].filter((is) => items.some(({ net }) => net.fees.has(is)));
}

function netsSheet(items: readonly Reconciled[], language: Language): XlsxSheet {
  const { statuses, classes, byHand, grossAlone } = settlementTexts[language];
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const fees = feesOf(items);
  const said = ({ status, grossAlone: alone }: Reconciled) => (alone ? grossAlone(statuses[status]) : statuses[status]);
  const rows = items.map(
    (item): Cells => [
      textCell(item.order ?? ''),
      textCell([said(item), ...(isByHand(item) ? [byHand] : [])].join(' · ')),
      money(item.net.gross),
      money(item.net.refunds),
      ...fees.map((is) => money(item.net.fees.get(is) ?? 0)),
      money(item.net.net),
    ],
  );
  const head = [h.order, h.status, h.gross, h.refunds, ...fees.map((is) => classes[is]), h.net];
  return table(s.nets, [26, 14, 13, 13, ...fees.map(() => 13), 13], head, rows);
}

/** Where its rows stand: file, sheet and rows of each. */
function placesOf({ orders, bills }: Reconciled, files: readonly NamedFile[], language: Language): string {
  const { place } = settlementTexts[language];
  const rows = grouped([...orders, ...bills], ({ file }) => file);
  return [...rows]
    .map(([id, of]) => {
      const file = files.find((one) => one.id === id);
      return place(file?.name ?? '', file?.sheet ?? '', of.map(({ row }) => row).join(', '));
    })
    .join('; ');
}

function differencesSheet(items: readonly Reconciled[], { language, files }: StatementRequest): XlsxSheet {
  const { statuses } = settlementTexts[language];
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const rows = items.map(
    (item): Cells => [
      textCell(item.order ?? ''),
      textCell(statuses[item.status]),
      money(item.difference),
      money(item.net.net),
      count(item.overdueDays),
      textCell(placesOf(item, files, language)),
    ],
  );
  const head = [h.order, h.status, h.difference, h.net, h.overdue, h.rows];
  return table(s.differences, [26, 14, 20, 13, 10, 48], head, rows);
}

/** What a person said is all right, or put to an order: apart from what settled itself. */
function byPersonSheet(items: readonly Reconciled[], language: Language): XlsxSheet {
  const { statuses, byHand } = settlementTexts[language];
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const line = (item: Reconciled, what: string, said: Pick<Confirmation, 'reason' | 'who' | 'at'>): Cells => [
    textCell(item.order ?? ''),
    textCell(what),
    money(item.difference),
    money(item.net.net),
    textCell(said.reason),
    textCell(said.who),
    textCell(dayOfInstant(said.at)),
  ];
  const rows = items.flatMap((item) => [
    ...(isByHand(item) ? item.matches.map((match) => line(item, byHand, match)) : []),
    ...(isConfirmed(item) && item.review ? [line(item, statuses[item.status], item.review)] : []),
  ]);
  const head = [h.order, h.status, h.difference, h.net, h.reason, h.who, h.confirmedOn];
  return table(s.confirmed, [26, 14, 20, 13, 40, 12, 12], head, rows);
}

function othersSheet(rows: readonly BillRow[], language: Language): XlsxSheet {
  const { classes } = settlementTexts[language];
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const lines = rows.flatMap(({ at, flow, entries }) =>
    entries.map(
      (entry): Cells => [
        textCell(at),
        textCell(flow ?? ''),
        textCell(classes[entry.class]),
        textCell(entry.name),
        money(entry.amount),
      ],
    ),
  );
  return table(s.others, [20, 26, 14, 24, 13], [h.at, h.flow, h.what, h.name, h.amount], lines);
}

/** Money that another bill tells of: its rows, and which bill counts. */
function toldSheet(rows: readonly Movement[], { language, files }: StatementRequest): XlsxSheet {
  const s = settlementTexts[language].sheets;
  const h = settlementTexts[language].heads;
  const nameOf = (id: string | undefined) => files.find((file) => file.id === id)?.name ?? '';
  const lines = rows.map(
    ({ at, flow, amount, file, told }): Cells => [
      textCell(at),
      textCell(flow ?? ''),
      money(amount),
      textCell(nameOf(file)),
      textCell(nameOf(told?.file)),
    ],
  );
  return table(s.told, [20, 26, 13, 36, 36], [h.at, h.flow, h.amount, h.file, h.countedBy], lines);
}

/** The bytes of an .xlsx. */
export function reconciliationWorkbook(request: StatementRequest): Uint8Array<ArrayBuffer> {
  const { items, language, files } = request;
  const rowsOf = (wanted: Status) => items.filter(({ status }) => status === wanted).flatMap(({ bills }) => bills);
  const told = rowsOf('told-elsewhere');
  return writeXlsx([
    summarySheet(request),
    netsSheet(
      items.filter(({ order, status }) => order !== null && status !== 'duplicate' && status !== 'told-elsewhere'),
      language,
    ),
    differencesSheet(items.filter(isOpen), request),
    byPersonSheet(items, language),
    othersSheet(rowsOf('not-of-order'), language),
    ...(told.length > 0 ? [toldSheet(told, request)] : []),
    sourcesSheet(files, language),
  ]);
}
