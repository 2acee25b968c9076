/** What a shop's money came to by month and part; quarters and ranges are sums of months. */
import { addDays, type Day } from '../../time/day.ts';
import type { Amount } from '../amount.ts';
import { missingDays, overlaps } from '../month-cover.ts';
import type { Reconciled } from '../reconciled.ts';
import type { Span } from '../span.ts';
import { movedEntries } from './moved-entries.ts';
import { PARTS, type Part, type PayerOf } from './parts.ts';

export interface PartSum {
  readonly amount: Amount;
  /** Entries it is the sum of. */
  readonly rows: number;
}

export interface MonthSums {
  /** `2026-11` */
  readonly month: string;
  readonly sums: ReadonlyMap<Part, PartSum>;
  /** What none of the bills read of this month could tell of: not 0. */
  readonly unknown: ReadonlySet<Part>;
  /** The first days gone by of which a bill of an account with money of orders is missing. */
  readonly missing: Span | null;
  /** Of the sales, what was paid out as one: net of fees no bill read tells of. */
  readonly payouts: Amount;
}

/** What a bill that was read can tell of. */
export interface TellingFile extends Span {
  readonly tells: ReadonlySet<Part>;
}

export interface SumsCase {
  readonly today: Day;
  readonly items: readonly Reconciled[];
  readonly payerOf: PayerOf;
  readonly files: readonly TellingFile[];
  /** Files of the accounts money of orders comes in on, by account. */
  readonly accounts: readonly (readonly Span[])[];
  /** Ids of files whose rows are what was paid out as one. */
  readonly paysOut?: ReadonlySet<string>;
}

function unknownOf(files: readonly TellingFile[], month: string, sums: MonthSums['sums']): ReadonlySet<Part> {
  const own = files.filter((file) => overlaps(file, month));
  return new Set(
    // Whatever a bill has no word for is in it, whichever bill that is.
    PARTS.filter((part) => part !== 'untold' && !sums.has(part) && !own.some(({ tells }) => tells.has(part))),
  );
}

/** Of days that are not over no bill is missing. */
function missingOf({ accounts, today }: SumsCase, month: string): Span | null {
  const missing = accounts.flatMap((own) => missingDays(own, month) ?? []).find(({ first }) => first < today);
  return missing ? { ...missing, last: missing.last < today ? missing.last : addDays(today, -1) } : null;
}

/** Months in which money moved, first ones first. */
export function monthSums(of: SumsCase): readonly MonthSums[] {
  const { items, payerOf, files, paysOut } = of;
  const months = new Map<string, Map<Part, PartSum>>();
  const payouts = new Map<string, Amount>();
  for (const { row, entry, part } of movedEntries(items, payerOf)) {
    const month = row.at.slice(0, 7);
    const sums = months.get(month) ?? new Map<Part, PartSum>();
    months.set(month, sums);
    const { amount, rows } = sums.get(part) ?? { amount: 0, rows: 0 };
    sums.set(part, { amount: amount + entry.amount, rows: rows + 1 });
    if (part === 'sale' && paysOut?.has(row.file)) payouts.set(month, (payouts.get(month) ?? 0) + entry.amount);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, sums]) => ({
      month,
      sums,
      unknown: unknownOf(files, month, sums),
      missing: missingOf(of, month),
      payouts: payouts.get(month) ?? 0,
    }));
}
