/** What one party is told of a month of the book on screen. */
import { partyStatementCsv } from '../files/party-statement-csv.ts';
import { partyStatementWorkbook } from '../files/party-statement-workbook.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { ledgerOf } from '../splits/ledger.ts';
import { paymentsOf } from '../splits/party-entry.ts';
import { type PartyStatement, partyStatement } from '../splits/party-statement.ts';
import { closedMonths } from '../storage/settlement/closed-months.ts';
import type { BillFileRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { bookOwed } from './book-owed.ts';
import { estimatedOf, lastOf, sharesIn } from './book-payables.ts';
import { statementOf } from './closed-statement.ts';
import type { SettlementQuestions } from './settlement-protocol.ts';

interface Known {
  readonly items: readonly Reconciled[];
  readonly files: readonly BillFileRow[];
}

/** @throws where the shop or the party is gone */
export async function bookStatement(
  db: SettlementDatabase,
  known: Known,
  asked: Parameters<SettlementQuestions['statement']>[0],
): Promise<PartyStatement> {
  const { book, month, today } = asked;
  const rows = await closedMonths(db, book);
  const owed = await bookOwed(db, { items: known.items, rows }, book);
  const party = owed.parties.find(({ id }) => id === asked.party);
  if (!party) throw new Error('the party is gone');
  const months = owed.upTo(month);
  const { now, kept } = lastOf(months);
  const closed = rows.find((one) => one.month === month);
  const then = closed && statementOf(closed);
  const payments = paymentsOf(owed.entries);
  return partyStatement({
    shop: owed.shop.name,
    month,
    closed: then !== undefined,
    anew: then !== undefined && kept === null,
    estimated: then ? [] : estimatedOf(known, asked, now),
    party,
    list: kept ?? now,
    ledger: ledgerOf(months, payments, owed.parties, today, owed.after(month)),
    payments,
    // Orders as they would be shared now are none of a closed month.
    shares: then ? (then.shares ?? []) : sharesIn(owed, month),
  });
}

/** The bytes of a file of it. @throws where the shop or the party is gone */
export async function bookStatementFile(
  db: SettlementDatabase,
  known: Known,
  asked: Parameters<SettlementQuestions['statementFile']>[0],
): Promise<Uint8Array<ArrayBuffer>> {
  const statement = await bookStatement(db, known, asked);
  const write = asked.as === 'csv' ? partyStatementCsv : partyStatementWorkbook;
  return write(statement, asked.language);
}
