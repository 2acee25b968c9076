/** 大促: waves and tasks of the demo shop's platform taken along as a calendar file, by keyboard at 360 px. */
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCalendarTexts } from '../../utils/texts/panel-calendar.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import { NARROW } from './support/panel-page.ts';

const t = panelCalendarTexts.zh;

let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await extension.open('sidepanel.html', NARROW);
  await page.getByRole('tab', { name: panelTexts.zh.promotions }).click();
});
afterAll(() => extension?.close());

it('holds every wave and task that stands on the screen, and tells its name', async () => {
  const button = page.getByRole('button', { name: t.toCalendar });
  await button.focus();
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^款策_大促日历_.+_\d{4}-\d{2}-\d{2}\.ics$/);
  await page.getByText(t.saved([download.suggestedFilename()])).waitFor();
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')));
  const uids = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid);
  const promotions = await page.locator('[data-promotion]').evaluateAll((all) =>
    all.map((one) => ({
      id: one.getAttribute('data-promotion') ?? '',
      tasks: one.querySelectorAll('li[data-state=now], li[data-state=upcoming]').length,
    })),
  );
  expect(promotions.length).toBeGreaterThan(0);
  const isTask = (uid: string) =>
    /-(?:product|stock|traffic|service|data)@/.test(uid) && !/(?:first|second)-stock@/.test(uid);
  for (const { id, tasks } of promotions) {
    const own = uids.filter((uid) => uid.startsWith(`${id}-`));
    expect(own.filter(isTask)).toHaveLength(tasks);
    expect(own.length).toBeGreaterThan(tasks);
  }
  expect(await axeProblems(page)).toEqual([]);
});
