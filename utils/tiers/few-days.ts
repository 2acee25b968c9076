import type { Assessment } from './assessment.ts';

/** One or two days stop nothing and settle no role. */
export const FEWEST_DAYS = 3;

/** Whether fewer days were read than any verdict may rest on. */
export function hasFewDays(own: Assessment): boolean {
  return (own.statistics.basis?.days ?? 0) < FEWEST_DAYS;
}
