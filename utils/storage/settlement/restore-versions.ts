import { type PartyTerms, termsInTime } from '../../splits/period-terms.ts';
import { beginsInTime, type RuleVersion } from '../../splits/rule.ts';
import { grouped } from '../../statistics/grouped.ts';
import type { TablePlan } from './restore-plan.ts';
import { sameRow } from './same-row.ts';

interface Versions<R> {
  /** Of which all versions belong together. */
  readonly of: (row: R) => string;
  readonly inTime: (row: R, before: R | null) => boolean;
}

/**
 * A rule comes back with all of its versions or none: where it went on otherwise here than in the file, or its versions do
 * not follow each other, what is here stays and no past is shared anew.
 */
function planVersions<R extends { readonly version: number }>(
  here: readonly R[],
  rows: readonly R[],
  { of, inTime }: Versions<R>,
): TablePlan {
  const plan = { add: [] as R[], later: [], known: 0, differ: [] as R[] };
  const own = grouped(here, of);
  for (const [id, coming] of grouped(rows, of)) {
    const known = new Map((own.get(id) ?? []).map((row) => [row.version, row]));
    const shared = coming.filter(({ version }) => known.has(version));
    const fresh = coming.filter(({ version }) => !known.has(version));
    const all = [...known.values(), ...fresh].sort((a, b) => a.version - b.version);
    const alike = shared.every((row) => sameRow(row, known.get(row.version)));
    const inTurn = all.every((row, at) => row.version === at + 1 && inTime(row, all[at - 1] ?? null));
    if (alike && inTurn) {
      plan.add.push(...fresh);
      plan.known += shared.length;
    } else plan.differ.push(...coming);
  }
  return plan;
}

export const planRules = (here: readonly RuleVersion[], rows: readonly RuleVersion[]): TablePlan =>
  planVersions(here, rows, { of: ({ id }) => id, inTime: beginsInTime });

export const planTerms = (here: readonly PartyTerms[], rows: readonly PartyTerms[]): TablePlan =>
  planVersions(here, rows, {
    of: ({ book, party }) => `${book} ${party}`,
    inTime: (row, before) => termsInTime(row, before),
  });
