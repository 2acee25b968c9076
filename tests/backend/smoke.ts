/**
 * The practice page in a real browser under the real host name, every scenario once:
 * `node tests/backend/smoke.ts [--browser PATH] [--shots FOLDER]`. Ends with 1 when something is off.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildPage } from './build-page.ts';
import { practiceHandler } from './handler.ts';
import { PAGE_PATH } from './lists.ts';
import { playHost, REAL_ORIGIN } from './route.ts';
import { SCENARIOS } from './scenarios.ts';

const TODAY = '2026-11-22';
const { values } = parseArgs({
  options: { browser: { type: 'string', default: '/usr/bin/chromium' }, shots: { type: 'string' } },
});
let failed = 0;

function check(what: string, ok: boolean): void {
  if (!ok) failed += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}`);
}

const rows = (page: Page) => page.locator('.ant-table-row');

async function open(context: BrowserContext, scenario: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => check(`${scenario}: page error ${error.message}`, false));
  await page.goto(`${REAL_ORIGIN}${PAGE_PATH}?scenario=${encodeURIComponent(scenario)}`);
  await page.locator('.ant-table').waitFor();
  return page;
}

async function shot(page: Page, name: string): Promise<void> {
  if (values.shots === undefined) return;
  mkdirSync(values.shots, { recursive: true });
  await page.screenshot({ path: join(values.shots, `${name}.png`) });
}

async function walk(context: BrowserContext): Promise<void> {
  const page = await open(context, 'normal');
  await rows(page).first().waitFor();
  check('ten rows', (await rows(page).count()) === 10);
  check('pager says 86', (await page.getByText('共 86 条').count()) === 1);
  check('period text', (await page.locator('.stat-time').textContent()) === '统计时间 2026-10-23 ~ 2026-11-21');
  await shot(page, 'normal');
  const first = await rows(page).first().textContent();
  await page.locator('.ant-pagination-next').click();
  await page.locator('.ant-pagination-item-2.ant-pagination-item-active').waitFor();
  await page.waitForFunction((text) => document.querySelector('.ant-table-row')?.textContent !== text, first);
  check('page 2 shows other rows', (await rows(page).first().textContent()) !== first);
  await page.getByText('指标选择 (4/30)').click();
  await page.getByLabel('支付件数', { exact: true }).check();
  check('sixth column cannot be ticked', await page.getByLabel('下单金额').isDisabled());
  await shot(page, 'chooser');
  await page.locator('.ant-modal-footer .ant-btn-primary').click();
  await page.locator('th', { hasText: '支付件数' }).waitFor();
  check('chosen column is shown', (await page.getByText('指标选择 (5/30)').count()) === 1);
  await page.getByRole('button', { name: '实时' }).click();
  await page.getByText('统计时间 实时 2026-11-22').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.ant-table-row').length === 10);
  await shot(page, 'live');
  await page.locator('th', { hasText: '商品访客数' }).click();
  await page.locator('th[aria-sort="descending"]', { hasText: '商品访客数' }).waitFor();
  await page.getByPlaceholder('商品').fill('羽绒服');
  await page.getByPlaceholder('商品').press('Enter');
  await page.waitForFunction(() => !document.body.textContent.includes('共 86 条'));
  await page.close();
}

const FAULTY = ['session-expired', 'punish', 'ciphertext', 'wrong-envelope', 'cut-json', 'error-code'];

async function visit(context: BrowserContext, scenario: string): Promise<void> {
  const page = await open(context, scenario);
  if (FAULTY.includes(scenario)) {
    await page.locator('.failed').waitFor();
    check(`${scenario}: no rows, one line of error`, (await rows(page).count()) === 0);
  } else if (scenario === 'empty') {
    await page.locator('.ant-empty').first().waitFor();
    check('empty: no rows', (await rows(page).count()) === 0);
  } else {
    await rows(page).first().waitFor({ timeout: 15_000 });
    check(`${scenario}: rows are shown`, (await rows(page).count()) > 0);
  }
  if (scenario === 'hostile-titles') {
    check('hostile-titles: nothing ran', await page.evaluate(() => !('__hurt' in window)));
  }
  if (scenario === 'superseded') {
    await page.waitForTimeout(2000);
    check(
      'superseded: 7天 stays',
      (await page.locator('.stat-time').textContent()) === '统计时间 2026-11-15 ~ 2026-11-21',
    );
  }
  await shot(page, scenario);
  await page.close();
}

await buildPage();
const handler = practiceHandler({ today: TODAY });
const asked: string[] = [];
const browser = await chromium.launch({ executablePath: values.browser, args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
await playHost(context, (request) => {
  asked.push(request.url);
  return handler.answer(request);
});
await walk(context);
for (const scenario of Object.keys(SCENARIOS)) {
  const before = asked.filter((url) => url.includes('top.json')).length;
  await visit(context, scenario);
  const requests = asked.filter((url) => url.includes('top.json')).length - before;
  if (scenario === 'cached-reopen') check('cached-reopen: no request', requests === 0);
}
await browser.close();
console.log(failed === 0 ? 'all well' : `${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
