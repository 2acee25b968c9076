import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readCalendarFile } from '../../utils/planner/calendar-file.ts';
import { eventRecordId } from '../../utils/planner/planner-ids.ts';
import type { EventRecord, TypedDate } from '../../utils/planner/planner-record.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { changePlanner, savePlanner } from '../../utils/storage/planner.ts';
import { showCalendar, takeCalendar } from '../../utils/stores/calendar-actions.ts';
import { createPlanShelf } from '../../utils/stores/plan-shelf.ts';
import { china, NOW } from '../files/plan-fixture.ts';

const EVENT = 'double12-2026-taobao';
const said = (at: string, source: string): TypedDate => ({
  kind: 'first-stock',
  at: china(at),
  certainty: 'official',
  spreadDays: 0,
  basedOn: null,
  source,
  sourceDate: null,
  confirmed: false,
});
const record = (dates: readonly TypedDate[]): EventRecord => ({
  id: eventRecordId(EVENT),
  kind: 'event',
  version: 1,
  updatedAt: NOW,
  removed: false,
  event: EVENT,
  dates,
});

test('a date typed after the changes of a file were shown is kept, and the changes are shown anew', async () => {
  const db = openDatabase('calendar-taken');
  const shelf = createPlanShelf(db, (decide) => changePlanner(db, decide).then(() => undefined));
  const row = { event: EVENT, kind: 'first-stock', at: '2026-12-09T20:00+08:00', source: '平台通知' };
  const read = readCalendarFile(JSON.stringify({ format: 'kuance-calendar', version: 1, dates: [row] }));
  if (!read.ok) throw new Error(read.refusal.why);
  const shown = await showCalendar(shelf, read.file, NOW);
  expect(shown.plan.changes).toHaveLength(1);
  await savePlanner(db, [record([said('2026-12-08 20:00', '招商群')])]);
  const anew = await takeCalendar(shelf, shown, NOW + 1);
  if (!anew) throw new Error('taken over it');
  expect(anew.anew).toBe(true);
  const dates = async () =>
    ((await db.planner.get(eventRecordId(EVENT))) as EventRecord).dates.map((one) => one.source);
  expect(await dates()).toEqual(['招商群']);
  expect(await takeCalendar(shelf, anew, NOW + 2)).toBeNull();
  expect(await dates()).toEqual(['招商群', '平台通知']);
});
