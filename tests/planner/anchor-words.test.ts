import { expect, it } from 'vitest';
import { anchorCertainty, anchorWhen } from '../../utils/planner/anchor-words.ts';
import { plannerEvent } from '../../utils/planner/planner-events.ts';

const event = plannerEvent('double12-2026-taobao');
const wordsOf = (kind: string, confirmed = false) => {
  const anchor = event?.anchors.find((one) => one.kind === kind);
  if (!anchor) throw new Error('no such anchor');
  const of = [anchor.kind, anchor.date, confirmed, 'zh'] as const;
  return [anchorWhen(...of), anchorCertainty(...of)];
};

it('a guess is no more exact than it is known, and says what it rests on', () => {
  expect(wordsOf('first-stock')).toEqual([
    '2026-12-09 20:00',
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
  expect(wordsOf('ends')[0]).toBe('2026-12-12 24:00');
});

it('confirmed it is as exact as it was given', () => {
  expect(wordsOf('returns-peak', true)[0]).toBe('2026-12-19 00:00');
});
