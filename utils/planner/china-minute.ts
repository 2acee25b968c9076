import { SHANGHAI_OFFSET_MINUTES } from '../time/day.ts';

const DAY_MS = 86_400_000;

/** Whether it is the first minute of a day in China. */
export function isMidnight(at: number): boolean {
  return (at + SHANGHAI_OFFSET_MINUTES * 60_000) % DAY_MS < 60_000;
}
