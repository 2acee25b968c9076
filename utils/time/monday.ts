import { addDays, type Day, weekday } from './day.ts';

/** The first day of its week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));
