/** What late bills change of what was owed for closed months: their lists stay, so a later month takes it up. */
import { owedChanges } from './owed-changes.ts';
import type { OwedAdjustment, Payables } from './payables.ts';

/**
 * What no list holds yet.
 * @param closed lists of closed months, as they were kept
 * @param nowOf what a month would be by present bills and rules
 */
export function owedAdjustments(
  closed: readonly Payables[],
  nowOf: (month: string) => Payables,
): readonly OwedAdjustment[] {
  const booked = closed.flatMap(({ adjusted }) => adjusted);
  return closed.flatMap((kept) => {
    const own = booked.filter(({ month }) => month === kept.month);
    const taken = (party: string) => own.reduce((sum, one) => sum + (one.party === party ? one.fen : 0), 0);
    const changes = new Map(owedChanges(kept, nowOf(kept.month)).map(({ party, was, is }) => [party, is - was]));
    const parties = [...new Set([...changes.keys(), ...own.map(({ party }) => party)])].sort();
    return parties
      .map((party) => ({ month: kept.month, party, fen: (changes.get(party) ?? 0) - taken(party) }))
      .filter(({ fen }) => fen !== 0);
  });
}

/**
 * The one month that takes up what changed of closed ones: the first open one after the last of them, so that two open
 * months never both owe it.
 */
export function takesUp(month: string, open: readonly string[], closed: readonly string[]): boolean {
  const last = closed.reduce((max, one) => (one > max ? one : max), '');
  const first = open.filter((one) => one > last).sort()[0];
  return closed.length > 0 && month === first;
}
