/**
 * Roles do not flap: one gives way to another only after that was found on five of the last seven finished days.
 * A day has one vote however often its pages are read, the last one.
 */
import { type Day, daysBetween } from '../time/day.ts';
import type { RoleMemory, Suggestion } from './suggestion.ts';
import type { Role } from './verdict-kinds.ts';

/** Finished days that are looked back on, and how many of them a new role takes. */
export const VOTES = 7;
export const NEEDED = 5;
/** After so long without a reading everything a role rested on is another: the new one is taken as it is. */
const FORGOTTEN = 7;

type Vote = RoleMemory['votes'][number];

/** @returns the votes with that of a day, ascending by day, the last seven */
function withVote(votes: readonly Vote[], vote: Vote): readonly Vote[] {
  const others = votes.filter(([day]) => day < vote[0]);
  return [...others, vote].slice(-VOTES);
}

function roleOf({ verdict }: Suggestion): Role | null {
  return verdict.kind === 'role' ? verdict.role : null;
}

/**
 * @param memory of the product before; null = it was never judged
 * @param day the newest finished day the judgement rests on
 */
export function remember(memory: RoleMemory | null, found: Role | null, day: Day): RoleMemory {
  const last = memory?.votes.at(-1)?.[0];
  const isNew = !memory || last === undefined || daysBetween(last, day) >= FORGOTTEN;
  if (isNew) return { role: found, votes: [[day, found]] };
  // An older day than one already judged, such as an old file: what is known of later days stands.
  if (day < last) return memory;
  const votes = withVote(memory.votes, [day, found]);
  // As long as nothing but this day is known there is nothing to hold on to.
  if (votes.length === 1) return { role: found, votes };
  const times = votes.filter(([, role]) => role === found).length;
  return { role: times >= NEEDED ? found : memory.role, votes };
}

/** The suggestion with the role it keeps, what was found beside it. @param before of the same product */
export function held(found: Suggestion, before: Suggestion | undefined): Suggestion {
  const { basis, verdict } = found;
  const memory = before?.memory ?? null;
  // Nothing was judged: what is known stays for the next time.
  if (!basis || verdict.kind === 'unread' || verdict.kind === 'excluded') {
    return memory ? { ...found, memory } : found;
  }
  const now = roleOf(found);
  const next = remember(memory, now, basis.to);
  if (next.role === now) return { ...found, memory: next };
  const days = next.votes.filter(([, role]) => role === now).length;
  return {
    ...found,
    memory: next,
    // It no longer has all it takes.
    verdict: next.role === null ? { kind: 'regular' } : { kind: 'role', role: next.role, candidate: true },
    certainty: null,
    evidence: [{ kind: 'holding', found: verdict, days, of: next.votes.length, needed: NEEDED }, ...found.evidence],
  };
}
