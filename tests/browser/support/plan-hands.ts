/** What an operator does with a plan in the panel, and which reminders were told. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AnchorKind } from '../../../utils/planner/anchor.ts';
import { marketTexts } from '../../../utils/texts/markets.ts';
import { panelTexts } from '../../../utils/texts/panel.ts';
import { panelMarksTexts } from '../../../utils/texts/panel-marks.ts';
import { planHandoverTexts } from '../../../utils/texts/plan-handover.ts';
import { planProductTexts } from '../../../utils/texts/plan-products.ts';
import { plannerCalendarTexts } from '../../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../../utils/texts/plans.ts';
import type { Bench } from './bench.ts';
import type { Extension } from './extension.ts';
import type { PanelPage } from './panel-page.ts';

const t = planTexts.zh;
const p = planProductTexts.zh;
const m = panelMarksTexts.zh;
const d = plannerCalendarTexts.zh;

type Platform = keyof typeof marketTexts.zh;

/** To one of the views of the plan on screen. */
export const toView = (page: Page, name: keyof typeof t.views) =>
  page.getByRole('tab', { name: t.views[name], exact: true }).click();

/** Days and state of a task of one platform, as its bar in the timeline says them. */
export async function barName(page: Page, platform: Platform, task: string): Promise<string> {
  await toView(page, 'timeline');
  const lane = page.getByRole('heading', { name: marketTexts.zh[platform], exact: true });
  const bar = page.locator('.kp-lane', { has: lane }).locator(`[data-bar][aria-label*="${task}"]`);
  return (await bar.getAttribute('aria-label')) ?? '';
}

/** The products of one platform in the plan on screen. */
export const productsOf = (page: Page, platform: Platform): Locator =>
  page.getByRole('region', { name: new RegExp(`^${marketTexts.zh[platform]}`) });

/** Found by its name or id and taken into the plan. */
export async function takeProduct(section: Locator, search: string): Promise<void> {
  await section.getByLabel(p.search).fill(search);
  await section
    .getByRole('button', { name: new RegExp(`^${p.add} `) })
    .first()
    .click();
  await section.locator('[data-product]').first().waitFor();
}

/** All of a ceiling but where it was seen. */
export async function typeCeiling(form: Locator, price: string, from: string, to: string): Promise<void> {
  await form.getByLabel(p.ceilingPrice('¥')).fill(price);
  await form.getByLabel(p.ceilingFrom).fill(from);
  await form.getByLabel(p.ceilingTo, { exact: true }).fill(to);
}

/** In the form of a new plan. @returns the title it then has */
export async function chooseFestival(page: Page, name: string): Promise<string> {
  const festival = page.getByLabel(t.festival, { exact: true });
  const option = festival
    .locator('option')
    .filter({ hasText: new RegExp(`^${name}`) })
    .first();
  const year = /\d{4}/.exec((await option.textContent()) ?? '')?.[0];
  await festival.selectOption(await option.getAttribute('value'));
  return `${name} ${year}`;
}

interface OwnSale {
  readonly name: string;
  readonly opens: string;
  readonly closes: string;
}

/** A promotion of one's own on one platform, in the form of a new plan. */
export async function typeOwnSale(page: Page, platform: Platform, { name, opens, closes }: OwnSale): Promise<void> {
  await page.getByLabel(t.templates.single).check();
  await page.getByLabel(t.name, { exact: true }).fill(name);
  await page.getByLabel(t.opens, { exact: true }).fill(opens);
  await page.getByLabel(t.closes, { exact: true }).fill(closes);
  for (const box of await page.getByRole('group', { name: t.platforms }).getByRole('checkbox').all()) {
    await box.uncheck();
  }
  await page.getByLabel(marketTexts.zh[platform], { exact: true }).check();
}

/** All that earned a role; each stands there with it as a proposal. */
export async function takeRoled(section: Locator): Promise<void> {
  const roled = section.getByRole('button', { name: new RegExp(p.addRoled(0).replace('0', '\\d+')) });
  const wanted = Number(/\d+/.exec((await roled.textContent()) ?? '')?.[0]);
  await roled.click();
  await expect.poll(() => section.locator('[data-product]').count()).toBe(wanted);
  expect(await section.locator('[data-product] .kc-badge').first().textContent()).toMatch(/（建议）$/);
}

interface TypedDate {
  readonly kind: AnchorKind;
  readonly day: string;
  readonly time?: string;
  readonly source: string;
  readonly certainty?: 'official' | 'reported';
  readonly confirmed?: boolean;
}

/** One more date among those of an event. */
export async function addDate(dates: Locator, date: TypedDate): Promise<void> {
  await dates.getByRole('button', { name: new RegExp(d.add) }).click();
  await typeDate(dates.locator('form').first(), date);
}

/** Into the form that stands there, and saved. */
export async function typeDate(form: Locator, date: TypedDate): Promise<void> {
  const { kind, day, time = '20:00', source, certainty = 'official', confirmed = false } = date;
  await form.getByLabel(d.kind).selectOption(kind);
  await form.getByLabel(d.day, { exact: true }).fill(day);
  await form.getByLabel(d.time, { exact: true }).fill(time);
  await form.getByLabel(d.source, { exact: true }).fill(source);
  await form.getByLabel(d.certainty).selectOption(certainty);
  if (confirmed) await form.getByLabel(d.confirmNow).check();
  await form.getByRole('button', { name: d.save }).click();
}

/** Ids of reminders that were told. */
export function toldReminders({ worker }: Extension): Promise<readonly string[]> {
  return worker.evaluate(async () => {
    const open = indexedDB.open('kuance');
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const keys = db.transaction('reminders').objectStore('reminders').getAllKeys();
    return new Promise<string[]>((done) => {
      keys.onsuccess = () => {
        db.close();
        done(keys.result.map(String));
      };
    });
  });
}

/** Pressed as who has no mouse would; what was saved, read back. */
export async function saveBy(page: Page, label: string) {
  const button = page.getByRole('button', { name: label, exact: true });
  await button.focus();
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await coming;
  const name = download.suggestedFilename();
  await page.getByText(planHandoverTexts.zh.saved([name])).waitFor();
  return { name, bytes: await readFile(await download.path()) };
}

/** From anywhere in the panel. */
export async function openPlan({ page, go }: PanelPage, name: string): Promise<void> {
  await go('promotions');
  await page.getByRole('button', { name: new RegExp(`^${name} ›$`) }).click();
  await page.getByRole('heading', { name }).waitFor();
}

/** A price in the product's own marks, saved all the same. @returns what was told before */
export async function markPrice({ stored }: Bench, panel: PanelPage, product: string, price: string): Promise<string> {
  const { sheets } = await stored.settled();
  const shop = sheets.find(({ platform, rows }) => platform === 'taobao' && rows[0]?.product === product)?.shop ?? '';
  await panel.page.getByLabel(panelTexts.zh.shop).selectOption(shop);
  await panel.openProduct(product);
  const marks = panel.body.getByRole('region', { name: m.title });
  await marks.getByRole('button', { name: m.edit }).click();
  await marks.getByLabel(m.price('¥')).fill(price);
  await panel.page.keyboard.press('Enter');
  const told = (await marks.getByRole('status').filter({ hasText: p.willBreak }).textContent()) ?? '';
  await marks.getByText(m.none).waitFor();
  await marks.getByRole('button', { name: m.saveAnyway }).click();
  await marks.getByText(m.none).waitFor({ state: 'hidden' });
  return told;
}
