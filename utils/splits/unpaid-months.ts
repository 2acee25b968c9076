/** Which months what is left to be paid is of: payments, and months that took back, are set against the oldest first. */

/** Fen, month by month; null = not known. */
export type OwedBy = readonly (readonly [month: string, fen: number | null])[];

/** What months took back, above 0: more than they added. */
export const takenBackIn = (owed: OwedBy): number => owed.reduce((sum, [, fen]) => sum - Math.min(0, fen ?? 0), 0);

export interface UnpaidMonth {
  readonly month: string;
  /** Above 0. */
  readonly fen: number;
}

/**
 * First ones first.
 * @param paid all payments together
 */
export function unpaidMonths(owed: OwedBy, paid: number): readonly UnpaidMonth[] {
  const unpaid: UnpaidMonth[] = [];
  let rest = paid + takenBackIn(owed);
  for (const [month, fen] of owed) {
    const added = Math.max(0, fen ?? 0);
    if (added > rest) unpaid.push({ month, fen: added - rest });
    rest = Math.max(0, rest - added);
  }
  return unpaid;
}
