import { expect, it } from 'vitest';
import { windowParts } from '../../utils/texts/window-line.ts';
import type { Day } from '../../utils/time/day.ts';

const windowLine = (...asked: Parameters<typeof windowParts>) => windowParts(...asked).join('');

const TODAY = '2026-11-24' as Day;
const days = (from: string, to: string, daysRead: number | null) =>
  ({ kind: 'days', from: from as Day, to: to as Day, daysRead }) as const;

it('is short where nothing has to be said', () => {
  expect(windowLine(days('2026-10-25', '2026-11-23', 30), TODAY, 'zh')).toBe('依据 10-25 至 11-23');
  expect(windowLine(days('2026-10-25', '2026-11-23', null), TODAY, 'en')).toBe('from 10-25 to 11-23');
});

it('names the year that is not this one, the days really read, and the age', () => {
  expect(windowLine(days('2015-11-28', '2015-12-27', 1), TODAY, 'zh')).toBe(
    '依据 2015-11-28 至 2015-12-27，30 天里只读到 1 天，数据已过 3985 天',
  );
  expect(windowLine(days('2026-12-05', '2027-01-03', 30), '2027-01-04' as Day, 'zh')).toBe('依据 2026-12-05 至 01-03');
});

it('of a range says that there is no trend', () => {
  const range = { kind: 'range', from: '2026-10-25' as Day, to: '2026-11-13' as Day, daysRead: null } as const;
  expect(windowLine(range, TODAY, 'zh')).toBe('依据 10-25 至 11-13，仅汇总，无趋势，数据已过 11 天');
});
