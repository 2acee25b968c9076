import { expect, it } from 'vitest';
import { BUILT_IN } from '../../utils/promotions/calendar.ts';
import { windowCalendar } from '../../utils/storage/refresh-calendar.ts';
import type { ShopRow } from '../../utils/storage/tables.ts';
import type { Day } from '../../utils/time/day.ts';

it('within an event its days are alike, and the waves that are over stay known', () => {
  const { promotionDaysOf } = windowCalendar({ platform: 'taobao' } as ShopRow, BUILT_IN);
  const days = { kind: 'days', from: '2020-06-12' as Day, to: '2020-06-19' as Day } as const;
  const usual = promotionDaysOf(days);
  const within = promotionDaysOf({ ...days, phase: 'event' });
  expect(usual.within.size).toBeGreaterThan(0);
  expect(within.within.size).toBe(0);
  expect(within.waves?.map(({ id }) => id)).toContain('618-2020-taobao-first-stock');
  expect(within.waves).toEqual(usual.waves);
});
