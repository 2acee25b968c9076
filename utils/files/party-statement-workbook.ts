/** 对账单 of one party and month, to be sent. */
import { FEN } from '../settlement/amount.ts';
import type { PartyStatement } from '../splits/party-statement.ts';
import { ledgerTexts } from '../texts/ledger.ts';
import {
  basesIn,
  orderHeads,
  partyStatementTexts,
  ruleText,
  type StatementLine,
  statementHead,
  statementLines,
} from '../texts/party-statement.ts';
import type { Language } from '../texts/texts.ts';
import { HEADER, TITLE, textCell } from './plan-sheet-styles.ts';
import { type Cells, money, table } from './settlement-cells.ts';
import { writeXlsx } from './write-xlsx.ts';
import type { XlsxSheet } from './xlsx-sheet.ts';

const fenCell = (fen: number | null, unknown: string) => (fen === null ? textCell(unknown) : money(fen * FEN));

function lineCells({ item, how, fen, sum }: StatementLine, unknown: string): Cells {
  return [textCell(item, sum ? HEADER : {}), fenCell(fen, unknown), textCell(how, {})];
}

function summarySheet(statement: PartyStatement, language: Language): XlsxSheet {
  const t = partyStatementTexts[language];
  const { unknown } = ledgerTexts[language];
  return {
    name: t.summary,
    widths: [34, 16, 80],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [textCell(t.title(statement.party, statement.month), TITLE)],
      ...statementHead(statement, language).map((text) => [textCell(text, {})]),
      [],
      [t.item, t.amount, t.how].map((head) => textCell(head, HEADER)),
      ...statementLines(statement, language).map((line) => lineCells(line, unknown)),
    ],
    pagesWide: 1,
  };
}

function ordersSheet(statement: PartyStatement, language: Language): XlsxSheet {
  const t = partyStatementTexts[language];
  const { unknown } = ledgerTexts[language];
  const bases = basesIn(statement);
  const rows = statement.orders.map(
    (share): Cells => [
      textCell(share.order),
      textCell(share.paid ?? ''),
      textCell(ruleText(share, language)),
      ...bases.map((base) => money(share.bases[base] ?? null)),
      fenCell(share.payable, unknown),
      fenCell(share.withheld, unknown),
    ],
  );
  return table(t.orders, [26, 12, 24, ...bases.map(() => 16), 16, 16], orderHeads(statement, language), rows);
}

/** The bytes of an .xlsx. */
export function partyStatementWorkbook(statement: PartyStatement, language: Language): Uint8Array<ArrayBuffer> {
  return writeXlsx([summarySheet(statement, language), ordersSheet(statement, language)]);
}
