import { expect, it } from 'vitest';
import { backupDue } from '../../utils/notes/backup-due.ts';
import { addDays, type Day, parseDay } from '../../utils/time/day.ts';

const TODAY = parseDay('2026-11-24') as Day;
const ago = (days: number) => addDays(TODAY, -days);
const due = (last: number | null, firstRead: number | null) =>
  backupDue({
    today: TODAY,
    last: last === null ? null : ago(last),
    firstRead: firstRead === null ? null : ago(firstRead),
  });

it('is never due for the practice shop alone, however old the last backup is', () => {
  expect(due(null, null)).toBeNull();
  expect(due(100, null)).toBeNull();
});

it('is first due a week after the first real reading', () => {
  for (const days of [0, 1, 6]) expect(due(null, days)).toBeNull();
  expect(due(null, 7)).toEqual({ days: null });
  expect(due(null, 40)).toEqual({ days: null });
});

it('is due again a week after the last backup, and not before', () => {
  for (const days of [0, 1, 6]) expect(due(days, 300)).toBeNull();
  expect(due(7, 300)).toEqual({ days: 7 });
  expect(due(31, 300)).toEqual({ days: 31 });
});

it('counts from the backup, not from a shop read since', () => {
  expect(due(9, 1)).toEqual({ days: 9 });
  expect(due(3, 1)).toBeNull();
});
