import { SHANGHAI_OFFSET_MINUTES } from '../time/day.ts';

/** `2026-11-22 20:00`, the shop's own wall clock. */
export function timeText(ms: number, offsetMinutes = SHANGHAI_OFFSET_MINUTES): string {
  const local = new Date(ms + offsetMinutes * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}
