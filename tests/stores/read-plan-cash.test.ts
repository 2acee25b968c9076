/** What a plan says of money is to be paid, where settlement cannot tell of every shop. */
import { expect, it, vi } from 'vitest';
import { NOTHING_AWAITED } from '../../utils/settlement/reports/cash-days.ts';
import { readPlanCash } from '../../utils/stores/read-plan-cash.ts';
import { day } from '../planner/support.ts';

const TODAY = day('2026-11-30');
const NO_CASH = { today: TODAY, days: [], late: NOTHING_AWAITED, undated: NOTHING_AWAITED, far: NOTHING_AWAITED };

const asked = vi.hoisted(() => ({ reports: { shops: [] as unknown[], failed: [] as string[] } }));

vi.mock('../../utils/platform/settlement-switch.ts', () => ({
  watchSettlement: (tell: (on: boolean) => void) => tell(true),
}));
vi.mock('../../utils/imports/settlement-thread.ts', () => ({
  openSettlementThread: () => ({
    ask: async (_: number, kind: string, { book }: { readonly book?: string }) => {
      if (kind === 'reports') return asked.reports;
      if (book === 'broken') throw new Error('damaged');
      return { dues: [], unknown: [] };
    },
  }),
}));

const shop = (book: string, name: string) => ({ book, name, cash: NO_CASH });

it('a shop of which nothing can be told is named where it is said what is to be paid, too: it is not a shop that owes nothing', async () => {
  asked.reports = { shops: [shop('whole', '一店'), shop('broken', '二店')], failed: ['三店'] };
  const figures = await readPlanCash(TODAY, new AbortController().signal);
  expect(figures).toMatchObject({
    shops: ['一店', '二店'],
    failed: ['三店'],
    pay: { weeks: [], failed: ['三店', '二店'] },
  });
});
