import { expect, it } from 'vitest';
import { monthsAmong } from '../../utils/splits/months.ts';

it('gives every month between the first and the last, newest first, those without bills too', () => {
  expect(monthsAmong(['2026-12', '2026-10', '2027-01', 'x'])).toEqual(['2027-01', '2026-12', '2026-11', '2026-10']);
  expect(monthsAmong([])).toEqual([]);
});
