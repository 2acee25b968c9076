import { addDays, type Day } from './day.ts';

export interface DayRun {
  readonly from: Day;
  readonly to: Day;
}

/** Ascending days as runs of consecutive ones. */
export function dayRuns(days: readonly Day[]): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && day === addDays(last.to, 1)) runs[runs.length - 1] = { from: last.from, to: day };
    else runs.push({ from: day, to: day });
  }
  return runs;
}
