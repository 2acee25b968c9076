/** The record of pins, and whether the pinned role or the suggestion of that moment came true. */
import { pinnedVerdict } from '../notes/pin.ts';
import type { PinChangeRecord } from '../notes/records.ts';
import { grouped } from '../statistics/grouped.ts';
import { slotsOf } from '../tiers/settings.ts';
import type { Pinned, Verdict } from '../tiers/verdict-kinds.ts';
import { dayOfInstant } from '../time/day.ts';
import { cameTrue } from './came-true.ts';
import { type Tally, tally } from './outcome.ts';
import type { PastRuns } from './past-runs.ts';
import type { StoredHistory } from './stored-history.ts';

export interface PinRow {
  readonly role: Pinned;
  /** How often it was pinned, and still was at the end of the day. */
  readonly set: number;
  /** Of those whose week after could tell; `n` 0 = none. */
  readonly heldPinned: Tally;
  readonly heldSuggested: Tally;
}

const ORDER: readonly Pinned[] = ['main', 'second', 'traffic', 'profit', 'image', 'promo', 'stop', 'test', 'regular'];

const isOfPin = ({ change, removed }: PinChangeRecord): boolean =>
  !removed && (change === 'set' || change === 'removed' || change === 'undone');

/** What was pinned of a product at the end of each day on which that changed. */
function lastOfDays(all: readonly PinChangeRecord[], offset: number): PinChangeRecord[] {
  const byDay = grouped(
    all.filter(isOfPin),
    ({ product, changedAt }) => `${dayOfInstant(changedAt, offset)} ${product}`,
  );
  const last = [...byDay.values()].map((changes) => changes.reduce((a, b) => (b.changedAt >= a.changedAt ? b : a)));
  return last.filter(({ change }) => change === 'set').toSorted((a, b) => b.changedAt - a.changedAt);
}

interface JudgedPin {
  readonly role: Pinned;
  readonly pinned: boolean | null;
  readonly suggested: boolean | null;
}

/** Pauses once a day on which something was pinned. @param offset minutes of the shop's zone */
export function* pinRows(
  all: readonly PinChangeRecord[],
  history: StoredHistory,
  { weekAfter, claimThen }: PastRuns,
  offset: number,
): Generator<undefined, PinRow[]> {
  const judged: JudgedPin[] = [];
  for (const { product, role, verdict, changedAt } of lastOfDays(all, offset)) {
    if (role === null) continue;
    const later = yield* weekAfter(changedAt);
    const held = function* (said: Verdict) {
      // Whoever pins a 形象款 claims no sales.
      if (said.kind === 'role' && said.role === 'image') return null;
      const claim = later && (yield* claimThen(product, said, changedAt));
      return claim && cameTrue(claim, later, slotsOf(history.terms.settings, later.orders.length));
    };
    judged.push({ role, pinned: yield* held(pinnedVerdict(role)), suggested: yield* held(verdict) });
  }
  return ORDER.flatMap((role): PinRow[] => {
    const own = judged.filter((one) => one.role === role);
    if (own.length === 0) return [];
    const [pinned, suggested] = [own.map((one) => one.pinned), own.map((one) => one.suggested)];
    return [{ role, set: own.length, heldPinned: tally(pinned), heldSuggested: tally(suggested) }];
  });
}
