/** Months of a shop one after another: what is set off in one is not there in the next. */
import { owedAdjustments, takesUp } from './owed-adjustments.ts';
import { owedRows } from './owed-rows.ts';
import type { Payables } from './payables.ts';
import { type BalanceLine, setOff } from './period-steps.ts';
import type { PartyTerms } from './period-terms.ts';

export interface OwedMonths {
  /** Ascending, without gaps. */
  readonly months: readonly string[];
  /** Months in which money moved and that are not closed. */
  readonly open: readonly string[];
  readonly closed: readonly string[];
  /** Lists of closed months, as they were kept; some were closed before that was. */
  readonly kept: ReadonlyMap<string, Payables>;
  /** By bills as they stand, without what is set off. */
  readonly earned: (month: string) => Payables;
  readonly termsOf: (month: string) => readonly PartyTerms[];
}

/** In fen, by party and what it is of: used so far. A line that was dropped and added again is the same balance. */
type Used = Map<string, number>;

const keyOf = (party: string, of: BalanceLine['of']): string => `${party} ${of}`;

function withBalances(list: Payables, terms: readonly PartyTerms[], used: Used): Payables {
  const rows = new Map(owedRows(list).map((row) => [row.party, row]));
  const periods = (list.periods ?? []).map((period) => {
    const lines = terms.find(({ party }) => party === period.party)?.lines ?? [];
    const balances = lines.filter((line): line is BalanceLine => line.kind === 'balance');
    const usedOf = (of: BalanceLine['of']) => used.get(keyOf(period.party, of)) ?? 0;
    const steps = setOff(balances, rows.get(period.party)?.owed ?? null, usedOf);
    return { ...period, steps: [...period.steps, ...steps] };
  });
  return list.periods ? { ...list, periods } : list;
}

const isKnown = (list: Payables): boolean => owedRows(list).every(({ owed }) => owed !== null);

/** @param sign -1 takes back what was counted */
function countUsed(used: Used, { periods = [] }: Payables, sign: 1 | -1 = 1): void {
  for (const { party, steps } of periods) {
    for (const { line, fen } of steps) {
      if (line.kind !== 'balance') continue;
      const key = keyOf(party, line.of);
      used.set(key, (used.get(key) ?? 0) - sign * (fen ?? 0));
    }
  }
}

export interface OwedMonth {
  readonly month: string;
  /**
   * By bills and rules as they stand; of a closed month by those of then, where it is the last or was closed without being
   * known, else what was kept.
   */
  readonly now: Payables;
  readonly kept: Payables | null;
}

export function owedChain(of: OwedMonths): readonly OwedMonth[] {
  // What closed months set off is set off, later ones included: an open month takes only what these left.
  const used: Used = new Map();
  for (const list of of.kept.values()) countUsed(used, list);
  const kept = of.closed.flatMap((month) => of.kept.get(month) ?? []);
  return of.months.map((month) => {
    const list = of.kept.get(month) ?? null;
    // What a closed month would be now is asked of the last one, and of one that was not known then.
    if (list !== null && month !== of.months.at(-1)) {
      return { month, now: isKnown(list) ? list : of.earned(month), kept: list };
    }
    if (list !== null) countUsed(used, list, -1);
    const adjusted = takesUp(month, of.open, of.closed) ? owedAdjustments(kept, of.earned) : [];
    const now = withBalances({ ...of.earned(month), adjusted }, of.termsOf(month), used);
    countUsed(used, now);
    return { month, now, kept: list };
  });
}
