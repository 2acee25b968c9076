/** 判定规则 in the panel: said, refused, judged by at once, taken back, and told in the journal. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeProblems } from '../browser/support/axe.ts';
import type { Extension } from '../browser/support/extension.ts';
import { launchPanelTests, loadPracticeShop } from './open-panel.ts';

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await extension.open('sidepanel.html');
});
afterAll(() => extension?.close());

const revision = () => page.locator('[data-revision]').first().getAttribute('data-revision').then(Number);
const form = () => page.getByRole('form', { name: '判定规则' });
const closeSettings = () => page.getByRole('button', { name: '返回面板', exact: true }).click();
const settings = () => page.getByRole('button', { name: '设置', exact: true }).click();

it('takes places and certainties within their bounds, judges anew, and goes one step back', async () => {
  const before = await revision();
  await settings();
  await page.getByRole('button', { name: '改判定规则' }).click();
  const [slots, bar] = [form().getByLabel('主推几款'), form().getByLabel('停测要多大把握 %')];
  await slots.fill('5');
  await bar.fill('50');
  await form().getByRole('button', { name: '保存' }).click();
  await form().getByText('请填 60 到 95 的整数').waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await bar.fill('70');
  await form().getByRole('button', { name: '保存' }).click();
  await form().getByText('已保存，全店已重新判断').waitFor();
  await closeSettings();
  await page.getByRole('tab', { name: '商品' }).click();
  expect(await revision()).toBeGreaterThan(before);
  await page.getByText('主推款', { exact: false }).first().click();
  await page.getByText('名额按你设的：主推 5 款').waitFor();
  await settings();
  await page.getByRole('button', { name: '改判定规则' }).click();
  expect(await slots.inputValue()).toBe('5');
  await form().getByRole('button', { name: '撤销上一步' }).click();
  await form().getByText('已保存，全店已重新判断').waitFor();
  expect(await slots.inputValue()).toBe('');
  expect(await form().getByRole('button', { name: '恢复默认' }).count()).toBe(0);
  await closeSettings();
  await page.getByRole('tab', { name: '笔记' }).click();
  await page.getByText('主推 5 款、停测把握 70%（原来：默认）。').waitFor();
  await page.getByText('默认（原来：主推 5 款、停测把握 70%）。').waitFor();
});
