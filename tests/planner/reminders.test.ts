import { describe, expect, it } from 'vitest';
import { noticeOf, reminderLines, reminderWords } from '../../utils/planner/reminder-words.ts';
import { pendingReminders, type Reminder, recentReminders, remindersOf } from '../../utils/planner/reminders.ts';
import { datedPlan, day, JD, moved, NOW, TAOBAO } from './support.ts';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const { dated, count } = datedPlan([TAOBAO, JD], day('2026-11-22'));
const NONE: ReadonlySet<string> = new Set();

describe('reminders', () => {
  it('come a day and two hours before a date, on mornings, and half an hour before a minute', () => {
    const all = remindersOf(dated);
    const opening = all.filter(
      (one) => one.kind === 'anchor' && one.anchor.kind === 'first-stock' && one.event === TAOBAO,
    );
    expect(opening.map((one) => one.at)).toEqual([at('2026-12-08T20:00'), at('2026-12-09T18:00')]);
    const morning = all.find((one) => one.kind === 'tasks' && one.at === at('2026-11-25T09:00'));
    expect(morning?.kind === 'tasks' && morning.tasks.length).toBeGreaterThan(3);
    const minute = all.find((one) => one.kind === 'minute' && one.task.record.task === 't0-product');
    expect(minute?.at).toBe(at('2026-12-09T19:30'));
    expect(all.every((one) => one.at >= NOW)).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('missed in sleep are told once, together, however long it was', () => {
    const wake = at('2026-12-09T20:05');
    const { due, next } = pendingReminders([dated], wake, NONE);
    expect(due.length).toBeGreaterThan(3);
    expect(due.every((one) => one.at <= wake && one.at >= NOW)).toBe(true);
    expect(next).toBeGreaterThan(wake);
    const told = new Set(due.map(({ id }) => id));
    expect(pendingReminders([dated], wake, told).due).toEqual([]);
    expect(pendingReminders([dated, dated], wake, NONE).due).toHaveLength(due.length);
    expect(recentReminders([dated], wake, NONE).map(({ id }) => id)).toEqual(due.map(({ id }) => id).reverse());
    // The day and the two hours before a date are both due by now: the same thing is said once.
    const said = new Set(due.map((one) => reminderWords(one, 'zh'))).size;
    expect(said).toBeLessThan(due.length);
    expect(reminderLines(due, 'zh')).toHaveLength(said);
    const notice = noticeOf(due, 'zh');
    expect(notice.title).toBe(`款策：${said} 条提醒`);
    expect(notice.lines).toHaveLength(4);
    expect(notice.lines.at(-1)).toBe(`还有 ${said - 3} 条，见侧边栏「大促」`);
  });

  it('of a date missed days ago are told and listed, for 30 days, and of none before the plan was made', () => {
    const told = new Set(pendingReminders([dated], at('2026-11-25T20:00'), NONE).due.map(({ id }) => id));
    const isClose = (one: Reminder) => one.kind === 'anchor' && one.anchor.kind === 'registration-closes';
    const wake = at('2026-12-01T09:00');
    expect(pendingReminders([dated], wake, told).due.filter(isClose)).toHaveLength(2);
    expect(noticeOf(pendingReminders([dated], wake, told).due, 'zh').title).toMatch(/条提醒$/);
    expect(recentReminders([dated], wake, NONE).filter(isClose)).toHaveLength(2);
    expect(recentReminders([dated], at('2026-12-26T23:00'), NONE).filter(isClose)).toEqual([]);
    const late = { ...dated, plan: { ...dated.plan, createdAt: at('2026-11-30T10:00') } };
    expect(recentReminders([late], wake, NONE).every((one) => one.at >= late.plan.createdAt)).toBe(true);
    expect(recentReminders([late], wake, NONE).some(isClose)).toBe(false);
  });

  it('of a date that moved are told anew', () => {
    const wake = at('2026-12-08T20:01');
    const told = new Set(pendingReminders([dated], wake, NONE).due.map(({ id }) => id));
    const later = count([moved(TAOBAO, 1), JD], day('2026-12-08'));
    const next = pendingReminders([later], at('2026-12-09T20:01'), told).due;
    expect(next.some((one) => one.kind === 'anchor' && one.anchor.kind === 'first-stock')).toBe(true);
  });

  it('of a morning are told anew when more comes to it, and not when something is ticked', () => {
    const wake = at('2026-11-25T09:01');
    const told = new Set(pendingReminders([dated], wake, NONE).due.map(({ id }) => id));
    const first = dated.tasks.find(({ from, at: minute }) => from === '2026-11-25' && minute === null)!;
    const ticked = dated.tasks.map((task) => (task === first ? { ...task, state: 'done' as const } : task));
    expect(pendingReminders([{ ...dated, tasks: ticked }], wake, told).due).toEqual([]);
    const more = [...dated.tasks, { ...first, record: { ...first.record, id: 'another' } }];
    expect(pendingReminders([{ ...dated, tasks: more }], wake, told).due).toHaveLength(1);
  });

  it('of a day alone come on the mornings of the day before and of the day', () => {
    const times = remindersOf(dated)
      .filter((one) => one.kind === 'anchor' && one.event === JD && one.anchor.kind === 'first-stock')
      .map(({ at }) => new Date(at).toISOString());
    expect(times).toEqual(['2026-12-11T01:00:00.000Z', '2026-12-12T01:00:00.000Z']);
  });

  it('do not speak of what is done', () => {
    const done = { ...dated, tasks: dated.tasks.map((task) => ({ ...task, state: 'done' as const })) };
    expect(remindersOf(done).every(({ kind }) => kind === 'anchor')).toBe(true);
  });

  it('say what, where and when, and that it is a guess', () => {
    const all = remindersOf(dated);
    const words = (find: (one: (typeof all)[number]) => boolean) => reminderWords(all.find(find)!, 'zh');
    expect(words((one) => one.kind === 'anchor' && one.anchor.kind === 'registration-closes')).toBe(
      '淘宝/天猫 双12 报名截止：11-27 00:00',
    );
    expect(words((one) => one.kind === 'anchor' && one.event === JD)).toBe('京东 双12 开卖：约 12-12（推测）');
    expect(words((one) => one.kind === 'minute')).toMatch(/^淘宝\/天猫 .+：12-09 20:00 准时做$/);
    expect(reminderWords(all.find((one) => one.kind === 'tasks')!, 'en')).toMatch(
      /^双12: \d+ begin 11-\d\d, such as “.+”$/,
    );
  });
});
