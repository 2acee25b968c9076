/** The popup in the built extension. It runs in a tab here, which is a page of its own that nobody granted. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeProblems } from '../browser/support/axe.ts';
import type { Extension } from '../browser/support/extension.ts';
import { launchPanelTests, loadPracticeShop } from './open-panel.ts';

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => extension?.close());

it('with nothing read it says what to do', async () => {
  page = await extension.open('popup.html');
  await page.getByText('还没有建议').waitFor();
  expect(await page.getByRole('button', { name: '复制日报' }).isDisabled()).toBe(true);
  expect(await axeProblems(page)).toEqual([]);
});

it('follows the database live, and shows the panel’s revision', async () => {
  await loadPracticeShop(extension);
  await page.locator('[data-revision]').waitFor();
  const shown = page.getByRole('listitem');
  await shown.first().waitFor();
  expect(await shown.count()).toBe(6);
  // The best of each kind, though pushes are worth more than both.
  expect(await shown.locator('.kp-move-what').allTextContents()).toEqual(['推', '停', '继续测', '推', '推', '推']);
  expect(await shown.getByText(/还差约 \d+ 位访客/).count()).toBeGreaterThan(0);
  // One shop: its name, and nothing to switch.
  await page.getByRole('heading', { level: 1, name: '演示店铺' }).waitFor();
  expect(await page.getByRole('combobox').count()).toBe(0);
  const panel = await extension.open('sidepanel.html');
  const revision = await panel.locator('[data-revision]').textContent();
  expect(await page.locator('[data-revision]').textContent()).toBe(revision);
  await panel.close();
});

it('tells what is amiss of a product, and a loss in the panel alone', async () => {
  const flagged = await extension.open('popup.html', { width: 360, height: 600 });
  const first = flagged.locator('.kp-move').first();
  await first.waitFor();
  const id = await first.getAttribute('data-product');
  await flagged.evaluate(async (product) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('kuance'));
    const rows = db.transaction('products', 'readwrite').objectStore('products');
    const row = (await done(rows.getAll())).find((one) => one.product === product);
    await done(rows.put({ ...row, suggestion: { ...row.suggestion, flags: ['refund', 'loss'] } }));
    db.close();
  }, id);
  await flagged.reload();
  await first.getByText('退款偏高', { exact: true }).waitFor();
  expect(await first.innerText()).not.toContain('亏本');
  expect(await axeProblems(flagged)).toEqual([]);
  expect(await flagged.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await flagged.goto(extension.url('sidepanel.html'));
  const row = flagged.getByRole('button').filter({ hasText: '退款偏高' });
  await row.getByText('亏本', { exact: true }).waitFor();
  await flagged.close();
});

it('copies the report of the day', async () => {
  await page.bringToFront();
  await page.getByRole('button', { name: '复制日报' }).click();
  await page.getByText('日报已复制').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/日报/);
  expect(text).toContain('访客：未读取');
  expect(text.match(/^\d\. /gm)?.length).toBe(5);
  expect(text).toContain('异动（对比上周同日');
  expect(text).not.toContain('不作对比');
});

it('counts down to the next promotion wave, and says which one and that its time is a guess', async () => {
  const later = await extension.open('popup.html');
  const wave = later.locator('.kp-next-wave');
  const at = async (time: string) => {
    await later.clock.setFixedTime(Date.parse(`${time}+08:00`));
    await later.reload();
    await wave.waitFor();
    return wave.locator('span, strong').allTextContents();
  };
  expect(await at('2026-11-22T20:00:00')).toEqual(['双12/年终好价节 开卖', '还有 17 天 0 小时', '推测']);
  expect(await wave.getAttribute('data-certainty')).toBe('guessed');
  expect(await at('2026-12-09T19:59:00')).toEqual(['双12/年终好价节 开卖', '还有 1 分钟', '推测']);
  // Once it is open the line is of the one after it.
  const [next] = await at('2026-12-09T20:00:00');
  expect(next).not.toContain('双12');
  // Left open: the machine sleeps past midnight, its clock is set back, and it is carried to another time zone.
  const stands = (left: string) =>
    expect.poll(() => wave.locator('strong').textContent(), { timeout: 10_000 }).toBe(left);
  await at('2026-12-07T23:58:00');
  await stands('还有 1 天 20 小时');
  await later.clock.setFixedTime(Date.parse('2026-12-09T08:30:00+08:00'));
  await stands('还有 11 小时');
  await later.clock.setFixedTime(Date.parse('2026-12-06T20:00:00+08:00'));
  await stands('还有 3 天 0 小时');
  const cdp = await extension.context.newCDPSession(later);
  await cdp.send('Emulation.setTimezoneOverride', { timezoneId: 'America/Los_Angeles' });
  await later.clock.setFixedTime(Date.parse('2026-12-06T20:01:00+08:00'));
  await stands('还有 2 天 23 小时');
  expect(await later.evaluate(() => new Date().getTimezoneOffset())).toBe(480);
  await later.close();
});

it('keeps to its width, however much there is to say of what the figures rest on', async () => {
  const old = await extension.open('popup.html', { width: 360, height: 600 });
  await old.clock.setFixedTime(Date.parse('2037-11-22T20:00:00+08:00'));
  await old.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('kuance'));
    const states = db.transaction('shopStates', 'readwrite').objectStore('shopStates');
    for (const state of await done(states.getAll()))
      await done(states.put({ ...state, basis: { ...state.basis, daysRead: 1 } }));
    db.close();
  });
  for (const address of ['popup.html', 'sidepanel.html']) {
    await old.goto(extension.url(address));
    await old.getByText(/30 天里只读到 1 天，数据已过 \d{4} 天/).waitFor();
    expect(await old.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
  await old.close();
});
