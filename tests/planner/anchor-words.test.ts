import { expect, it } from 'vitest';
import { anchorCertainty, anchorWhen } from '../../utils/planner/anchor-words.ts';
import { checkDraft } from '../../utils/planner/check-dates.ts';
import { plannerEvent } from '../../utils/planner/planner-events.ts';
import type { TypedDate } from '../../utils/planner/planner-record.ts';
import { typed } from './calendar-support.ts';

const event = plannerEvent('double12-2026-taobao');
const wordsOf = (kind: string, confirmed = false) => {
  const anchor = event?.anchors.find((one) => one.kind === kind);
  if (!anchor) throw new Error('no such anchor');
  const of = [anchor.kind, anchor.date, confirmed, 'zh'] as const;
  return [anchorWhen(...of), anchorCertainty(...of)];
};

it('a guess is no more exact than it is known, and says what it rests on', () => {
  expect(wordsOf('first-stock')).toEqual([
    '约 2026-12-09 20:00',
    '推测，以平台报名页为准（按 2023 年的时间推测，前后可能差 3 天）',
  ]);
  expect(wordsOf('returns-peak')).toEqual([
    '约 2026-12-19',
    '推测，以平台报名页为准（按往年和一般做法推测，前后可能差 3 天）',
  ]);
  expect(wordsOf('registration-opens')).toEqual([
    '约 2026-11-24',
    '推测，以平台报名页为准（按 2023 年的时间推测，前后可能差 13 天）',
  ]);
  expect(wordsOf('ends')[0]).toBe('约 2026-12-12');
});

it('confirmed it is as exact as it was given', () => {
  expect(wordsOf('returns-peak', true)[0]).toBe('2026-12-19');
});

it('an hour that nobody gave is shown of no date, published, typed or stored before that was kept', () => {
  const when = (kind: TypedDate['kind'], text: string, more: Partial<TypedDate> = {}) =>
    anchorWhen(kind, typed(kind, text, more), false, 'zh');
  // Published as a day, and as a minute.
  expect(plannerEvent('618-2026-jd')?.anchors.find(({ kind }) => kind === 'first-stock')?.date.dayOnly).toBe(true);
  expect(when('first-stock', '2026-05-15T00:00', { dayOnly: true })).toBe('2026-05-15');
  expect(when('first-stock', '2026-05-15T00:00', { dayOnly: false })).toBe('2026-05-15 00:00');
  // Stored without saying it: a sale was asked for its hour.
  expect(when('first-stock', '2026-05-15T00:00')).toBe('2026-05-15 00:00');
  expect(when('rules', '2026-05-15T00:00')).toBe('2026-05-15');
  expect(when('registration-closes', '2026-05-15T23:59')).toBe('2026-05-15');
  expect(when('registration-closes', '2026-05-15T18:00')).toBe('2026-05-15 18:00');
  expect(when('ends', '2026-05-16T00:00')).toBe('2026-05-15');
  expect(when('ends', '2026-05-16T00:00', { dayOnly: false })).toBe('2026-05-15 24:00');
});

it('what is typed keeps whether an hour was given', () => {
  const draft = { kind: 'rules', day: '2026-12-01', certainty: 'official', source: '公告', sourceDate: '' } as const;
  const of = (time: string) => checkDraft({ ...draft, time, confirmed: false }, 2026);
  expect(of('')).toMatchObject({ value: { dayOnly: true } });
  expect(of('00:00')).toMatchObject({ value: { dayOnly: false } });
});
