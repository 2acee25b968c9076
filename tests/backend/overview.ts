/** 宏观监控 of the practice backend: the core overview of the shop that stands above its list. */
import type { DemoRow } from '../../utils/demo/rows.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';
import { type JsonRow, traceId } from './answers.ts';
import type { World } from './world.ts';

export const MACRO_PAGE = '/cc/macro_monitor';
export const OVERVIEW_PATH = '/cc/cockpit/marcro/core/overview.json';
export const LIVE_OVERVIEW_PATH = '/cc/cockpit/marcro/core/live/overview.json';

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

/** @param updateTime of today's, which stand one level deeper */
export function overviewAnswer({ visitors, payBuyers, payAmount }: ShopTotals, updateTime: string | null): JsonRow {
  const metric = (value: number): JsonRow => ({ value, cycleCrc: 0.0312, syncCrc: -0.02 });
  const figures: JsonRow = {
    uv: metric(visitors),
    payByrCnt: metric(payBuyers),
    // The float noise of the real answers.
    payAmt: metric(payAmount / 100 + 1e-11),
    payRate: metric(payBuyers / Math.max(1, visitors)),
    crtAmt: {},
  };
  return {
    code: 0,
    data: updateTime === null ? figures : { updateTime, data: figures },
    message: '操作成功',
    traceId: traceId(visitors),
  };
}

/** The overview of the last finished day, which the page asks for when it opens, and that of today. */
export function overviewAddresses(today: Day): { readonly finished: string; readonly live: string } {
  const address = (path: string, day: Day, dateType: string) =>
    `${path}?${new URLSearchParams({ dateRange: `${day}|${day}`, dateType, indexCode: 'uv,payByrCnt,payAmt' })}`;
  return {
    finished: address(OVERVIEW_PATH, addDays(today, -1), 'day'),
    live: address(LIVE_OVERVIEW_PATH, today, 'today'),
  };
}
