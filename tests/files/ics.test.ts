import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type IcsEvent, icsFiles } from '../../utils/files/ics.ts';
import { calendarEvents } from '../../utils/files/promotion-events.ts';
import { nextPromotions } from '../../utils/promotions/next-waves.ts';
import { tasksFor } from '../../utils/promotions/tasks.ts';
import { dayOfInstant, parseDay } from '../../utils/time/day.ts';

const NOW = Date.UTC(2026, 10, 29, 4);
const CALENDAR = { name: '大促日历, 淘宝', now: NOW };
const AT = Date.UTC(2026, 11, 9, 12);
const day = (text: string) => parseDay(text)!;

const event = (more: Partial<IcsEvent> = {}): IcsEvent => ({
  uid: 'double12-2026-taobao-first-stock@kuance',
  title: '双12 开卖',
  description: '',
  when: { kind: 'at', at: AT, until: null },
  alarms: [],
  ...more,
});

const octets = (line: string) => new TextEncoder().encode(line).length;
const parsed = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventsOf = (text: string) =>
  parsed(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('a calendar file', () => {
  it('is these bytes', () => {
    const when = { kind: 'days', from: day('2026-12-31'), to: day('2026-12-31') } as const;
    const [text] = icsFiles(CALENDAR, [
      event({ alarms: [120] }),
      event({ uid: 'b@kuance', title: '备货; 抽检', when }),
    ]);
    expect(text).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//KuanCe//Promotions//ZH',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:大促日历\\, 淘宝',
        'X-WR-TIMEZONE:Asia/Shanghai',
        'BEGIN:VEVENT',
        'UID:double12-2026-taobao-first-stock@kuance',
        'SEQUENCE:29932080',
        'DTSTAMP:20261129T040000Z',
        'DTSTART:20261209T120000Z',
        'SUMMARY:双12 开卖',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:双12 开卖',
        'TRIGGER:-PT120M',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:b@kuance',
        'SEQUENCE:29932080',
        'DTSTAMP:20261129T040000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:备货\\; 抽检',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('gives any text back to who reads it, in lines of 75 octets at most', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const chinese = fc.array(fc.constantFrom('满', '减', '，', '；', '👩‍👩‍👧', ',', ';', '\\', '\n', 'a'), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          chinese.map((all) => all.join('')),
        ),
        (description) => {
          const [file = ''] = icsFiles(CALENDAR, [event({ description })]);
          expect(file.endsWith('\r\n')).toBe(true);
          for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
          expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          const read = eventsOf(file)[0]?.description ?? '';
          expect(read).toBe(
            description
              .toWellFormed()
              .replace(/\r\n?/g, '\n')
              .replace(/(?![\n\t])\p{Cc}/gu, ''),
          );
        },
      ),
    );
  });

  it('folds where the next character would not fit, never inside it', () => {
    // SUMMARY: and 22 characters of three octets are 74; the next would make 77.
    const [file = ''] = icsFiles(CALENDAR, [event({ title: '促'.repeat(30) })]);
    expect(file).toContain(`SUMMARY:${'促'.repeat(22)}\r\n ${'促'.repeat(8)}\r\n`);
  });

  it('is split before it grows too large, each part one that can be read, nothing lost or doubled', () => {
    const events = Array.from({ length: 40 }, (_, i) => event({ uid: `e${i}@kuance`, description: '备'.repeat(100) }));
    const files = icsFiles(CALENDAR, events, 6_000);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(octets(file)).toBeLessThanOrEqual(6_000);
    expect(files.flatMap((file) => eventsOf(file).map(({ uid }) => uid))).toEqual(events.map(({ uid }) => uid));
    expect(icsFiles(CALENDAR, [], 10)).toHaveLength(1);
    expect(icsFiles(CALENDAR, events.slice(0, 1), 10)).toHaveLength(1);
  });
});

describe('promotions in a calendar', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  const planned = () =>
    nextPromotions(NOW, 'taobao', 2).map((promotion) => ({
      promotion,
      tasks: tasksFor(promotion, dayOfInstant(NOW), new Set(['t14-stock'])),
    }));
  const file = () => icsFiles(CALENDAR, calendarEvents(planned(), '淘宝/天猫', 'zh')).join('');

  it('are the same bytes on machines of any zone', () => {
    const all = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return file();
    });
    expect(new Set(all).size).toBe(1);
  });

  it('open at the minute in China, and guesses say so', () => {
    const wave = eventsOf(file()).find(({ uid }) => uid === 'double12-2026-taobao-first-stock@kuance');
    expect(wave?.startDate.toJSDate().toISOString()).toBe('2026-12-09T12:00:00.000Z');
    expect(wave?.summary).toBe('（推测）淘宝/天猫 双12/年终好价节 开卖');
    expect(wave?.description).toContain('2026-12-09 20:00（北京时间）');
    expect(wave?.description).toContain('按 2023 年的时间推测，前后可能差 3 天');
  });

  it('have one event for what can still be done, and say what its days hang on', () => {
    const events = eventsOf(file());
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    for (const { promotion, tasks } of planned()) {
      for (const { task, state } of tasks) {
        expect(uids.includes(`${promotion.id}-${task.id}@kuance`)).toBe(state === 'now' || state === 'upcoming');
      }
    }
    const task = events.find(({ uid }) => uid.startsWith('double12-2026-taobao-t7-'));
    expect(task?.startDate.isDate).toBe(true);
    expect(task?.description).toContain('按双12/年终好价节 开卖的时间倒推：推测');
  });
});
