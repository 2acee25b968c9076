/** A browser in another zone, on the day its clocks change, counts down to, lists and exports the same moments as one in China. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { sleepUntil } from './support/asleep.ts';
import { type Extension, launchExtension } from './support/extension.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { addDate, openPlan, saveBy, toView } from './support/plan-hands.ts';
import { PLAN_SHOPS, plannerBackup, SOON, soonPlan } from './support/plan-shops.ts';

/** Half an hour before clocks go on by an hour in Los Angeles: what opens in 90 minutes opens after it. */
const SPRING = Date.parse('2027-03-14T09:30:00Z');
/** Half an hour before clocks go back in Auckland. */
const AUTUMN = Date.parse('2027-04-03T13:30:00Z');
const executablePath = process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuance-zones-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function backupAt(now: number): Promise<string> {
  const file = join(folder, `backup-${now}`);
  const [taobao] = PLAN_SHOPS;
  await writeFile(file, await plannerBackup({ planner: soonPlan(now), shops: [taobao] }, now));
  return file;
}

interface Action {
  readonly action: { readonly getTitle: (of: object) => Promise<string> };
}

const iconTitle = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { chrome: Action }).chrome.action.getTitle({}));

async function texts(page: Page, selector: string): Promise<readonly string[]> {
  await page.locator(selector).first().waitFor();
  return page.locator(selector).allTextContents();
}

/** What the views of the plan say, and its calendar file without the moment it was made. */
async function viewsOf(page: Page) {
  const today = await texts(page, '.kp-plan [role=tabpanel] .kp-plan-task');
  await toView(page, 'weeks');
  const weeks = await texts(page, '.kp-plan [role=tabpanel] summary');
  await toView(page, 'timeline');
  await page.locator('[data-bar]').first().waitFor();
  const bars = page.locator('[data-bar]');
  const timeline = await bars.evaluateAll((all) => all.map((bar) => `${bar.ariaLabel} ${bar.getAttribute('style')}`));
  const { bytes } = await saveBy(page, planHandoverTexts.zh.calendar);
  return { today, weeks, timeline, ics: bytes.toString().replace(/^(DTSTAMP|LAST-MODIFIED):.*\r\n/gm, '') };
}

/** Typed in the form: an evening in China is the day before, or after, elsewhere. */
async function typeEvening(page: Page, panel: PanelPage, day: string): Promise<string> {
  await toView(page, 'dates');
  const dates = page.locator('[data-event^="own-soon-"]');
  await addDate(dates, { kind: 'price-protection-ends', day, time: '23:30', source: '平台公告', confirmed: true });
  const line = dates.locator('[data-anchor="price-protection-ends"] time').first();
  await line.waitFor();
  const shown = (await line.textContent()) ?? '';
  await page.reload();
  await openPlan(panel, SOON);
  return shown;
}

async function seenIn(extension: Extension, now: number) {
  const panel = await openPanelPage(extension);
  const { page } = panel;
  await panel.preview(await backupAt(now));
  await panel.restore();
  await sleepUntil(extension, now);
  await page.reload();
  await page.getByRole('tab', { name: panelTexts.zh.today }).press('Enter');
  const countdown = (await texts(page, '.kp-next-wave')).join();
  const popup = await extension.open('popup.html', NARROW);
  const inPopup = (await texts(popup, '.kp-next-wave')).join();
  await popup.close();
  await expect.poll(() => iconTitle(page), { timeout: 30_000 }).toContain(`${SOON} 开卖：还有 1时`);
  const icon = await iconTitle(page);
  await openPlan(panel, SOON);
  const typed = await typeEvening(page, panel, addDays(dayOfInstant(now), 20));
  const views = await viewsOf(page);
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  await page.close();
  return { zone, seen: { countdown, inPopup, icon, typed, ...views } };
}

async function seen(timeZone: string, now: number) {
  const extension = await launchExtension({ executablePath, viewport: NARROW, zone: timeZone });
  try {
    const { zone, seen: all } = await seenIn(extension, now);
    // Otherwise all would agree for nothing.
    expect(zone.replace('Calcutta', 'Kolkata')).toBe(timeZone);
    return all;
  } finally {
    await extension.close();
  }
}

const china = new Map<number, ReturnType<typeof seen>>();

/** Once for each moment. */
function seenInChina(now: number) {
  const known = china.get(now) ?? seen('Asia/Shanghai', now);
  china.set(now, known);
  return known;
}

it.each([
  ['America/Los_Angeles', SPRING],
  ['Pacific/Auckland', AUTUMN],
  ['Asia/Kolkata', SPRING],
])(
  '%s tells the same moments, and takes what is typed as of China',
  async (zone, now) => {
    const there = await seen(zone, now);
    expect(there).toEqual(await seenInChina(now));
    const evening = addDays(dayOfInstant(now), 20);
    expect(there.typed).toContain(`${evening} 23:30`);
    expect(there.ics).toContain(`${evening.replaceAll('-', '')}T153000Z`);
    expect(there.countdown).toContain(SOON);
  },
  180_000,
);
