/** 宏观监控 of the practice backend: a plain page and the core overview of the shop. */
import type { DemoRow } from '../../utils/demo/rows.ts';
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
export function shopTotals(world: World, period: Period): ShopTotals | null {
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

/** Asks for the overview of one finished day, as the real page does when it opens. */
export function macroHtml(world: World, day: string): string {
  const query = new URLSearchParams({ dateRange: `${day}|${day}`, dateType: 'day', indexCode: 'uv,payByrCnt,payAmt' });
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>宏观监控 - 生意参谋 - 演示店铺</title><link rel="icon" href="data:,"></head>
<body>
<header class="header"><span class="shop-name">${world.name}</span> 演示店铺</header>
<p>统计时间 ${day}</p>
<p id="shown">…</p>
<script>
fetch(${JSON.stringify(`${OVERVIEW_PATH}?${query}`)}).then((answer) => answer.json()).then(({ data }) => {
  document.getElementById('shown').textContent = '访客数 ' + data.uv.value;
});
</script>
</body>
</html>
`;
}
