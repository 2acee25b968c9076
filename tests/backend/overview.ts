/** 宏观监控 of the practice backend: the core overview of the shop that stands above its list. */
import type { DemoRow } from '../../utils/demo/rows.ts';
import type { Day } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { type JsonRow, traceId } from './answers.ts';
import type { World } from './world.ts';

export const MACRO_PAGE = '/cc/macro_monitor';
export const OVERVIEW_PATH = '/cc/cockpit/marcro/core/overview.json';

export interface ShopTotals {
  readonly visitors: number;
  readonly payBuyers: number;
  /** fen */
  readonly payAmount: number;
}

/** Share of a product's people who look at other products of the shop too. */
const SHARED = 0.3;

function sum(rows: readonly DemoRow[], of: 'visitors' | 'payBuyers' | 'payAmount'): number {
  return rows.reduce((total, { figures }) => total + (figures[of] ?? 0), 0);
}

/** People of a shop are fewer than the sum over its products; money is that sum. */
export function shopTotals(world: Pick<World, 'rows'>, period: Period): ShopTotals | null {
  const rows = world.rows(period);
  if (rows === null) return null;
  const people = (of: 'visitors' | 'payBuyers') => Math.round(sum(rows, of) * (1 - SHARED));
  return { visitors: people('visitors'), payBuyers: people('payBuyers'), payAmount: sum(rows, 'payAmount') };
}

export function overviewAnswer({ visitors, payBuyers, payAmount }: ShopTotals): JsonRow {
  const metric = (value: number): JsonRow => ({ value, cycleCrc: 0.0312, syncCrc: -0.02 });
  return {
    code: 0,
    data: {
      uv: metric(visitors),
      payByrCnt: metric(payBuyers),
      // The float noise of the real answers.
      payAmt: metric(payAmount / 100 + 1e-11),
      payRate: metric(payBuyers / Math.max(1, visitors)),
      crtAmt: {},
    },
    message: '操作成功',
    traceId: traceId(visitors),
  };
}

/** The overview of one finished day, as the real page asks for it when it opens. */
export function overviewAddress(day: Day): string {
  const query = new URLSearchParams({ dateRange: `${day}|${day}`, dateType: 'day', indexCode: 'uv,payByrCnt,payAmt' });
  return `${OVERVIEW_PATH}?${query}`;
}
