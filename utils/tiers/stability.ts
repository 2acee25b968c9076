/**
 * Roles do not flap: one gives way to another only after that was found on five of the last seven finished days that
 * were read. A day has one vote however often its pages are read, the last one.
 */
import { type Day, daysBetween } from '../time/day.ts';
import type { RoleMemory } from './suggestion.ts';
import type { Role } from './verdict-kinds.ts';

/** Finished days that are looked back on, and how many of them a new role takes. */
const VOTES = 7;
export const NEEDED = 5;
/** After so many days without a reading everything a role rested on is another: the new one is taken as it is. */
const FORGOTTEN = 15;

function times({ votes }: Pick<RoleMemory, 'votes'>, role: Role | null): number {
  return votes.filter(([, found]) => found === role).length;
}

/** What was known before a day; null = nothing, or so long ago that it says nothing any more. */
function knownBefore(memory: RoleMemory | null, day: Day): RoleMemory | null {
  if (!memory) return null;
  // Of a day judged already its other votes stand; later ones were taken back with what they rested on.
  const votes = memory.votes.filter(([voted]) => voted < day);
  const last = votes.at(-1)?.[0];
  if (last === undefined || daysBetween(last, day) >= FORGOTTEN) return null;
  const isSame = votes.length === memory.votes.length;
  return { role: isSame ? memory.role : memory.before, before: memory.before, votes };
}

/**
 * @param memory of the product so far; null = it was never judged
 * @param day the newest finished day the judgement rests on
 */
export function remember(memory: RoleMemory | null, found: Role | null, day: Day): RoleMemory {
  const known = knownBefore(memory, day);
  if (!known) return { role: found, before: null, votes: [[day, found]] };
  const votes = [...known.votes, [day, found] as const].slice(-VOTES);
  return { role: times({ votes }, found) >= NEEDED ? found : known.role, before: known.role, votes };
}

/** On how many of the days looked back on a role was found. */
export function votesFor(memory: RoleMemory, role: Role | null): { readonly days: number; readonly of: number } {
  return { days: times(memory, role), of: memory.votes.length };
}
