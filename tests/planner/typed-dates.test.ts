import { expect, it } from 'vitest';
import { calendarChanges } from '../../utils/planner/calendar-changes.ts';
import { eventRecordId } from '../../utils/planner/planner-ids.ts';
import type { EventRecord, TypedDate } from '../../utils/planner/planner-record.ts';
import { isSameDate, withDate } from '../../utils/planner/typed-dates.ts';
import { chinaInstant } from '../../utils/promotions/china-time.ts';
import { day, NOW, TAOBAO } from './support.ts';

const date = (more: Partial<TypedDate> = {}): TypedDate => ({
  ...{ kind: 'registration-closes', at: chinaInstant(day('2026-12-03'), '00:00'), certainty: 'official' },
  ...{ spreadDays: 0, basedOn: null, source: '公告', sourceDate: null, confirmed: true },
  ...more,
});

it('midnight and a day of which no hour is known are two dates', () => {
  expect(isSameDate(date({ dayOnly: true }), date({ dayOnly: false }))).toBe(false);
  expect(isSameDate(date({ dayOnly: false }), date({ dayOnly: false, certainty: 'reported' }))).toBe(true);
  expect(withDate([date({ dayOnly: true })], date({ dayOnly: false, confirmed: false }))).toHaveLength(2);
});

it('a file that knows the hour brings it beside a day alone', () => {
  const own: EventRecord = {
    ...{ id: eventRecordId(TAOBAO.id), kind: 'event', version: 1, updatedAt: NOW, removed: false },
    ...{ event: TAOBAO.id, dates: [date({ dayOnly: true })] },
  };
  const timed = date({ dayOnly: false, confirmed: false });
  const file = { festivals: [], dates: [{ event: TAOBAO.id, date: timed }] };
  const plan = calendarChanges(file as never, { records: [own], eventOf: () => TAOBAO, now: NOW });
  expect(plan.same).toBe(0);
  expect(plan.records).toMatchObject([
    {
      dates: [
        { confirmed: true, dayOnly: true },
        { confirmed: false, dayOnly: false },
      ],
    },
  ]);
});
