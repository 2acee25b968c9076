/** What parties of a shop are still to be paid, month by month, with the day by which. */
import type { Day } from '../time/day.ts';
import { dueDay } from './due-day.ts';
import { owedIn, partiesIn } from './ledger.ts';
import type { OwedMonth } from './owed-chain.ts';
import type { Party } from './party.ts';
import type { Payment } from './party-entry.ts';
import { unpaidMonths } from './unpaid-months.ts';

export interface Due {
  readonly party: string;
  /** Of the party. */
  readonly name: string;
  readonly month: string;
  /** What is left of the month, above 0. */
  readonly fen: number;
  /** null = nobody said. */
  readonly day: Day | null;
  /** A month that is not closed may still come to something else. */
  readonly closed: boolean;
}

export interface Dues {
  /** By day, those without one last. */
  readonly dues: readonly Due[];
  /** Names of parties of whom some month is not known: nothing of them is among the dues. */
  readonly unknown: readonly string[];
}

/** @param months ascending, without gaps, all there are @param payments of the shop, those that count */
export function duesOf(
  months: readonly OwedMonth[],
  payments: readonly Payment[],
  parties: readonly Party[],
  closed: ReadonlySet<string>,
): Dues {
  const unknown: string[] = [];
  const dues: Due[] = [];
  for (const party of partiesIn(months)) {
    const { name = party, due: term = null } = parties.find(({ id }) => id === party) ?? {};
    const owed = months.map((one) => [one.month, owedIn(one, party, months)] as const);
    if (owed.some(([, fen]) => fen === null)) {
      unknown.push(name);
      continue;
    }
    const paid = payments.reduce((sum, one) => (one.party === party ? sum + one.fen : sum), 0);
    for (const { month, fen } of unpaidMonths(owed, paid)) {
      const day = term === null ? null : dueDay(month, term);
      dues.push({ party, name, month, fen, day, closed: closed.has(month) });
    }
  }
  const byDay = ({ day }: Due): string => day ?? '9';
  return { dues: dues.sort((a, b) => (byDay(a) < byDay(b) ? -1 : Number(byDay(a) > byDay(b)))), unknown };
}
