/**
 * Roles and stops do not flap: one gives way to another only after that was found on five of the last seven finished days that
 * were read, once a week at most, and not between 报名截止 and the end of a large promotion. A day has one vote however
 * often its pages are read, the last one.
 */
import type { Freeze } from '../promotions/freezes.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { HoldReason } from './role-evidence-kinds.ts';
import type { RoleMemory } from './suggestion.ts';
import type { Standing } from './verdict-kinds.ts';

/** Finished days that are looked back on, and how many of them a new role takes. */
const VOTES = 7;
export const NEEDED = 5;
/** Roles are reviewed once in so many days. */
const REVIEW_DAYS = 7;
/** After so many days without a reading everything a role rested on is another: the new one is taken as it is. */
const FORGOTTEN = 15;

/** A product that is stopped has no role either: days that found it so speak against a role as well. */
function times({ role, votes }: Pick<RoleMemory, 'role' | 'votes'>, found: Standing): number {
  const isFound = (voted: Standing) =>
    voted === found || (found === null && voted === 'stop' && role !== null && role !== 'stop');
  return votes.filter(([, voted]) => isFound(voted)).length;
}

/** Days without a reading; those of a freeze, in which nothing would have changed, do not count. */
function unreadDays(last: Day, day: Day, freeze: Freeze | null): number {
  if (!freeze) return daysBetween(last, day);
  return last < freeze.from ? daysBetween(last, freeze.from) : 0;
}

/** What was known before a day; null = nothing, or so long ago that it says nothing any more. */
function knownBefore(memory: RoleMemory | null, day: Day, freeze: Freeze | null): RoleMemory | null {
  if (!memory) return null;
  // Of a day judged already its other votes stand; later ones were taken back with what they rested on.
  const votes = memory.votes.filter(([voted]) => voted < day);
  const last = votes.at(-1)?.[0];
  if (last === undefined || unreadDays(last, day, freeze) >= FORGOTTEN) return null;
  const isSame = votes.length === memory.votes.length;
  const { changed } = memory;
  const counts = changed !== undefined && changed < day && daysBetween(changed, day) < REVIEW_DAYS;
  return { role: isSame ? memory.role : memory.before, before: memory.before, votes, ...(counts && { changed }) };
}

/**
 * @param memory of the product so far; null = it was never judged
 * @param day the newest finished day the judgement rests on
 * @param freeze the one that day lies in: the day has its vote, and changes nothing
 */
export function remember(
  memory: RoleMemory | null,
  found: Standing,
  day: Day,
  freeze: Freeze | null = null,
): RoleMemory {
  const known = knownBefore(memory, day, freeze);
  if (!known) return { role: found, before: null, votes: [[day, found]] };
  const votes = [...known.votes, [day, found] as const].slice(-VOTES);
  const { role, changed } = known;
  const isOpen = !freeze && changed === undefined && found !== role;
  // Too few days for a stop may be enough to end a role.
  const next = isOpen ? (found === 'stop' ? [found, null] : [found]) : [];
  const to = next.find((one) => one !== role && times({ role, votes }, one) >= NEEDED);
  if (to !== undefined) return { role: to, before: role, votes, changed: day };
  return { role, before: role, votes, ...(changed !== undefined && { changed }) };
}

/** On how many of the days looked back on a role was found. */
export function votesFor(memory: RoleMemory, role: Standing): { readonly days: number; readonly of: number } {
  return { days: times(memory, role), of: memory.votes.length };
}

/** Why the role stays though another was found; null where only votes are missing. */
export function holdReason(memory: RoleMemory, found: Standing, freeze: Freeze | null): HoldReason | null {
  if (freeze) {
    const { opens: _, ...held } = freeze;
    return { by: 'freeze', ...held };
  }
  const { changed } = memory;
  return changed !== undefined && times(memory, found) >= NEEDED ? { by: 'week', since: changed } : null;
}
