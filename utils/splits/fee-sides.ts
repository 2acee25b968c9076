/** What a rule says the platform takes of an order, fee by fee, beside the entries of its bills that are that fee. */
import type { BillEntry, BillRow, EntryClass } from '../settlement/bill-row.ts';
import type { Party, PartyRole } from './party.ts';
import type { RuleLine } from './rule.ts';
import type { ShareStep } from './share-out.ts';

/** As bills class it, or as a line says that they name it. */
export type Fee = { readonly class: EntryClass } | { readonly words: string };

export interface FeeSide {
  readonly fee: Fee;
  /** Of the bills; none where they show none of it. */
  readonly entries: readonly BillEntry[];
  /** Of the rule, whoever pays; none where no line of it is of that fee. */
  readonly steps: readonly ShareStep[];
}

/** Under which class bills show what a platform took for whom; shares of others it never takes. */
const TAKEN: Readonly<Partial<Record<PartyRole, EntryClass>>> = {
  platform: 'platform-fee',
  streamer: 'commission',
  agency: 'agency-fee',
};

export const feeKey = (fee: Fee): string => ('class' in fee ? `class ${fee.class}` : `words ${fee.words}`);

const namedBy = ({ settle, billedAs }: RuleLine): string | null =>
  settle === 'withheld' && billedAs !== undefined ? billedAs : null;

/** The fee of a line: by the words it says, else by the role of its party. */
export function feeOf(line: RuleLine, parties: readonly Party[]): Fee | null {
  const words = namedBy(line);
  if (words !== null) return { words };
  const role = parties.find(({ id }) => id === line.party)?.role;
  const is = role && TAKEN[role];
  return is === undefined ? null : { class: is };
}

/** An entry is of the first words found in its name; what has words of its own is in no class. */
export function feeOfEntry(entry: BillEntry, words: readonly string[]): Fee {
  const found = words.find((one) => entry.name.includes(one));
  return found === undefined ? { class: entry.class } : { words: found };
}

/** Longer words first: 技术服务费返还 is no 技术服务费. */
export const wordsOf = (lines: readonly RuleLine[]): readonly string[] =>
  [...new Set(lines.flatMap((line) => namedBy(line) ?? []))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Every fee the rule has a line of, and those of roles that bills show. */
export function feeSides(
  steps: readonly ShareStep[],
  parties: readonly Party[],
  bills: readonly BillRow[],
): readonly FeeSide[] {
  const sides = new Map<string, { fee: Fee; entries: BillEntry[]; steps: ShareStep[] }>();
  const side = (fee: Fee) => {
    const known = sides.get(feeKey(fee)) ?? { fee, entries: [], steps: [] };
    sides.set(feeKey(fee), known);
    return known;
  };
  const words = wordsOf(steps.map(({ line }) => line));
  for (const is of Object.values(TAKEN)) side({ class: is });
  for (const one of words) side({ words: one });
  for (const step of steps) {
    const fee = feeOf(step.line, parties);
    if (fee) side(fee).steps.push(step);
  }
  for (const row of bills) {
    if (row.pending) continue;
    for (const entry of row.entries) sides.get(feeKey(feeOfEntry(entry, words)))?.entries.push(entry);
  }
  return [...sides.values()].filter(({ entries, steps: own }) => entries.length + own.length > 0);
}
