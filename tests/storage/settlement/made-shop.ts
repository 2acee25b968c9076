/** A small shop of settlement that uses every table. */
import { createHash } from 'node:crypto';
import type { SettlementBackupWritten } from '../../../utils/files/settlement-backup.ts';
import { monthLines } from '../../../utils/settlement/month-statement.ts';
import type { PartyEntry } from '../../../utils/splits/party-entry.ts';
import { keepBalance } from '../../../utils/storage/settlement/balances.ts';
import { sayOfItem } from '../../../utils/storage/settlement/confirmations.ts';
import { keepMatch } from '../../../utils/storage/settlement/hand-matches.ts';
import { keepEntry, keepTerms } from '../../../utils/storage/settlement/party-book.ts';
import { keepParty, keepRule } from '../../../utils/storage/settlement/rule-book.ts';
import type { ClosedMonthRow, SettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';
import { keepTaught } from '../../../utils/storage/settlement/taught-bills.ts';
import type { Day } from '../../../utils/time/day.ts';
import { KUAI_ORDERS_DRAFT } from '../../bills/made-orders.ts';
import { KUAI_DRAFT } from '../../bills/made-taught.ts';
import { bill, entry, order } from '../../settlement/made-books.ts';
import { rate, rule } from '../../splits/made-rules.ts';
import { agreed } from '../../splits/made-terms.ts';
import { importBill } from './made-import.ts';

export const SAID = { key: 'o1', status: 'short', difference: -8800, net: 0, reason: '已补', who: '', at: 1 } as const;
export const PUT = { from: 'x', order: 'o1', reason: '同一单', who: '', at: 1 };
export const PAID: PartyEntry = {
  ...{ id: 'e', book: 'b', party: 'p', fen: 880, note: '转账', takenBack: null },
  kind: 'payment',
  day: '2026-11-10' as Day,
};
export const LOOKED = { book: 'b', moment: '2026-10-31 23:59:59', fen: -12_345, who: '', at: 1 } as const;
export const PARTY = { id: 'p', name: '供货商', role: 'supplier', person: false } as const;

/** @param reason sets one closing apart from another */
export function closedRow(reason = '', more: Partial<ClosedMonthRow> = {}): ClosedMonthRow {
  const lines = monthLines([], '2026-10');
  const text = JSON.stringify({
    ...{ version: 1, book: '我的店', month: '2026-10', lines, open: [], adjustments: [], files: [], reason },
    rules: [],
  });
  const hash = createHash('sha256').update(text).digest('hex');
  return { book: 'b', month: '2026-10', text, hash, at: 1, who: '', ...more };
}

export async function fileOf(writing: Promise<SettlementBackupWritten>): Promise<Blob> {
  const written = await writing;
  if (!written.ok) throw new Error(written.code);
  return written.file;
}

export async function fillShop(db: SettlementDatabase, bills = 2): Promise<void> {
  const { signal } = new AbortController();
  await db.books.put({ id: 'b', name: '我的店', source: 'douyin', settleDays: 7 });
  const strip = <T extends { file: string }>({ file: _, ...row }: T) => row;
  const rows = Array.from({ length: bills }, (_, n) =>
    strip(bill(`o${n}`, [entry('sale', 88), entry('platform-fee', -4.4)], { flow: `f${n}`, row: n + 2 })),
  );
  const { layout: _l, repeatsOrder: _r, itemsOnly: _i, ...line } = strip(order('o1', 88));
  const layout = { id: 'douyin.fund', version: 1 };
  const tables = [
    { kind: 'bill' as const, layout, sheet: '', rows, balanceBreaks: [4], sumsMissing: true },
    { kind: 'orders' as const, layout: { id: 'o', version: 1 }, sheet: '', rows: [line] },
  ];
  await importBill(db, tables, { id: 'i', book: 'b', hash: 'h', fileName: 'x.csv', at: 1, signal });
  await sayOfItem(db, { book: 'b', key: SAID.key, before: null }, SAID);
  await keepMatch(db, 'b', PUT);
  await db.closed.put(closedRow());
  await keepParty(db, PARTY);
  await keepTerms(db, {
    book: 'b',
    party: PARTY.id,
    from: '2026-10',
    lines: [agreed('s', { kind: 'slot', per: 'month', fen: 50_000 })],
  });
  await keepEntry(db, PAID);
  await keepBalance(db, LOOKED);
  await keepTaught(db, KUAI_DRAFT, 1_790_000_000_000);
  await keepTaught(db, KUAI_ORDERS_DRAFT, 1_790_000_000_001);
  await keepRule(db, rule([rate('a', 500, { party: PARTY.id })]));
}

/** A chunk whose bills say something else, one of orders as it is. */
export const ofBills =
  (more: object) =>
  ({ bills, ...row }: Record<string, unknown>) => [
    bills ? { ...row, bills: (bills as object[]).map((one) => ({ ...one, ...more })) } : row,
  ];
