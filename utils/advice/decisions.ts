/** The record of 采纳 and 不采纳, and how these products went afterwards. */
import type { DecisionRecord } from '../notes/records.ts';
import { slotsOf } from '../tiers/settings.ts';
import type { Role } from '../tiers/verdict-kinds.ts';
import { cameTrue } from './came-true.ts';
import { kindOf, type Tally, tally } from './outcome.ts';
import type { PastRuns } from './past-runs.ts';
import type { StoredHistory } from './stored-history.ts';

export interface DecisionRow {
  readonly of: Role | 'stop' | 'other';
  readonly accepted: number;
  readonly declined: number;
  /** Whether the suggestion held in the week after, of those accepted and declined; `n` 0 = not read yet. */
  readonly heldAccepted: Tally;
  readonly heldDeclined: Tally;
}

const ORDER: readonly DecisionRow['of'][] = ['main', 'second', 'traffic', 'profit', 'image', 'promo', 'stop', 'other'];

/** Pauses once a day that was decided on. */
export function* decisionRows(
  all: readonly DecisionRecord[],
  history: StoredHistory,
  { weekAfter, claimThen }: PastRuns,
): Generator<undefined, DecisionRow[]> {
  const standing = all.filter(({ removed }) => !removed).toSorted((a, b) => b.decidedAt - a.decidedAt);
  const judged: { of: DecisionRow['of']; accepted: boolean; held: boolean | null }[] = [];
  for (const one of standing) {
    const later = yield* weekAfter(one.decidedAt);
    const claim = later && (yield* claimThen(one.product, one.verdict, one.decidedAt));
    const held = claim && cameTrue(claim, later, slotsOf(history.terms.settings, later.orders.length));
    judged.push({ of: kindOf(one.verdict)?.of ?? 'other', accepted: one.accepted, held });
  }
  return ORDER.flatMap((of): DecisionRow[] => {
    const own = judged.filter((one) => one.of === of);
    const [yes, no] = [own.filter(({ accepted }) => accepted), own.filter(({ accepted }) => !accepted)];
    if (own.length === 0) return [];
    const heldOf = (some: typeof own) => tally(some.map(({ held }) => held));
    return [{ of, accepted: yes.length, declined: no.length, heldAccepted: heldOf(yes), heldDeclined: heldOf(no) }];
  });
}
