/** What the operator writes down of a party in a shop. It moves no money. */
import type { Day } from '../time/day.ts';

interface Entry {
  readonly id: string;
  readonly book: string;
  readonly party: string;
}

export type Payment = Entry & {
  readonly kind: 'payment';
  readonly day: Day;
  /** Above 0. */
  readonly fen: number;
  readonly note: string;
  /** When it was taken back (ms); null = it counts. */
  readonly takenBack: number | null;
};

/** How many sessions a party held in a month. */
export type Sessions = Entry & { readonly kind: 'sessions'; readonly month: string; readonly count: number };

export type PartyEntry = Payment | Sessions;

export const MOST_NOTE = 100;

/** Said again it stands in the place of what was said before. */
export const sessionsId = ({ book, party, month }: Pick<Sessions, 'book' | 'party' | 'month'>): string =>
  [book, party, month].join(' ');

/** null = not said. */
export function sessionsIn(entries: readonly PartyEntry[], party: string, month: string): number | null {
  const said = entries.find((one) => one.kind === 'sessions' && one.party === party && one.month === month);
  return said?.kind === 'sessions' ? said.count : null;
}

/** Those that count. */
export const paymentsOf = (entries: readonly PartyEntry[]): readonly Payment[] =>
  entries.flatMap((one) => (one.kind === 'payment' && one.takenBack === null ? [one] : []));
