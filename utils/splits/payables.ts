/** What a month adds to what each party is owed. */
import type { Reconciled } from '../settlement/reconciled.ts';
import { paidTwice } from './check-rule.ts';
import { checkWithheld } from './check-withheld.ts';
import type { OrderFinding, RuleFinding } from './finding.ts';
import { type MonthShare, type Moved, monthShares, type NotShared, type SharedBooks } from './month-shares.ts';
import { platformsOf } from './party.ts';
import type { PartyPeriod } from './period-steps.ts';
import type { RuleLine } from './rule.ts';
import type { Split } from './split-order.ts';
import { countWithheld, WITHHELD, type WithheldSum } from './withheld-sums.ts';

/** Of one party in one month, in fen. */
export interface PartyMonth {
  readonly party: string;
  /** At least 0: what lines of 线下应付 came to. */
  readonly added: number;
  /** At most 0: what was taken back of them. */
  readonly reversed: number;
  /** What lines of 平台已代扣 came to: no part of what is owed. */
  readonly withheld: number;
  /** Orders of which something was added or taken back. */
  readonly orders: number;
}

/** What the shares of an order want for at the end of the month. */
export type Short = Extract<OrderFinding, { kind: 'cut-short' | 'shop-pays' }>['kind'];

/** In fen, of a closed month. */
export interface OwedAdjustment {
  /** The closed one. */
  readonly month: string;
  readonly party: string;
  readonly fen: number;
}

export interface Payables {
  /** `2026-11` */
  readonly month: string;
  /** By party id. */
  readonly parties: readonly PartyMonth[];
  /** What was agreed of the month's sums, by party id; absent where nothing was, or before that was kept. */
  readonly periods?: readonly PartyPeriod[];
  /** What closed months are owed otherwise, taken up here. */
  readonly adjusted: readonly OwedAdjustment[];
  readonly notShared: Readonly<Record<NotShared, number>>;
  /** Orders shared with less than the rule says, or at the shop's cost. */
  readonly short: Readonly<Record<Short, number>>;
  readonly findings: readonly RuleFinding[];
  /** Ids of parties that were platforms, as shares rest on it; absent before that was kept. */
  readonly platforms?: readonly string[];
  /** Of orders whose bills show other than the rule says was withheld; absent where none do, or before that was kept. */
  readonly taken?: readonly WithheldSum[];
}

export const SHORT = ['cut-short', 'shop-pays'] as const satisfies readonly Short[];

const NOTHING = { added: 0, reversed: 0, withheld: 0, orders: 0 } as const;

function count(sums: Map<string, PartyMonth>, moved: readonly Moved[]): void {
  const seen = new Set<string>();
  for (const { line, fen } of moved) {
    const { party, settle } = line;
    const sum = sums.get(party) ?? { party, ...NOTHING };
    const orders = sum.orders + (seen.has(party) ? 0 : 1);
    seen.add(party);
    if (settle === 'withheld') sums.set(party, { ...sum, orders, withheld: sum.withheld + fen });
    else if (fen > 0) sums.set(party, { ...sum, orders, added: sum.added + fen });
    else sums.set(party, { ...sum, orders, reversed: sum.reversed + fen });
  }
}

/** @param onShare sees every order whose money moved, one by one: there may be many */
export function payablesOf(books: SharedBooks, month: string, onShare?: (share: MonthShare) => void): Payables {
  const sums = new Map<string, PartyMonth>();
  const lines = new Set<RuleLine>();
  const short = { 'cut-short': 0, 'shop-pays': 0 };
  const taken = new Map<WithheldSum['kind'], WithheldSum>();
  const withheldBy = ({ bills }: Reconciled, split: Split, told: (of: string) => boolean) =>
    checkWithheld(
      split,
      books.parties,
      bills.filter(({ at }) => told(at.slice(0, 7))),
    );
  const notShared = { none: 0, several: 0, unclear: 0, unknown: 0 };
  for (const share of monthShares(books, month)) {
    onShare?.(share);
    if (share.kind === 'left') {
      notShared[share.why] += 1;
      continue;
    }
    const { rule, after, moved } = share;
    if (moved === null) notShared.unknown += 1;
    else count(sums, moved);
    for (const kind of SHORT) if (after?.findings.some((finding) => finding.kind === kind)) short[kind] += 1;
    for (const line of rule.lines) lines.add(line);
    const findings = after ? withheldBy(share.item, after, (one) => one <= month) : [];
    if (findings.length === 0) continue;
    const before = share.before ? withheldBy(share.item, share.before, (one) => one < month) : [];
    countWithheld(taken, { order: share.item.order ?? '', findings, before });
  }
  const parties = [...sums.values()].sort((a, b) => (a.party < b.party ? -1 : 1));
  const platforms = [...(books.platforms ?? platformsOf(books.parties))].sort();
  const list = { month, parties, adjusted: [], notShared, short, findings: paidTwice([...lines]), platforms };
  return taken.size === 0 ? list : { ...list, taken: WITHHELD.flatMap((kind) => taken.get(kind) ?? []) };
}
