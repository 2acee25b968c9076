/** A bill nobody knows, laid out for the operator: which row is its header, and what each column may be. */
import type { ColumnBar } from '../recipes/recipe.ts';
import { TAUGHT_ROLES, type TaughtColumn, type TaughtRole, type TaughtSides } from '../settlement/taught-bill.ts';
import { TAUGHT_ORDER_ROLES, type TaughtOrdersDraft } from '../settlement/taught-orders.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { normalHeader } from '../sheets/header-text.ts';
import { isPersonalBillHeader, withoutPersonalData } from '../sheets/personal-data.ts';
import { idOf, isOfPeople, plainCell } from './bill-cells.ts';
import { isRemark } from './footers.ts';
import { LIKELY_HEADERS, TOTAL } from './layouts/taught.ts';
import { LIKELY_ORDER_HEADERS } from './layouts/taught-orders.ts';
import { headersIn, headerText } from './unknown-header.ts';

export interface LookedBillColumn {
  /** Its place in the table, from 0. */
  readonly at: number;
  readonly header: string;
  /** Its first cells, those of the first rows; nothing of people. */
  readonly samples: readonly string[];
  readonly bar: ColumnBar | null;
}

export interface LookedBill {
  /** Rows that may be the header, from 0. */
  readonly headerRows: readonly { readonly row: number; readonly text: string }[];
  /** The one looked by; -1 where none can be. */
  readonly headerRow: number;
  readonly columns: readonly LookedBillColumn[];
  /** Those the bill would be known by. */
  readonly headers: readonly string[];
  readonly suggested: readonly TaughtColumn[];
  /** What its columns would be if it is a list of orders. */
  readonly suggestedOrders: TaughtOrdersDraft['columns'];
  /** Which of the two it likely is. */
  readonly likely: 'bill' | 'orders';
  readonly sides: TaughtSides;
  /** It ends with a line of sums. */
  readonly total: boolean;
}

const SAMPLED_ROWS = 200;
const SHOWN_ROWS = 3;
const LONGEST_SAMPLE = 40;

/** Whether a column holds people's numbers, whatever its name; long numbers of platforms are none by chance. */
function holdsPeople(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  if (said.some((cell) => isOfPeople(cell) && idOf(cell) === null)) return true;
  return said.filter(isOfPeople).length * 2 > said.length;
}

function barOf(header: string, cells: readonly string[], counts: ReadonlyMap<string, number>): ColumnBar | null {
  if (isPersonalBillHeader(header) || isOfPeople(header) || holdsPeople(cells)) return 'personal';
  return (counts.get(normalHeader(header)) ?? 0) > 1 ? 'twice' : null;
}

function columnsOf(headers: readonly string[], below: readonly FileRow[]): readonly LookedBillColumn[] {
  const counts = new Map<string, number>();
  for (const key of headers.map(normalHeader)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return headers.flatMap((header, at) => {
    if (header === '') return [];
    const cells = below.map((row) => plainCell(row[at]));
    const bar = barOf(header, cells, counts);
    const shown = (cell: string) => (bar === 'personal' && cell !== '' ? '***' : withoutPersonalData(cell));
    const samples = cells.slice(0, SHOWN_ROWS).map((cell) => shown(cell).slice(0, LONGEST_SAMPLE));
    return [{ at, header: withoutPersonalData(header), samples, bar }];
  });
}

/** Each column is proposed for one role, each role for one column; the operator may say otherwise. */
function proposed<Role extends string>(
  columns: readonly LookedBillColumn[],
  roles: readonly Role[],
  likely: Readonly<Record<Role, readonly RegExp[]>>,
): readonly { readonly role: Role; readonly header: string }[] {
  const free = new Set(columns.flatMap(({ header, bar }) => (bar === null ? [header] : [])));
  const found: { role: Role; header: string }[] = [];
  for (const role of roles) {
    const header = likely[role].map((hint) => [...free].find((one) => hint.test(one))).find(Boolean);
    if (header === undefined) continue;
    free.delete(header);
    found.push({ role, header });
  }
  return found;
}

/** What says an amount alone may be anything: it is looked for last. */
const BILL_ROLES: readonly TaughtRole[] = TAUGHT_ROLES.toSorted(
  (a, b) => Number(a === 'amount') - Number(b === 'amount'),
);

/** A list of orders says how far each is; a bill says which way money went, or what there was after it. */
function likelyKind(bill: readonly TaughtColumn[], orders: TaughtOrdersDraft['columns']): LookedBill['likely'] {
  const ofBill = bill.some(({ role }) => role === 'balance' || role === 'direction' || role === 'expense');
  return !ofBill && orders.some(({ role }) => role === 'state') ? 'orders' : 'bill';
}

function sidesOf(suggested: readonly TaughtColumn[]): TaughtSides {
  const has = (role: TaughtColumn['role']) => suggested.some((one) => one.role === role);
  if (has('income') && has('expense')) return 'two-columns';
  return has('direction') ? 'direction' : 'minus-out';
}

function endsWithSums(rows: readonly FileRow[]): boolean {
  const last = rows.findLast((row) => !isRemark(row));
  return TOTAL.test(last?.map(plainCell).find((text) => text !== '') ?? '');
}

/** All that say something, and none that would say something of a person. */
function headersOf(columns: readonly LookedBillColumn[]): readonly string[] {
  return [
    ...new Set(columns.flatMap(({ header, bar }) => (bar === 'twice' || header.includes('***') ? [] : [header]))),
  ];
}

/** @param chosen the header row the operator says it is; null to look for it */
export function lookAtBill(rows: readonly FileRow[], chosen: number | null): LookedBill {
  const { headerRows, best } = headersIn(rows);
  const headerRow = headerRows.some(({ row }) => row === chosen) ? (chosen ?? best) : best;
  const headers = (rows[headerRow] ?? []).map(headerText);
  const below = rows.slice(headerRow + 1, headerRow + 1 + SAMPLED_ROWS).filter((row) => !isRemark(row));
  const columns = headerRow < 0 ? [] : columnsOf(headers, below);
  const suggested = proposed(columns, BILL_ROLES, LIKELY_HEADERS);
  const suggestedOrders = proposed(columns, TAUGHT_ORDER_ROLES, LIKELY_ORDER_HEADERS);
  return {
    headerRows,
    headerRow,
    columns,
    headers: headersOf(columns),
    suggested,
    suggestedOrders,
    likely: likelyKind(suggested, suggestedOrders),
    sides: sidesOf(suggested),
    total: endsWithSums(rows),
  };
}
