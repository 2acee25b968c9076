/** The tour: the product's main job on the practice shop, step by step, with figures and pictures. */

import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Extension, launchExtension } from '../tests/browser/support/extension.ts';
import { type Practice, practise } from '../tests/browser/support/network.ts';
import { openRanking, type RankingPage } from '../tests/browser/support/ranking-page.ts';
import { ROOT, say } from './run.ts';

const PICTURES = join(ROOT, '.output', 'tour');
const VIEWPORT = { width: 1280, height: 800 };
const PANEL = { width: 360, height: 900 };
const TABS = ['今日', '商品', '大促', '笔记', '读了什么'] as const;

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** Text of the chip as an operator reads it, in one line. */
async function chipText(ranking: RankingPage): Promise<string> {
  const lines = await ranking.chip.locator('.body').innerText();
  return lines.split('\n').filter(Boolean).slice(0, 3).join(' · ');
}

async function readPages(ranking: RankingPage): Promise<void> {
  await ranking.chipShows(/已读取 \d+ \/ \d+ 款/);
  say(`2 读取 / read: ${await chipText(ranking)}`);
  await picture(ranking.page, '2-page');
  const total = Number(/\/ (\d+) 款/.exec(await ranking.chip.locator('.count').innerText())?.[1]);
  await ranking.readAll(total);
  await ranking.page.waitForTimeout(800);
  say(`3 翻页 / page on: ${await chipText(ranking)}`);
  await picture(ranking.page, '3-page-complete');
}

async function popup(extension: Extension): Promise<void> {
  const page = await extension.open('popup.html', { width: 380, height: 600 });
  await page.getByText('今日建议').waitFor();
  say(`4 弹窗 / popup: ${(await page.locator('main, body').first().innerText()).split('\n').slice(0, 6).join(' · ')}`);
  await picture(page, '4-popup');
  await page.close();
}

async function panel(extension: Extension, prefix: string): Promise<void> {
  const page = await extension.open('sidepanel.html', PANEL);
  for (const [i, name] of TABS.entries()) {
    await page.getByRole('tab', { name }).click();
    await picture(page, `${prefix}-panel-${i + 1}`);
  }
  await page.getByRole('tab', { name: '商品' }).click();
  await page.locator('.kp-main button').filter({ hasText: '转化率' }).first().click();
  await page.waitForTimeout(800);
  await picture(page, `${prefix}-panel-product`);
  say(`${prefix[0]} 侧边栏 / side panel: ${TABS.join('、')}、商品详情`);
  await page.close();
}

async function exports(extension: Extension): Promise<void> {
  const page = await extension.open('sidepanel.html', PANEL);
  await page.getByRole('tab', { name: '笔记' }).click();
  for (const name of [/Markdown/, /CSV/, /备份/]) {
    const download = page.waitForEvent('download', { timeout: 15_000 });
    await page.getByRole('button', { name }).first().click();
    const file = await download;
    await file.saveAs(join(PICTURES, file.suggestedFilename()));
    say(`6 导出 / exported: ${file.suggestedFilename()}`);
  }
  await page.close();
}

async function firstRun(profile: string, executablePath: string, data: string | null): Promise<Practice> {
  const extension = await launchExtension({ executablePath, profile, viewport: VIEWPORT });
  const practice = await practise(extension.context, { data });
  const start = await extension.open('start.html', { width: 1000, height: 900 });
  await picture(start, '1-first-screen');
  say('1 开始 / first screen');
  await readPages(await openRanking(extension.context));
  await popup(extension);
  await panel(extension, '5');
  await exports(extension);
  await extension.close();
  return practice;
}

async function secondRun(profile: string, executablePath: string): Promise<void> {
  const extension = await launchExtension({ executablePath, profile, viewport: VIEWPORT });
  const page = await extension.open('sidepanel.html', PANEL);
  await page.getByRole('tab', { name: '商品' }).click();
  const count = await page.getByText(/显示 \d+ \/ \d+ 款/).innerText();
  say(`7 重开浏览器后 / after reopening the browser: ${count}`);
  await picture(page, '7-after-reopening');
  await extension.close();
}

/** @param data text of an items table to play instead of the generated shop */
export async function takeTour(executablePath: string, data: string | null): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'kuance-tour-'));
  try {
    const practice = await firstRun(profile, executablePath, data);
    await secondRun(profile, executablePath);
    say(`页面之外的请求 / requests beyond the practice page: ${practice.strangers.length}`);
    say('截图 / pictures: .output/tour/*.png');
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
