import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { planHandoverTexts } from '../../utils/texts/plan-handover.ts';
import { planProductTexts } from '../../utils/texts/plan-products.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { marketTexts } from '../../utils/texts/markets.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { launchPanelTests } from '../components-panel/open-panel.ts';
import { openStored, type StoredInTab } from './support/stored.ts';
import type { Extension } from './support/extension.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { PLAN_SHOPS, planBackup } from './support/plan-shops.ts';

const OUT = '/tmp/zz-review';
const t = planTexts.zh;
const p = planProductTexts.zh;
const h = planHandoverTexts.zh;
const TODAY = dayOfInstant(Date.now());
let extension: Extension;
let panel: PanelPage;
let page: Page;
let stored: StoredInTab;
const log: string[] = [];
const note = (text: string) => log.push(text);
const focus = () =>
  page.evaluate(() => {
    const a = document.activeElement as HTMLElement | null;
    return a ? `${a.tagName}.${a.className} «${(a.getAttribute('aria-label') ?? a.textContent ?? '').slice(0, 40)}»` : 'null';
  });
let lang: 'zh' | 'en' = 'zh';
const LOOKS = [
  ['zh', 'light', 360],
  ['zh', 'dark', 360],
  ['en', 'light', 360],
  ['en', 'dark', 1100],
  ['zh', 'light', 1100],
] as const;
async function shots(name: string, looks: readonly (readonly ['zh' | 'en', 'light' | 'dark', number])[] = LOOKS) {
  for (const [language, colorScheme, width] of looks) {
    await page.setViewportSize({ width, height: 780 });
    await page.emulateMedia({ colorScheme });
    if (lang !== language) { await stored.set({ language }); lang = language; await page.waitForFunction((l) => document.documentElement.lang.startsWith(l), language); }
    await page.waitForTimeout(150);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) note(`OVERFLOW ${name} ${language} ${width}: ${over}`);
    const heightOf = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({ path: `${OUT}/${name}-${language}-${colorScheme}-${width}.png`, fullPage: true });
    void heightOf;
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await page.emulateMedia({ colorScheme: 'light' });
  if (lang !== 'zh') { await stored.set({ language: 'zh' }); lang = 'zh'; await page.waitForFunction(() => document.documentElement.lang.startsWith('zh')); }
  await page.waitForTimeout(100);
}
async function step(name: string, run: () => Promise<void>) {
  try { await run(); } catch (error) { note(`FAILED ${name}: ${String(error).slice(0, 400)}`); await page.screenshot({ path: `${OUT}/fail-${name}.png`, fullPage: true }).catch(() => undefined); }
}
const button = (name: string | RegExp, exact = false) => page.getByRole('button', { name, exact });
const view = (name: keyof typeof t.views) => page.getByRole('tab', { name: t.views[name] }).last().click();

beforeAll(async () => {
  await mkdir(OUT, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'zz-'));
  const file = join(folder, 'backup');
  await writeFile(file, await planBackup(Date.now()));
  extension = await launchPanelTests();
  stored = await openStored(extension);
  panel = await openPanelPage(extension);
  page = panel.page;
  page.setDefaultTimeout(6000);
  await panel.go('promotions');
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${OUT}/00-empty.png`, fullPage: true });
  await panel.preview(file);
  await panel.restore();
  await panel.go('promotions');
});
afterAll(async () => {
  await writeFile(`${OUT}/log.txt`, log.join('\n'));
  await extension?.close();
});

it('looks', { timeout: 400_000 }, async () => {
  await step('tab', async () => { await page.waitForTimeout(800); await shots('01-tab'); });
  await step('today-tab', async () => { await panel.go('today'); await page.waitForTimeout(500); await shots('02-today'); await panel.go('promotions'); });
  await step('form', async () => {
    await button(t.make).focus(); await page.keyboard.press('Enter');
    note(`form opened focus: ${await focus()}`);
    await shots('03-form-major');
    await page.getByRole('radio').nth(1).check(); await page.waitForTimeout(100);
    await shots('03-form-minor', [['zh', 'light', 360]]);
    await page.getByRole('radio').nth(2).check();
    await button(t.save, true).click(); await page.waitForTimeout(200);
    note(`form error focus: ${await focus()}`);
    await shots('03-form-single-faults', [['zh', 'light', 360], ['en', 'dark', 360]]);
    note(`invalid without describedby: ${await page.locator('form .kc-field-error').allTextContents()}`);
    await button(t.cancel, true).focus(); await page.keyboard.press('Enter');
    note(`form cancel focus: ${await focus()}`);
  });
  await step('make', async () => {
    await button(t.make).click();
    const festival = page.getByLabel(t.festival, { exact: true });
    note(`festivals: ${(await festival.locator('option').allTextContents()).join(' | ')}`);
    const v = await festival.locator('option').filter({ hasText: /^年货节/ }).first().getAttribute('value');
    await festival.selectOption(v);
    await button(t.save, true).focus(); await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^年货节 \d{4}$/ }).waitFor();
    await page.waitForTimeout(300);
    note(`plan made focus: ${await focus()}`);
  });
  await step('plan-today', async () => { await shots('04-plan-today'); });
  await step('weeks', async () => {
    await view('weeks'); await page.waitForTimeout(200);
    await shots('05-weeks', [['zh', 'light', 360], ['en', 'dark', 360], ['zh', 'light', 1100]]);
    const line = page.locator('.kp-plan-task').first();
    await line.getByRole('button', { name: /^改/ }).press('Enter');
    note(`task form focus: ${await focus()}`);
    await shots('06-task-form', [['zh', 'light', 360], ['en', 'light', 360]]);
    await page.getByLabel(t.owner).fill('小李');
    await page.getByLabel(t.owner).press('Enter');
    await page.waitForTimeout(400);
    note(`task saved focus: ${await focus()}`);
    await line.getByRole('button', { name: /^改/ }).press('Enter');
    await button(t.cancel, true).press('Enter');
    note(`task cancel focus: ${await focus()}`);
    await line.getByRole('checkbox').focus(); await page.keyboard.press('Space'); await page.waitForTimeout(400);
    note(`task ticked in weeks focus: ${await focus()}`);
    await page.locator('.kp-plan-task').first().getByRole('button', { name: /^改/ }).press('Enter');
    await button(t.remove).press('Enter'); await page.waitForTimeout(400);
    note(`task removed focus: ${await focus()}; dialog: ${await page.getByRole('dialog').count()}`);
  });
  await step('add-task', async () => {
    await view('today');
    await page.getByLabel(t.addTask).fill('自己加的事项，名字很长很长看会不会换行或者压到按钮上去');
    await page.keyboard.press('Enter'); await page.waitForTimeout(400);
    note(`task added focus: ${await focus()}`);
    await shots('07-added', [['zh', 'light', 360]]);
  });
  await step('timeline', async () => {
    await view('timeline'); await page.waitForTimeout(300);
    await shots('08-timeline', LOOKS);
    await page.locator('[data-bar][tabindex="0"]').focus();
    await page.keyboard.press('Enter'); await page.waitForTimeout(200);
    note(`timeline choose focus: ${await focus()}`);
    await page.keyboard.press('+'); await page.keyboard.press('+');
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${OUT}/08b-timeline-zoomed.png` });
    await page.locator('.kp-timeline').screenshot({ path: `${OUT}/08c-timeline-box.png` });
    await page.keyboard.press('-'); await page.keyboard.press('-'); await page.keyboard.press('-'); await page.waitForTimeout(200);
    await page.locator('.kp-timeline').screenshot({ path: `${OUT}/08d-timeline-out.png` });
    note(`timeline tabstops: ${await page.locator('[data-bar][tabindex="0"]').count()}, bars ${await page.locator('[data-bar]').count()}`);
  });
  await step('products', async () => {
    await view('products'); await page.waitForTimeout(300);
    const [taobao] = PLAN_SHOPS;
    const section = page.getByRole('region', { name: new RegExp(`^${marketTexts.zh[taobao.platform]}`) });
    await section.getByLabel(p.search).fill('没有这款');
    await page.waitForTimeout(400);
    await shots('09-products-nomatch', [['zh', 'light', 360]]);
    await section.getByLabel(p.search).fill(taobao.title); await page.waitForTimeout(400);
    await shots('09-products-found', [['zh', 'light', 360], ['en', 'light', 360]]);
    const add = section.getByRole('button', { name: new RegExp(`^${p.add} `) }).first();
    await add.press('Enter'); await page.waitForTimeout(500);
    note(`product added focus: ${await focus()}`);
    await section.getByRole('button', { name: /^改/ }).first().press('Enter');
    note(`product form focus: ${await focus()}`);
    await shots('10-product-form', [['zh', 'light', 360], ['en', 'dark', 360], ['zh', 'light', 1100]]);
    await section.getByLabel(p.price('¥')).fill('8x');
    await section.getByLabel(p.ceilingPrice('¥')).fill('9999');
    await section.getByLabel(p.ceilingFrom).fill(addDays(TODAY, -40));
    await button(p.save, true).press('Enter'); await page.waitForTimeout(200);
    note(`product fault focus: ${await focus()}`);
    await shots('10-product-form-faults', [['zh', 'light', 360]]);
    await section.getByLabel(p.price('¥')).fill('');
    await section.getByLabel(p.ceilingTo, { exact: true }).fill(addDays(TODAY, 25));
    await section.getByLabel(p.ceilingSource).fill('报名页');
    await button(p.save, true).press('Enter'); await page.waitForTimeout(800);
    note(`product saved focus: ${await focus()}`);
    await shots('11-break');
  });
  await step('break-second-plan', async () => {
    await button(`‹ ${t.back}`).click();
    note(`back focus: ${await focus()}`);
    await button(t.make).click();
    await page.getByRole('radio').nth(2).check();
    await page.getByLabel(t.name, { exact: true }).fill('周末闪购');
    await page.getByLabel(t.opens, { exact: true }).fill(addDays(TODAY, 8));
    await page.getByLabel(t.closes, { exact: true }).fill(addDays(TODAY, 9));
    await button(t.save, true).click();
    await page.getByRole('heading', { name: '周末闪购' }).waitFor();
    await page.waitForTimeout(300);
    await shots('12-own-plan', [['zh', 'light', 360]]);
    await view('products');
    const section = page.getByRole('region', { name: new RegExp(`^${marketTexts.zh.taobao}`) });
    await section.getByLabel(p.search).fill(PLAN_SHOPS[0].title); await page.waitForTimeout(400);
    await section.getByRole('button', { name: new RegExp(`^${p.add} `) }).first().click(); await page.waitForTimeout(400);
    await section.getByRole('button', { name: /^改/ }).first().click();
    await section.getByLabel(p.price('¥')).fill('69');
    await section.getByLabel(p.stock).fill('500');
    await section.getByLabel(p.onHand).fill('300');
    await button(p.save, true).press('Enter'); await page.waitForTimeout(300);
    note(`willbreak focus: ${await focus()}`);
    await shots('13-willbreak', [['zh', 'light', 360], ['en', 'light', 360]]);
    await button(p.saveAnyway, true).click(); await page.waitForTimeout(700);
    await shots('14-after-anyway', [['zh', 'light', 360], ['en', 'dark', 360]]);
    await section.getByRole('button', { name: /^改/ }).first().click();
    await button(p.remove, true).press('Enter'); await page.waitForTimeout(400);
    note(`product removed focus: ${await focus()}; dialog ${await page.getByRole('dialog').count()}`);
  });
  await step('dates', async () => {
    await button(`‹ ${t.back}`).click();
    await button(/^年货节 \d{4} ›$/).click();
    await view('dates'); await page.waitForTimeout(700);
    await shots('15-dates');
    await button(/改或加一个时间$/).first().press('Enter'); await page.waitForTimeout(200);
    note(`date form focus: ${await focus()}`);
    await button('保存', true).first().press('Enter'); await page.waitForTimeout(200);
    note(`date fault focus: ${await focus()}`);
    await shots('16-date-form', [['zh', 'light', 360], ['en', 'light', 360]]);
    await page.getByLabel('日期', { exact: true }).fill(addDays(TODAY, 12));
    await page.getByLabel('来源', { exact: true }).fill('淘宝商家公告');
    await button('保存', true).first().press('Enter'); await page.waitForTimeout(600);
    note(`date saved focus: ${await focus()}`);
    await shots('17-date-saved', [['zh', 'light', 360], ['en', 'light', 360]]);
    const c = page.getByRole('button', { name: /^确认这个：开卖/ });
    note(`confirms: ${(await c.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).join(' | ')}`);
    const target = page.locator('.kp-date').filter({ hasText: '淘宝商家公告' }).getByRole('button', { name: /^确认这个/ });
    await target.press('Enter'); await page.waitForTimeout(600);
    note(`date confirmed focus: ${await focus()}`);
    await shots('18-date-confirmed', [['zh', 'light', 360], ['en', 'light', 360], ['zh', 'dark', 1100]]);
    await page.getByRole('button', { name: /^确认这个：/ }).first().press('Enter'); await page.waitForTimeout(300);
    note(`guess confirm focus: ${await focus()}`);
    await shots('19-guess-confirm', [['zh', 'light', 360]]);
    await page.locator('form').getByRole('button', { name: '取消', exact: true }).press('Enter');
    note(`date cancel focus: ${await focus()}`);
  });
  await step('export', async () => {
    await view('today');
    const coming = page.waitForEvent('download');
    await button(h.file, true).press('Enter');
    const file = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
    file.tasks[0].owner = '小王'; file.tasks[0].updatedAt += 1000;
    file.tasks[1].owner = '王五'; file.tasks[1].updatedAt += 1000; file.tasks[1].note = '要加急';
    file.tasks[2].removed = true; file.tasks[2].updatedAt += 1000;
    file.plan.title = '年货节改名'; file.plan.updatedAt += 1000;
    await writeFile('/tmp/zz-review/handed.json', JSON.stringify(file));
    await page.waitForTimeout(300);
    note(`handed focus: ${await focus()}`);
    await button(h.saveTemplate).press('Enter'); await page.waitForTimeout(400);
    await shots('20-export', [['zh', 'light', 360], ['en', 'light', 360]]);
    await page.getByLabel(h.pick).setInputFiles('/tmp/zz-review/handed.json'); await page.waitForTimeout(700);
    note(`merge dialog focus: ${await focus()}`);
    for (const [l, c, w] of [['zh', 'light', 360], ['en', 'dark', 360], ['zh', 'light', 1100]] as const) {
      if (lang !== l) { await stored.set({ language: l }); lang = l; }
      await page.setViewportSize({ width: w, height: 780 }); await page.emulateMedia({ colorScheme: c }); await page.waitForTimeout(400);
      await page.screenshot({ path: `${OUT}/21-merge-${l}-${c}-${w}.png` });
      await page.evaluate(() => document.querySelector('dialog[open] .kc-dialog-body')?.scrollTo(0, 9999));
      await page.screenshot({ path: `${OUT}/21-merge-${l}-${c}-${w}-end.png` });
      await page.evaluate(() => document.querySelector('dialog[open] .kc-dialog-body')?.scrollTo(0, 0));
    }
    await stored.set({ language: 'zh' }); lang = 'zh'; await page.emulateMedia({ colorScheme: 'light' }); await page.setViewportSize({ width: 360, height: 780 }); await page.waitForTimeout(300);
    const dialog = page.getByRole('dialog');
    note(`dialog text: ${(await dialog.textContent())?.slice(0, 1200)}`);
    await dialog.getByRole('button', { name: h.merge, exact: true }).press('Enter'); await page.waitForTimeout(600);
    note(`merged focus: ${await focus()}; says ${(await page.getByText(/已合并/).allTextContents()).join()}`);
    await page.getByLabel(h.pick).setInputFiles('/tmp/zz-review/log-none.json').catch(() => undefined);
    await writeFile('/tmp/zz-review/bad.json', '{"a":1}');
    await page.getByLabel(h.pick).setInputFiles('/tmp/zz-review/bad.json'); await page.waitForTimeout(300);
    note(`bad file: ${(await page.getByRole('alert').allTextContents()).join()}`);
    await shots('22-merged', [['zh', 'light', 360]]);
    await button(t.removePlan).press('Enter'); await page.waitForTimeout(200);
    await page.screenshot({ path: `${OUT}/23-remove.png` });
    await page.keyboard.press('Escape'); note(`remove esc focus: ${await focus()}`);
  });
  await step('popup', async () => {
    for (const [l, c] of [['zh', 'light'], ['en', 'dark']] as const) {
      await stored.set({ language: l }); lang = l;
      const popup = await extension.open('popup.html', { width: 360, height: 600 });
      await popup.emulateMedia({ colorScheme: c });
      await popup.waitForTimeout(1500);
      await popup.screenshot({ path: `${OUT}/24-popup-${l}.png`, fullPage: true });
      note(`popup ${l}: ${(await popup.locator('.kc-notice').allTextContents()).join(' || ')}`);
      await popup.close();
    }
    await stored.set({ language: 'zh' }); lang = 'zh';
  });
  await step('today-end', async () => { await page.bringToFront(); await panel.go('today'); await page.waitForTimeout(500); await shots('25-today', [['zh', 'light', 360], ['en', 'dark', 360], ['zh', 'light', 1100]]); await button(/知道了/).first().press('Enter'); await page.waitForTimeout(500); note(`seen focus: ${await focus()}`); });
  await step('tab-end', async () => { await panel.go('promotions'); await button(`‹ ${t.back}`).click().catch(() => undefined); await page.waitForTimeout(400); await page.locator('summary').filter({ hasText: '活动日历' }).click(); await page.waitForTimeout(600);
    await shots('26-tab', [['zh', 'light', 360], ['en', 'light', 360], ['zh', 'dark', 1100]]);
    await button('加自建活动').press('Enter'); await page.waitForTimeout(200); note(`own form focus: ${await focus()}`);
    await shots('27-own', [['zh', 'light', 360]]);
    await page.locator('form').getByRole('button', { name: '取消', exact: true }).press('Enter'); note(`own cancel focus: ${await focus()}`);
    await button(/^删除「/).first().press('Enter'); await page.waitForTimeout(500); note(`own removed focus: ${await focus()} dialog ${await page.getByRole('dialog').count()}`);
    await shots('28-own-removed', [['zh', 'light', 360]]);
  });
  await step('delete-plan', async () => {
    await button(/ ›$/).first().click(); await page.waitForTimeout(300); await page.screenshot({ path: `${OUT}/29-plan-after-own-removed.png`, fullPage: true });
    await button(t.removePlan).press('Enter'); await page.getByRole('dialog').getByRole('button', { name: t.removeYes, exact: true }).press('Enter'); await page.waitForTimeout(500);
    note(`plan removed focus: ${await focus()}`);
  });
  void panelTexts;
});
