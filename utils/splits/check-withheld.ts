/** 平台已代扣, as a rule says it, against what the bills of the order show. */
import { type Amount, FEN } from '../settlement/amount.ts';
import type { BillEntry, BillRow, EntryClass } from '../settlement/bill-row.ts';
import { sumOf } from '../settlement/sum-of.ts';
import type { WithheldFinding } from './finding.ts';
import type { Party, PartyRole } from './party.ts';
import type { ShareStep } from './share-out.ts';
import type { Split } from './split-order.ts';

/** Under which class bills show what a platform took for whom; shares of others it never takes. */
const TAKEN: Readonly<Partial<Record<PartyRole, EntryClass>>> = {
  platform: 'platform-fee',
  streamer: 'commission',
  agency: 'agency-fee',
};

/** Null where one of them is not known. */
function saidOf(steps: readonly ShareStep[]): number | null {
  return steps.reduce<number | null>((sum, { share }) => (sum === null || share === null ? null : sum + share), 0);
}

interface Taken {
  readonly class: EntryClass;
  /** At least one. */
  readonly entries: readonly BillEntry[];
  readonly steps: readonly ShareStep[];
}

/** A fen a row that is finer. */
const slackOf = (entries: readonly BillEntry[]): Amount =>
  entries.filter(({ amount }) => amount % FEN !== 0).length * FEN;

function ofClass({ class: is, entries, steps }: Taken): readonly WithheldFinding[] {
  const billed = -sumOf(entries, new Set([is]));
  const withheld = steps.filter(({ line }) => line.settle === 'withheld');
  if (withheld.length > 0) {
    const said = saidOf(withheld);
    const differs = said !== null && Math.abs(said * FEN - billed) > slackOf(entries);
    return differs ? [{ kind: 'withheld-differs', class: is, said, billed }] : [];
  }
  if (billed <= 0) return [];
  const paid = steps.filter(({ share }) => share !== null && share > 0);
  return [...new Set(paid.map(({ line }) => line.party))].map((party) => ({
    kind: 'withheld-too',
    party,
    class: is,
    billed,
  }));
}

/** Nothing of a class of which no bill says anything. */
export function checkWithheld(
  { steps }: Split,
  parties: readonly Party[],
  bills: readonly BillRow[],
): readonly WithheldFinding[] {
  const roles = new Map(parties.map(({ id, role }) => [id, role]));
  const classOf = ({ line }: ShareStep): EntryClass | undefined => TAKEN[roles.get(line.party) ?? 'shop'];
  const all = bills.filter(({ pending }) => !pending).flatMap(({ entries }) => entries);
  return Object.values(TAKEN).flatMap((is) => {
    const entries = all.filter((entry) => entry.class === is);
    return entries.length === 0
      ? []
      : ofClass({ class: is, entries, steps: steps.filter((step) => classOf(step) === is) });
  });
}
