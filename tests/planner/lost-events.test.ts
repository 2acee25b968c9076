import { expect, it } from 'vitest';
import { lostEvents } from '../../utils/planner/lost-events.ts';
import { eventRecordId } from '../../utils/planner/planner-ids.ts';
import type { EventRecord, FestivalRecord } from '../../utils/planner/planner-record.ts';
import { anchor, day, NOW } from './support.ts';

const own = (more: Partial<FestivalRecord> = {}): FestivalRecord => ({
  ...{ id: 'festival:own-k3f9', kind: 'festival', version: 1, updatedAt: NOW, removed: false },
  ...{ festival: 'own-k3f9', name: '店庆', scale: 'major', platforms: ['taobao', 'jd'], yearly: true },
  ...{ opens: day('2026-12-05'), at: '20:00', closes: day('2026-12-08') },
  ...more,
});
const [TAOBAO, NEXT] = ['own-k3f9-2026-taobao', 'own-k3f9-2027-jd'] as const;
const EVENTS = [TAOBAO, NEXT, 'own-k3f9-2026-pdd', 'double12-2026-jd'];
const lost = (next: FestivalRecord, typed: readonly EventRecord[] = []) =>
  lostEvents(own(), next, { events: EVENTS, typed });

it('a platform or a year that goes takes the events of it along', () => {
  expect(lost(own({ platforms: ['jd'] }))).toEqual([TAOBAO]);
  expect(lost(own({ platforms: ['taobao'] }))).toEqual([NEXT]);
  expect(lost(own({ yearly: false }))).toEqual([NEXT]);
  expect(lost(own({ opens: day('2027-12-05'), closes: day('2027-12-08') }))).toEqual([TAOBAO]);
});

it('other days, other names and more platforms take nothing', () => {
  expect(lost(own({ opens: day('2026-12-06'), name: '周年庆', platforms: ['taobao', 'jd', 'douyin'] }))).toEqual([]);
});

it('a year of which the day was typed is not lost with 每年', () => {
  const { date } = anchor(['first-stock', '2027-12-04', '20:00']);
  const record: EventRecord = {
    ...{ id: eventRecordId(NEXT), kind: 'event', version: 1, updatedAt: NOW, removed: false, event: NEXT },
    dates: [{ ...date, kind: 'first-stock', confirmed: true }],
  };
  expect(lost(own({ yearly: false }), [record])).toEqual([]);
});
