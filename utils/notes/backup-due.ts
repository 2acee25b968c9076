/** When a backup is offered: once a week, and first when a week of real reading would be lost. */
import { type Day, daysBetween } from '../time/day.ts';

const WEEK = 7;

export interface BackupQuestion {
  readonly today: Day;
  /** Day of the last backup; null when there was none. */
  readonly last: Day | null;
  /** Day on which something real was first read; null while there is only the practice shop. */
  readonly firstRead: Day | null;
}

/** Days since the last backup, null when there was none. */
export interface BackupDue {
  readonly days: number | null;
}

/** @returns null while nothing is to be offered */
export function backupDue({ today, last, firstRead }: BackupQuestion): BackupDue | null {
  if (firstRead === null || daysBetween(last ?? firstRead, today) < WEEK) return null;
  return { days: last === null ? null : daysBetween(last, today) };
}
