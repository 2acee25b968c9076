/** 平台已代扣, as a rule says it, against what the bills of the order show. */
import { type Amount, FEN } from '../settlement/amount.ts';
import type { BillEntry, BillRow } from '../settlement/bill-row.ts';
import { type FeeSide, feeSides } from './fee-sides.ts';
import type { WithheldFinding } from './finding.ts';
import type { Party } from './party.ts';
import type { ShareStep } from './share-out.ts';
import type { Split } from './split-order.ts';

/** Null where one of them is not known. */
export function saidOf(steps: readonly ShareStep[]): number | null {
  return steps.reduce<number | null>((sum, { share }) => (sum === null || share === null ? null : sum + share), 0);
}

/** What was taken, less what came back. */
export const billedOf = (entries: readonly BillEntry[]): Amount => entries.reduce((sum, { amount }) => sum - amount, 0);

/** Whether bills took other than was expected: off by a fen a row that is finer they may be (settlement reference A4). */
export function differsBy(said: number, entries: readonly BillEntry[]): boolean {
  const slack = entries.filter(({ amount }) => amount % FEN !== 0).length * FEN;
  return Math.abs(said * FEN - billedOf(entries)) > slack;
}

/** Lines of it by which the platform takes it. */
export const withheldSteps = ({ steps }: FeeSide): readonly ShareStep[] =>
  steps.filter(({ line }) => line.settle === 'withheld');

function ofSide(side: FeeSide): readonly WithheldFinding[] {
  const { fee, entries, steps } = side;
  const billed = billedOf(entries);
  const withheld = withheldSteps(side);
  if (withheld.length > 0) {
    const said = saidOf(withheld);
    return said !== null && differsBy(said, entries) ? [{ kind: 'withheld-differs', fee, said, billed }] : [];
  }
  if (billed <= 0) return [];
  const paid = steps.filter(({ share }) => share !== null && share > 0);
  return [...new Set(paid.map(({ line }) => line.party))].map((party) => ({
    kind: 'withheld-too',
    party,
    fee,
    billed,
  }));
}

/** Whole fen of shares the platform is said to withhold, of fees the bills show none of; what is not known is left out. */
export function unseenWithheld({ steps }: Split, parties: readonly Party[], bills: readonly BillRow[]): number {
  const seen = feeSides(steps, parties, bills).filter(({ entries }) => entries.length > 0);
  const shown = new Set(seen.flatMap(withheldSteps));
  const unseen = steps.filter((step) => step.line.settle === 'withheld' && !shown.has(step));
  return unseen.reduce((sum, { share }) => sum + (share ?? 0), 0);
}

/** Nothing of a fee of which no bill says anything. */
export function checkWithheld(
  { steps }: Split,
  parties: readonly Party[],
  bills: readonly BillRow[],
): readonly WithheldFinding[] {
  return feeSides(steps, parties, bills).flatMap((side) => (side.entries.length === 0 ? [] : ofSide(side)));
}
