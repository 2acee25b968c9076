/** Times at which a sheet was seen: at most one an hour is kept, the first of that hour. */
const HOUR = 3_600_000;

export const hourOf = (at: number): number => Math.floor(at / HOUR);

/**
 * Both sets of times as one, ascending. Whatever the order of merging, the same comes out: of each
 * hour the earliest time stays.
 */
export function mergeSeen(a: readonly number[], b: readonly number[]): number[] {
  const hours = new Map<number, number>();
  for (const at of [...a, ...b]) hours.set(hourOf(at), Math.min(at, hours.get(hourOf(at)) ?? at));
  return [...hours.values()].sort((x, y) => x - y);
}

/** Whether a reading at this time adds anything. */
export function addsSeen(seenAt: readonly number[], at: number): boolean {
  return !seenAt.some((known) => hourOf(known) === hourOf(at));
}
