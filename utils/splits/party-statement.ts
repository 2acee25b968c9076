/** What one party is told of a month: its own lines, and nothing of anybody else. */
import type { Estimated } from './estimated.ts';
import type { LedgerRow } from './ledger.ts';
import { type OwedRow, owedRows } from './owed-rows.ts';
import type { Payment } from './party-entry.ts';
import type { PartyShare } from './party-shares.ts';
import type { OwedAdjustment, Payables } from './payables.ts';

export interface PartyStatement {
  readonly shop: string;
  /** Its name. */
  readonly party: string;
  readonly month: string;
  readonly closed: boolean;
  /** It was closed before what is owed was kept: by bills and rules as they stand. */
  readonly anew: boolean;
  /** None of a closed month. */
  readonly estimated: readonly Estimated[];
  readonly row: OwedRow;
  readonly adjusted: readonly OwedAdjustment[];
  readonly ledger: LedgerRow;
  /** Of the month, those that count; their notes are the operator's own. */
  readonly payments: readonly Pick<Payment, 'day' | 'fen'>[];
  readonly orders: readonly PartyShare[];
  /** Fen of orders that are not among those listed: of a month whose orders were not kept when it was closed. */
  readonly unlisted: number;
}

interface StatementFacts extends Pick<PartyStatement, 'shop' | 'month' | 'closed' | 'anew' | 'estimated'> {
  readonly party: { readonly id: string; readonly name: string };
  readonly list: Payables;
  readonly ledger: readonly LedgerRow[];
  /** That count. */
  readonly payments: readonly Payment[];
  /** Of every party. */
  readonly shares: readonly PartyShare[];
}

export function partyStatement(facts: StatementFacts): PartyStatement {
  const { shop, month, closed, anew, estimated, party, list } = facts;
  const nothing = { added: 0, reversed: 0, withheld: 0, orders: 0, adjusted: 0, period: null, agreed: 0, owed: 0 };
  const row = owedRows(list).find((one) => one.party === party.id) ?? { party: party.id, ...nothing };
  const empty = { opening: 0, owed: 0, paid: 0, closing: 0, left: 0, due: null, state: 'settled' } as const;
  const orders = facts.shares.filter((one) => one.party === party.id);
  const listed = orders.reduce((sum, { payable }) => sum + (payable ?? 0), 0);
  const payments = facts.payments.filter((one) => one.party === party.id && one.day.startsWith(month));
  return {
    ...{ shop, month, closed, anew, estimated, row, orders },
    party: party.name,
    adjusted: list.adjusted.filter((one) => one.party === party.id),
    ledger: facts.ledger.find((one) => one.party === party.id) ?? { party: party.id, ...empty },
    payments: payments.map(({ day, fen }) => ({ day, fen })),
    unlisted: row.added + row.reversed - listed,
  };
}
