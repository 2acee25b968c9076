/** Dates and festivals as a file: what is written is read, what is wrong is refused whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANCHOR_KINDS } from '../../utils/planner/anchor.ts';
import { calendarChangeText } from '../../utils/planner/calendar-change-text.ts';
import { type CalendarChange, calendarChanges, takenChanges } from '../../utils/planner/calendar-changes.ts';
import { calendarFileText, LONGEST_CALENDAR_FILE, readCalendarFile } from '../../utils/planner/calendar-file.ts';
import { eventLookup } from '../../utils/planner/event-lookup.ts';
import { plannerEvent } from '../../utils/planner/planner-events.ts';
import type { EventRecord, FestivalRecord, TypedDate } from '../../utils/planner/planner-record.ts';
import { parsePlannerRecord } from '../../utils/planner/planner-schema.ts';
import { refusalText } from '../../utils/planner/problem-text.ts';
import type { Day } from '../../utils/time/day.ts';
import { eventRecord, festival, typed } from './calendar-support.ts';

const ID = 'double12-2026-taobao';
const NOW = 1_796_000_000_000;
const ends = typed('ends', '2026-12-13T00:00', { source: '千牛公告' });
const opens = typed('first-stock', '2026-12-08T20:00', { certainty: 'reported', source: '行业群' });
const here = (records: readonly (FestivalRecord | EventRecord)[] = []) => ({
  records,
  eventOf: plannerEvent,
  now: NOW,
});

/** Near the own festival of the year after. */
const later = (date: TypedDate): TypedDate => ({ ...date, at: date.at + 95 * 86_400_000 });
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

function opened(text: string) {
  const read = readCalendarFile(text);
  if (!read.ok) throw new Error(refusalText(read.refusal, 'zh'));
  return read.file;
}

const refused = (value: unknown): string => {
  const read = readCalendarFile(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? 'ok' : refusalText(read.refusal, 'zh');
};

it('what is written is read again, none of it confirmed', () => {
  const file = opened(calendarFileText([festival(), eventRecord(ID, [ends, { ...opens, confirmed: true }])]));
  const { festival: id, name, scale, platforms, opens: from, at, closes, yearly } = festival();
  expect(file.festivals).toEqual([{ festival: id, name, scale, platforms, opens: from, at, closes, yearly }]);
  expect(file.dates).toEqual([
    { event: ID, date: ends },
    { event: ID, date: opens },
  ]);
});

it('goes out, comes in and goes out again as it was, dates of every kind, a second deposit and balance too', () => {
  const own = festival({ platforms: ['taobao', 'jd'] });
  const dates = ANCHOR_KINDS.filter((kind) => kind !== 'first-stock' && kind !== 'ends').map((kind, at) =>
    typed(kind, `2026-12-${String(10 + at)}T20:00`, { source: `公告 ${at}`, sourceDate: '2026-11-30' as Day }),
  );
  const records = [own, eventRecord(ID, dates), eventRecord('own-a1-2027-jd', dates.slice(7, 9).map(later))];
  const text = calendarFileText(records);
  const file = opened(text);
  expect(file.dates.map(({ date }) => date.kind)).toEqual(expect.arrayContaining(['second-presale', 'second-balance']));
  const taken = calendarChanges(file, { ...here(), eventOf: eventLookup([own]) });
  expect(calendarFileText(taken.records.toSorted(byId))).toBe(calendarFileText(records.toSorted(byId)));
});

describe('refused whole, with the reason', () => {
  const file = (dates: unknown[], more: object = {}) => ({ format: 'kuance-calendar', version: 1, dates, ...more });
  const row = { event: ID, kind: 'first-stock', at: '2026-12-08T20:00+08:00', certainty: 'official', source: '公告' };
  it.each([
    [file([row]), 'ok'],
    [
      file([row, { ...row, at: '2026-02-30T20:00+08:00' }]),
      '时间第 2 条有误：没有「2026-02-30」这一天。没有导入任何内容。',
    ],
    [
      file([{ ...row, certainty: 'guessed' }]),
      '时间第 1 条有误：推测的时间没人公布过，不从文件收；请去掉这一行，或写上看到的来源并改成 official、reported。没有导入任何内容。',
    ],
    [file([{ ...row, source: '' }]), '时间第 1 条有误：请填来源：在哪里看到的。没有导入任何内容。'],
    [file([{ ...row, kind: 'unheard-of' }]), '时间第 1 条有误：格式不对。没有导入任何内容。'],
    [file([{ ...row, at: '2026-12-08T20:00Z' }]), '时间第 1 条有误：格式不对。没有导入任何内容。'],
    [file([{ ...row, event: '../../x' }]), '时间第 1 条有误：格式不对。没有导入任何内容。'],
    [
      file([], { festivals: [{ ...festival(), closes: '2027-03-01' }] }),
      '活动第 1 条有误：结束（2027-03-01）早于开始（2027-03-18）。没有导入任何内容。',
    ],
    [file([row], { version: 2 }), '这个文件来自更新的版本，请先更新扩展。没有导入任何内容。'],
    [file([row], { format: 'kuance-plan' }), '这不是活动日历文件，或文件已损坏。没有导入任何内容。'],
    ['{"format":"kuance-cal', '这不是活动日历文件，或文件已损坏。没有导入任何内容。'],
    ['null', '这不是活动日历文件，或文件已损坏。没有导入任何内容。'],
    [file([]), '文件里没有活动和时间。'],
    [file(Array.from({ length: 4_001 }, () => row)), '这不是活动日历文件，或文件已损坏。没有导入任何内容。'],
    ['x'.repeat(LONGEST_CALENDAR_FILE + 1), '文件太大。没有导入任何内容。'],
  ])('%#: %s', (value, words) => {
    expect(refused(value)).toBe(words);
  });

  it('a nest of ten thousand brackets, or anything else, never throws', () => {
    expect(refused('['.repeat(10_000))).not.toBe('ok');
    fc.assert(
      fc.property(fc.json(), fc.anything(), (text, thing) => {
        const inside = { format: 'kuance-calendar', version: 1, dates: [thing], festivals: [thing] };
        expect(refused(text)).not.toBe('ok');
        expect(refused(JSON.stringify(inside) ?? '')).not.toBe('ok');
      }),
    );
  });

  it('a key of the prototype is no event', () => {
    expect(
      refused('{"format":"kuance-calendar","version":1,"__proto__":{"dates":[]},"dates":[{"__proto__":1}]}'),
    ).not.toBe('ok');
  });
});

describe('the differences', () => {
  const file = opened(calendarFileText([festival(), eventRecord(ID, [ends, opens])]));

  it('are all there is where nothing is known, and what is stored passes the check of records', () => {
    const { changes, same, records } = calendarChanges(file, here());
    expect(changes.map(({ kind }) => kind)).toEqual(['festival-new', 'date-new', 'date-new']);
    expect(same).toBe(0);
    expect(records.map((record) => parsePlannerRecord(record))).toEqual(records);
  });

  it('are none the second time', () => {
    const { records } = calendarChanges(file, here());
    expect(calendarChanges(file, here(records))).toEqual({ changes: [], same: 3, records: [] });
  });

  it('a confirmed date stays, the new one stands beside it', () => {
    const own = typed('first-stock', '2026-12-07T20:00', { confirmed: true });
    const { changes, records } = calendarChanges(file, here([eventRecord(ID, [own])]));
    expect(changes).toContainEqual({ kind: 'date-new', event: ID, date: opens, beside: true } satisfies CalendarChange);
    expect(changes).toContainEqual({ kind: 'date-new', event: ID, date: ends, beside: false });
    expect(records[1]).toMatchObject({ version: 2, updatedAt: NOW, dates: [own, ends, opens] });
  });

  it('a changed festival shows what it was; one removed here comes as new', () => {
    const was = festival({ name: '周年庆' });
    expect(calendarChanges(file, here([was])).changes[0]).toMatchObject({
      kind: 'festival-changed',
      before: { name: '周年庆' },
    });
    const gone = calendarChanges(file, here([festival({ removed: true, version: 4 })]));
    expect(gone.changes[0]?.kind).toBe('festival-new');
    expect(gone.records[0]).toMatchObject({ version: 5, removed: false });
  });

  it('a festival is not moved to where a date confirmed of it cannot be, and it is told', () => {
    const closes = typed('registration-closes', '2027-03-20T23:59', { confirmed: true });
    const was = festival({ closes: '2027-03-25' as Day });
    const records = [was, eventRecord('own-a1-2027-taobao', [closes])];
    const moved = festival({ opens: '2027-03-10' as Day, closes: '2027-03-12' as Day });
    const plan = calendarChanges(opened(calendarFileText([moved])), here(records));
    expect(plan.records).toEqual([]);
    expect(takenChanges(plan)).toEqual([]);
    expect(plan.changes.map((one) => calendarChangeText(one, { language: 'zh', eventName: (id) => id }))).toEqual([
      '活动改动，不导入：店庆。活动结束（2027-03-12 24:00）和已确认的报名截止（2027-03-20）前后矛盾，请先改或撤销其中一个',
    ]);
  });

  it('dates of a festival nobody knows are told and not taken; of one in the same file they are', () => {
    const strange = opened(
      calendarFileText([eventRecord('own-zz-2027-taobao', [{ ...ends, at: ends.at + 90 * 86_400_000 }])]),
    );
    expect(calendarChanges(strange, here())).toMatchObject({
      changes: [{ kind: 'unknown-event', event: 'own-zz-2027-taobao' }],
      records: [],
    });
    const together = opened(
      calendarFileText([festival(), eventRecord('own-a1-2027-taobao', [typed('first-stock', '2027-03-17T20:00')])]),
    );
    expect(calendarChanges(together, here()).changes.map(({ kind }) => kind)).toEqual(['festival-new', 'date-new']);
  });

  it('more dates than are kept are told and not taken', () => {
    const full = Array.from({ length: 200 }, (_, i) => typed('peak', '2026-12-12T00:00', { source: String(i) }));
    expect(calendarChanges(file, here([eventRecord(ID, full)])).changes).toContainEqual({
      kind: 'too-many',
      event: ID,
    });
  });
});
