import { expect, it } from 'vitest';
import { dueWeeks } from '../../utils/splits/due-weeks.ts';
import type { Due } from '../../utils/splits/dues.ts';
import type { Day } from '../../utils/time/day.ts';

const TODAY = '2026-11-25' as Day;
const due = (day: string | null, fen: number, closed = true): Due => ({
  ...{ party: 'p', name: '供货商', month: '2026-10', fen, closed },
  day: day === null ? null : (day as Day),
});

it('adds up by week what is due of all shops, and tells apart what is late and what has no day', () => {
  const one = { dues: [due('2026-11-20', 7), due('2026-11-25', 100), due(null, 9, false)], unknown: [] };
  const other = { dues: [due('2026-11-29', 50, false), due('2026-12-10', 30)], unknown: ['达人'] };
  expect(dueWeeks([one, other], TODAY)).toEqual({
    weeks: [
      { from: '2026-11-23', to: '2026-11-29', fen: 150, dues: 2, closed: false },
      { from: '2026-12-07', to: '2026-12-13', fen: 30, dues: 1, closed: true },
    ],
    late: { fen: 7, dues: 1, closed: true },
    undated: { fen: 9, dues: 1, closed: false },
  });
  expect(dueWeeks([], TODAY)).toMatchObject({ weeks: [], late: { dues: 0 }, undated: { dues: 0 } });
});
