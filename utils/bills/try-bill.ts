/** What a bill comes to if it is read as the operator says, before anything of it is kept. */
import type { Amount } from '../settlement/amount.ts';
import type { BillRefusal } from '../settlement/bill-refusal.ts';
import type { BillRow } from '../settlement/bill-row.ts';
import { spanOf } from '../settlement/span.ts';
import type { TaughtDraft } from '../settlement/taught-bill.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { BalanceChain } from './balance-chain.ts';
import { BillFault } from './bill-fault.ts';
import { BillLines } from './bill-lines.ts';
import { BillRowReader, checkRow } from './bill-rows.ts';
import { type BillMatch, refusePersonal } from './match-bill.ts';
import { headerRows } from './match-table.ts';
import { type SeenWord, wordsOf } from './seen-words.ts';
import type { NumberedRow } from './table-body.ts';
import { matchTaught, trialLayout } from './taught-layout.ts';

export type BillTrial =
  | {
      readonly ok: true;
      readonly rows: number;
      readonly income: Amount;
      /** At most 0. */
      readonly expense: Amount;
      readonly first: string | null;
      readonly last: string | null;
      /** Rows with an order number, and with one a spreadsheet cut. */
      readonly linked: number;
      readonly lost: number;
      readonly balanceBreaks: number;
      readonly words: readonly SeenWord[];
    }
  /** `unread`: rows that cannot be read by themselves; the refusal names the first, or says what the whole contradicts. */
  | { readonly ok: false; readonly rows: number; readonly unread: number; readonly refusal: BillRefusal };

/** How many rows cannot be read by themselves, and why the first cannot; `whole` where each can. */
function refusedBy(match: BillMatch, rows: readonly NumberedRow[], whole: BillFault): BillTrial {
  let unread = 0;
  let first: BillFault | null = null;
  for (const row of rows) {
    try {
      checkRow(match, row);
    } catch (error) {
      if (!(error instanceof BillFault)) throw error;
      unread++;
      first ??= error;
    }
  }
  return { ok: false, rows: rows.length - unread, unread, refusal: (first ?? whole).refusal };
}

const sumOf = (rows: readonly BillRow[], sign: 1 | -1): Amount =>
  rows.reduce((sum, { amount }) => (amount * sign > 0 ? sum + amount : sum), 0);

function readAs(match: BillMatch, lines: readonly NumberedRow[], remarks: readonly NumberedRow[]): BillTrial {
  const reader = new BillRowReader(match);
  const chain = new BalanceChain();
  const rows = lines.map((line) => reader.read(line));
  reader.sumsMissing(remarks);
  for (const row of rows) chain.add(row);
  return {
    ok: true,
    rows: rows.length,
    income: sumOf(rows, 1),
    expense: sumOf(rows, -1),
    ...spanOf({ kind: 'bill', rows }),
    linked: rows.filter(({ link }) => link.order !== null).length,
    lost: rows.filter(({ link }) => link.order === null && link.lost === true).length,
    balanceBreaks: chain.breaks().length,
    words: wordsOf(match, lines, rows),
  };
}

function read(match: BillMatch, all: readonly FileRow[]): BillTrial {
  const lines = new BillLines(match);
  const rows = all.flatMap((cells, at) => lines.take(cells, at) ?? []);
  if (rows.length === 0) throw new BillFault('file-empty');
  try {
    return readAs(match, rows, lines.remarks());
  } catch (error) {
    if (error instanceof BillFault) return refusedBy(match, rows, error);
    throw error;
  }
}

/** @param draft sound, but for its name. Never throws but what is no refusal */
export function tryBill(all: readonly FileRow[], draft: TaughtDraft, columns: number): BillTrial {
  try {
    const headers = headerRows(all, columns);
    refusePersonal(headers);
    const match = matchTaught(headers, [trialLayout(draft)]);
    if (!match) throw new FileFault('layout-unknown');
    return read(match, all);
  } catch (error) {
    if (error instanceof FileFault || error instanceof BillFault) {
      return { ok: false, rows: 0, unread: 0, refusal: error.refusal };
    }
    throw error;
  }
}
