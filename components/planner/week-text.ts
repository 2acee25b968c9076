import type { Day } from '../../utils/time/day.ts';
import { dayBeside } from '../../utils/time/short-day.ts';

interface Week {
  readonly from: Day;
  readonly to: Day;
}

/** A week beside today. */
export const weekText = ({ from, to }: Week, today: Day, thisWeek: string): string =>
  from <= today ? thisWeek : `${dayBeside(from, today)} – ${dayBeside(to, today)}`;
