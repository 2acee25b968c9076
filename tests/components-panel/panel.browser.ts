/** The side panel in the built extension, at 360 px: what it shows, and by keyboard. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems } from '../browser/support/axe.ts';
import type { Extension } from '../browser/support/extension.ts';
import { storedIn } from '../browser/support/stored.ts';
import { launchPanelTests, loadPracticeShop } from './open-panel.ts';

let extension: Extension;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await extension.open('sidepanel.html');
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});
afterAll(() => extension?.close());

const tab = (name: string) => page.getByRole('tab', { name });
const body = () => page.getByRole('tabpanel');
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function download(button: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return coming;
}

describe('今日', () => {
  it('says what to do, how many visitors are missing, and that the countdown is a guess', async () => {
    await tab('今日').click();
    await body()
      .getByText(/^标了把握的 \d+ 款里，预计约 \d+\.\d 款会错。$/)
      .first()
      .waitFor();
    await body().getByRole('listitem').first().waitFor();
    for (const group of ['推', '停', '继续测']) {
      await body().getByRole('list', { name: group, exact: true }).getByRole('listitem').first().waitFor();
    }
    await body()
      .getByText(/还差约 \d+ 位访客/)
      .first()
      .waitFor();
    expect(await body().locator('[data-certainty=guessed]').getByText('推测').count()).toBe(1);
  });
});

describe('商品 by keyboard', () => {
  it('arrows change the tab; Enter opens a product, and going back puts the focus where it was', async () => {
    await tab('今日').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => tab('商品').getAttribute('aria-selected')).toBe('true');
    const second = body().locator('.kp-product').nth(1);
    await second.focus();
    const name = (await second.locator('.kp-row-name').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await body().getByRole('heading', { name }).waitFor();
    await expect.poll(focused).toBe(name);
    await body().getByRole('button', { name: '返回商品列表' }).press('Enter');
    await body().locator('.kp-product').first().waitFor();
    await expect.poll(focused).toContain(name);
  });

  it('beside each figure stands what the platform means by it, by keyboard and by touch', async () => {
    await body().locator('.kp-product').first().click();
    const visitors = body().locator('[data-metric=visitors]').first();
    expect(await visitors.locator('dt').textContent()).toContain('访客（按天累加）');
    const about = visitors.getByRole('button', { name: '访客（按天累加）是什么意思' });
    await about.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => about.getAttribute('aria-expanded')).toBe('true');
    const meaning = visitors.locator('.kp-meaning');
    expect(await meaning.textContent()).toContain('商品访客数');
    expect(await meaning.textContent()).toContain('各款不能相加');
    const rate = body().locator('[data-metric=cartRate]').first();
    await rate.getByRole('button').click();
    await expect.poll(() => rate.textContent()).toContain('商品加购人数 ÷ 商品访客数');
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Space');
    await expect.poll(() => rate.locator('.kp-meaning').count()).toBe(0);
    await body().getByRole('button', { name: '返回商品列表' }).click();
    await body().locator('.kp-product').first().waitFor();
  });

  it('a product shows its evidence, its trend in words and as a table, and takes names and a decision', async () => {
    await body().locator('.kp-product').first().click();
    await body()
      .getByRole('img', { name: /30 天中读到 \d+ 天/ })
      .waitFor();
    expect(await body().getByText('判断依据').count()).toBe(1);
    await body().getByText('走势数据表').click();
    // Drawn once it is opened.
    await expect.poll(() => body().getByRole('table').getByRole('row').count()).toBe(31);
    await body().getByRole('button', { name: '改简称、货号' }).click();
    await body().getByLabel('简称', { exact: true }).fill('碎花裙');
    await page.keyboard.press('Enter');
    await body().getByRole('heading', { name: '碎花裙' }).waitFor();
    await body().getByLabel('理由').fill('库存够');
    await body().getByRole('button', { name: '采纳', exact: true }).click();
    await body()
      .getByText(/^已采纳/)
      .waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await body().getByRole('button', { name: '返回商品列表' }).click();
  });

  it('finds by 简称 and says when nothing is found', async () => {
    await body().getByRole('searchbox').fill('碎花裙');
    await body().getByText('显示 1 / 1 款').waitFor();
    await body().getByRole('searchbox').fill('没有这样的商品');
    await body().getByText('没有找到').waitFor();
    await body().getByRole('button', { name: '清空查找' }).click();
    await body()
      .getByText(/显示 50 \/ \d+ 款/)
      .waitFor();
  });
});

describe('the trend', () => {
  /** How often each colour stands on the canvas, with how opaque it is; nothing drawn is one colour, transparent. */
  const colours = () =>
    body()
      .locator('.kp-chart canvas')
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
        const counts: Record<string, number> = {};
        for (let at = 0; at < (pixels?.length ?? 0); at += 4) {
          const colour = pixels?.subarray(at, at + 4).join() ?? '';
          counts[colour] = (counts[colour] ?? 0) + 1;
        }
        return counts;
      });
  /** The token's colour as the canvas keeps it, where it is drawn opaque. */
  const token = (name: string) =>
    page.evaluate((property) => {
      const brush = document.createElement('canvas').getContext('2d');
      if (!brush) return '';
      brush.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(property).trim();
      brush.fillRect(0, 0, 1, 1);
      return brush.getImageData(0, 0, 1, 1).data.join();
    }, name);
  const lineDrawn = async () => (await colours())[await token('--kc-accent')] ?? 0;

  it('is drawn in the colours of the look, and anew for another figure', async () => {
    await tab('商品').click();
    await body().locator('.kp-product').first().click();
    await body().locator('.kp-chart canvas').waitFor();
    await expect.poll(lineDrawn).toBeGreaterThan(50);
    const light = await token('--kc-accent');
    const visitors = await colours();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => token('--kc-accent')).not.toBe(light);
    await expect.poll(lineDrawn).toBeGreaterThan(50);
    expect((await colours())[light]).toBeUndefined();
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(colours).toEqual(visitors);
    await body().getByRole('button', { name: '支付买家数', exact: true }).click();
    await expect.poll(colours).not.toEqual(visitors);
    expect(await lineDrawn()).toBeGreaterThan(50);
    await body().getByRole('button', { name: '返回商品列表' }).click();
  });
});

describe('大促', () => {
  it('a tick stays where it is, and outlives a reload', async () => {
    await tab('大促').click();
    const box = body().getByRole('checkbox').first();
    const stored = storedIn({ evaluate: (run, argument) => page.evaluate(run as never, argument as never) });
    const kept = async () => (await stored.now()).records.length;
    const before = await kept();
    await box.click();
    // What was not yet written is lost with the page.
    await expect.poll(kept).toBe(before + 1);
    expect(await box.isChecked()).toBe(true);
    await page.reload();
    await tab('大促').click();
    await box.waitFor();
    await expect.poll(() => box.isChecked()).toBe(true);
  });
});

describe('笔记', () => {
  it('exports, backs up, deletes the shop after a question, and restores it after a preview', async () => {
    await tab('笔记').click();
    await body().getByText('库存够').waitFor();
    const csv = await download('导出 CSV');
    expect(csv.suggestedFilename()).toMatch(/^款策_.*\.csv$/);
    expect((await readFile(await csv.path(), 'utf8')).charCodeAt(0)).toBe(0xfeff);
    const backup = await (await download('保存备份文件')).path();
    await tab('读了什么').click();
    await body()
      .getByRole('button', { name: /^删除「/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
    await tab('今日').click();
    await body().getByText('还没有读到任何店铺').waitFor();
    await tab('笔记').click();
    const file = body().locator('input[type=file]');
    await file.setInputFiles(await csv.path());
    await body().getByText('这不是款策的备份文件').waitFor();
    await file.setInputFiles(backup);
    await page
      .getByRole('dialog')
      .getByText(/份新的读取，0 份本机已有/)
      .waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '合并恢复' }).click();
    await body().getByText('已恢复').waitFor({ timeout: 30_000 });
    await body().getByText('库存够').waitFor();
    await tab('商品').click();
    await body().getByText('碎花裙', { exact: true }).waitFor();
  });
});

it('language and theme change at once', async () => {
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByLabel('语言 / Language').selectOption('en');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.getByLabel('Appearance').selectOption('dark');
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(await axeProblems(page)).toEqual([]);
  await page.getByLabel('语言 / Language').selectOption('zh');
  await page.getByLabel('外观').selectOption('auto');
});

it('nothing was thrown', () => {
  expect(errors).toEqual([]);
});
