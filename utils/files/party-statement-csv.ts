/** 对账单 of one party and month as CSV: its lines, and its orders below. */
import { FEN } from '../settlement/amount.ts';
import type { PartyStatement } from '../splits/party-statement.ts';
import { ledgerTexts } from '../texts/ledger.ts';
import {
  basesIn,
  orderHeads,
  partyStatementTexts,
  ruleText,
  statementHead,
  statementLines,
} from '../texts/party-statement.ts';
import type { Language } from '../texts/texts.ts';
import { type CsvCell, writeCsv } from './csv.ts';
import { money } from './settlement-cells.ts';

const yuan = (amount: number): CsvCell => Number(money(amount).value);

/** The bytes of a .csv. */
export function partyStatementCsv(statement: PartyStatement, language: Language): Uint8Array<ArrayBuffer> {
  const t = partyStatementTexts[language];
  const { unknown } = ledgerTexts[language];
  const bases = basesIn(statement);
  const ofFen = (fen: number | null): CsvCell => (fen === null ? unknown : yuan(fen * FEN));
  const text = writeCsv([
    [t.title(statement.party, statement.month)],
    ...statementHead(statement, language).map((one) => [one]),
    [],
    [t.item, t.amount, t.how],
    ...statementLines(statement, language).map(({ item, fen, how }) => [item, ofFen(fen), how]),
    [],
    orderHeads(statement, language),
    ...statement.orders.map((share) => [
      { id: share.order },
      share.paid,
      ruleText(share, language),
      ...bases.map((base) => (share.bases[base] === undefined ? null : yuan(share.bases[base]))),
      ofFen(share.payable),
      ofFen(share.withheld),
    ]),
  ]);
  return new TextEncoder().encode(text);
}
