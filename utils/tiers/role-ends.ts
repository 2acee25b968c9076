/** What ends a verdict that no threshold of rates or sales ends: the operator's word, its age, its slide, what comes back, the next days. */
import { type Freeze, freezeOn } from '../promotions/freezes.ts';
import { addDays, type Day } from '../time/day.ts';
import { stopsBelow } from './after-sale/refund-model.ts';
import { afterwards } from './afterwards.ts';
import type { Assessment, Shop } from './assessment.ts';
import type { Ranking } from './main-and-second.ts';
import { newcomer } from './newcomer.ts';
import { newcomerByPrice } from './price-change.ts';
import { remember } from './stability.ts';
import type { Change, RoleMemory } from './suggestion.ts';
import type { Standing } from './verdict-kinds.ts';

/** No freeze and no week keep anything longer. */
const LONGEST = 120;

/** Its price, where that ends it, and its age, which does anyway, or the tag of the page. */
export function newcomerEnds(own: Assessment, shop: Shop, ranking: Ranking): Change[] {
  const becomesAt = (at: Assessment) => afterwards(at, shop, ranking, at.belief?.ahead ?? null);
  const isOne = (price: number) => newcomer({ ...own, price }, shop, ranking) !== null;
  const why = own.statistics.newByTag ? 'new-tag' : 'newcomer';
  return [...newcomerByPrice(own, shop, isOne, becomesAt), { kind: 'ends', why }];
}

/** The share that comes back of which it would no longer be told as too much. */
export function refundEnds({ refund }: Assessment): Change[] {
  const to = refund && stopsBelow(refund);
  return to === null ? [] : [{ kind: 'refunds', to }];
}

/** Of what is kept: how many more days it takes that all find the same. Old votes drop out meanwhile, and others may still count. */
function daysToTurn(memory: RoleMemory, found: Standing, day: Day, freezes: readonly Freeze[]): number {
  let [more, then] = [0, memory];
  while (then.role === memory.role && more < LONGEST) {
    more += 1;
    const next = addDays(day, more);
    then = remember(then, found, next, freezeOn(next, freezes));
  }
  return more;
}

/** Of what is kept: how many more days must agree, or where it is not their number, until when nothing changes. @param day the newest with a vote */
export function keptEnds(
  memory: RoleMemory,
  found: Standing,
  day: Day,
  freezes: readonly Freeze[],
  isHeld: boolean,
): Change[] {
  const more = daysToTurn(memory, found, day, freezes);
  const last = addDays(day, more - 1);
  const isFrozen = freezes.some(({ from, to }) => from <= last && to > day);
  return isHeld || isFrozen ? [{ kind: 'until', day: last }] : [{ kind: 'votes', more }];
}
