import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { icsFiles } from '../../utils/files/ics.ts';
import { planEvents } from '../../utils/files/plan-events.ts';
import type { PlanPart } from '../../utils/planner/planner-record.ts';
import { china, day, NOW, request, taskRecords } from './plan-fixture.ts';

const CALENDAR = { name: '双12 备货', now: NOW };
const file = (parts?: readonly PlanPart[]) => icsFiles(CALENDAR, planEvents(request(parts))).join('');
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const minuteTask = () => ({
  ...taskRecords().find(({ task }) => task === 'm14-traffic')!,
  from: { anchor: 'open', days: 0 } as const,
  to: { anchor: 'open', days: 0 } as const,
  atMinute: true,
});

describe('a plan in a calendar', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('is the same bytes on machines of any zone', () => {
    const all = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return file();
    });
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toContain('DTSTART:20261208T120000Z');
  });

  it('has a day of which no hour is known as a whole day', () => {
    const peak = planEvents(request([])).find(({ uid }) => uid.includes('taobao-peak'));
    expect(peak).toMatchObject({ when: { kind: 'days', from: '2026-12-12', to: '2026-12-12' } });
    // Until the end of it, which is no hour of the next.
    const ends = planEvents(request([])).find(({ uid }) => uid.includes('taobao-ends'));
    expect(ends).toMatchObject({ when: { kind: 'days', from: '2026-12-12', to: '2026-12-12' } });
    expect(file()).not.toContain('DTSTART:20261211T160000Z');
  });

  it('is these bytes', () => {
    const [event] = planEvents(request([minuteTask()])).slice(-1);
    expect(icsFiles(CALENDAR, [event!])[0]?.replaceAll('\r\n ', '')).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//KuanCe//Promotions//ZH',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:双12 备货',
        'X-WR-TIMEZONE:Asia/Shanghai',
        'BEGIN:VEVENT',
        `UID:${minuteTask().id}@kuance`,
        'SEQUENCE:29932080',
        'DTSTAMP:20261129T040000Z',
        'DTSTART:20261209T120000Z',
        'SUMMARY:淘宝/天猫 （推测）蓄收藏加购',
        'DESCRIPTION:双12 备货\\n流量与内容 · 还没到\\n按开卖 约 2026-12-09 20:00，推测，以平台报名页为准（按 2025 年的时间推测，前后可能差 3 天）倒推',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:淘宝/天猫 （推测）蓄收藏加购',
        'TRIGGER:-PT1440M',
        'END:VALARM',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:淘宝/天猫 （推测）蓄收藏加购',
        'TRIGGER:-PT120M',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('has one event an anchor and task, each under the name it always has', () => {
    const uids = eventsOf(file()).map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    // Once a wave and once an anchor it is the same event.
    expect(uids).toContain('double12-2026-taobao-first-stock@kuance');
    expect(uids).toContain('plan-task:plan:p1:double12-2026-jd:m14-traffic@kuance');
    const moved = taskRecords().map((record) => ({ ...record, owner: '张三', from: record.to }));
    expect(
      eventsOf(file(moved))
        .map(({ uid }) => uid)
        .toSorted(),
    ).toEqual(uids.toSorted());
  });

  it('has days with an end that is not included, and moments in UTC, read by another reader', () => {
    const events = eventsOf(file());
    const days = events.find(({ uid }) => uid === 'plan-task:plan:p1:all:m14-service@kuance')!;
    expect([days.startDate.toString(), days.endDate.toString(), days.startDate.isDate]).toEqual([
      '2026-11-24',
      '2026-12-05',
      true,
    ]);
    const wave = events.find(({ uid }) => uid === 'double12-2026-taobao-first-stock@kuance')!;
    expect(wave.startDate.toJSDate().getTime()).toBe(china('2026-12-09 20:00'));
    expect(wave.summary).toBe('淘宝/天猫 双12 （推测）开卖');
    expect(wave.component.getAllSubcomponents('valarm')).toHaveLength(2);
  });

  it('leaves out what is done, missed or without a date', () => {
    const done = taskRecords().map((record) => ({ ...record, doneOn: day('2026-11-20') }));
    expect(eventsOf(file(done)).filter(({ uid }) => uid.startsWith('plan-task'))).toEqual([]);
  });

  it('is split by size, each part read alone', () => {
    const many = Array.from({ length: 300 }, (_, n) => ({
      ...minuteTask(),
      id: `plan-task:plan:p1:double12-2026-taobao:x${n}`,
      task: `x${n}`,
    }));
    const files = icsFiles(CALENDAR, planEvents(request(many)), 40_000);
    expect(files.length).toBeGreaterThan(2);
    for (const one of files) expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(40_000);
    expect(files.flatMap((one) => eventsOf(one)).length).toBe(307);
  });
});
