/** 报表 by product: beside what its orders came to stand role, plans and cost, of data that is kept elsewhere. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { costId } from '../../utils/costs/cost-record.ts';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { madeText } from '../bills/made-bills.ts';
import { ONE_OF } from '../bills/made-rows.ts';
import { planProduct } from '../planner/plan-product.ts';
import { openPlanBench, type PlanBench } from './support/plan-bench.ts';
import { PLAN_SHOPS, SOON, soonPlan } from './support/plan-shops.ts';
import { csvFile, openSettlement, putIn } from './support/settlement-page.ts';

const t = settlementScreenTexts.zh;
const p = settlementReportTexts.zh;

const BOOK = '我的拼多多';
const PRODUCT = '612345678900';
const ORDER = '261010-000000000000077';
const line = (kind: string, income: string, expense: string) => ({
  ...{ 商户订单号: ORDER, 发生时间: '2026-10-12 20:00:00', 账务类型: kind, 业务描述: kind, 备注: '' },
  ...{ '收入金额（+元）': income, '支出金额（-元）': expense },
});
const BILL = madeText('pddLedger', [line('交易收入', '59.90', '0.00'), line('技术服务费', '0.00', '-0.36')]);
const ORDERS = madeText('pddOrders', [{ ...ONE_OF.pddOrders, 订单状态: '已收货', 商品id: PRODUCT }]);

let bench: PlanBench;

beforeAll(async () => {
  const now = Date.now();
  const shop = PLAN_SHOPS.find(({ platform }) => platform === 'pdd')?.id ?? '';
  const [festival, plan] = soonPlan(now, 'pdd');
  if (festival?.kind !== 'festival' || !plan) throw new Error('no plan');
  const event = `own-soon-${festival.opens.slice(0, 4)}-pdd`;
  const unsaid = { feeRate: null, shipping: null, returnRate: null, pasted: null };
  const stamp = { version: 1, updatedAt: now, removed: false };
  bench = await openPlanBench({
    platform: 'pdd',
    products: [planProduct({ plan: plan.id, event, shop, product: PRODUCT, updatedAt: now })],
    costs: [
      {
        ...{ id: costId(shop, PRODUCT), kind: 'cost', shop, product: PRODUCT, currency: 'CNY', cost: 2000 },
        ...unsaid,
        ...stamp,
      },
    ],
  });
});
afterAll(() => bench?.close());

it('joins them on the screen alone', async () => {
  await bench.panel.go('products');
  const own = bench.panel.body.locator(`.kp-product[data-product="${PRODUCT}"]`).first();
  await own.waitFor();
  const page = await openSettlement(bench.extension);
  await page.getByRole('button', { name: t.switchOn, exact: true }).click();
  await page.getByRole('textbox', { name: t.bookName }).fill(BOOK);
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('pdd');
  await page.getByRole('button', { name: t.keep, exact: true }).click();
  await putIn(page, csvFile('账务明细.csv', BILL), BOOK);
  await putIn(page, csvFile('订单.csv', ORDERS), BOOK);
  await page.getByRole('tab', { name: t.views.reports }).click();
  const row = page.locator('[data-report=products]').getByRole('row').filter({ hasText: PRODUCT });
  await row.waitFor();
  const cells = (await row.innerText()).split(/\t+/).map((cell) => cell.trim());
  const role = cells[1] ?? '';
  // One piece of ¥20.00 less.
  expect(cells).toEqual([PRODUCT, role, '¥59.90', '¥0.00', '-¥0.36', '¥59.54', '1', '¥39.54', SOON]);
  expect(role).not.toBe(p.unknown);
  // What the list of products calls it.
  expect(await own.innerText()).toContain(role);
  const kept = await page.evaluate(async () => {
    const open = indexedDB.open('kuance-settlement');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const names = [...db.objectStoreNames];
    db.close();
    return names;
  });
  expect(kept.filter((name) => /product|plan|cost/i.test(name))).toEqual([]);
});
