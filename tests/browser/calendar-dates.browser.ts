/** 各节点时间: a date confirmed among several moves every countdown; own festivals and the calendar file. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anchorTime } from '../../utils/planner/anchor-time.ts';
import { nextPromotions } from '../../utils/promotions/next-waves.ts';
import { waveName } from '../../utils/promotions/wave-text.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelPromotionsTexts } from '../../utils/texts/panel-promotions.ts';
import { plannerCalendarTexts } from '../../utils/texts/planner-calendar.ts';
import { planTexts } from '../../utils/texts/plans.ts';
import { promotionTexts } from '../../utils/texts/promotions.ts';
import { addDays, dayOfInstant } from '../../utils/time/day.ts';
import { launchPanelTests, loadPracticeShop } from '../components-panel/open-panel.ts';
import { axeProblems } from './support/axe.ts';
import type { Extension } from './support/extension.ts';
import { NARROW } from './support/panel-page.ts';
import { typeDate } from './support/plan-hands.ts';
import { until } from './support/until.ts';

const t = plannerCalendarTexts.zh;
const words = planTexts.zh;
const kinds = promotionTexts.zh.kind;
const { guess } = panelPromotionsTexts.zh;
const DAY = 86_400_000;

const now = Date.now();
/** One that has not opened yet; nothing of the year it is run in is published, or its times are. */
const promotion = nextPromotions(now, 'taobao', 3).find(
  ({ first, scale }) => first.opensAt > now + DAY && scale !== 'gift',
);
if (!promotion) throw new Error('no promotion ahead');
const { id, first } = promotion;
const eve = (days: number) => addDays(dayOfInstant(first.opensAt), days);

let extension: Extension;
let page: Page;
let card: Locator;

const openDates = async () => {
  await page.getByRole('tab', { name: panelTexts.zh.promotions }).click();
  card = page.locator(`[data-promotion="${id}"]`);
  await card.locator('summary', { hasText: t.title }).click();
  await card.locator(`[data-event="${id}"]`).waitFor();
};
const anchor = () => card.locator(`[data-anchor="${first.kind}"]`);

async function add(day: string, source: string, certainty: 'official' | 'reported') {
  await card.getByRole('button', { name: t.addTo(t.option(promotion?.zh ?? '', promotion?.year ?? 0)) }).click();
  await typeDate(card.locator('form').first(), { kind: first.kind, day, source, certainty });
}

beforeAll(async () => {
  extension = await launchPanelTests();
  await loadPracticeShop(extension);
  page = await extension.open('sidepanel.html', NARROW);
  await openDates();
});
afterAll(() => extension?.close());

/** What popup and panel count down to, once both say so. */
const countdown = async (good: (text: string) => boolean = () => true) => {
  await page.getByRole('tab', { name: panelTexts.zh.today }).click();
  const popup = await extension.open('popup.html');
  const told = (of: Page) => of.locator('.kp-next-wave').innerText();
  const [text] = await until(
    () => Promise.all([told(page), told(popup)]),
    ([one, other]) => one === other && good(one),
  );
  await popup.close();
  return text;
};

it('every date stands with its certainty; what nobody published is a guess', async () => {
  expect(await anchor().locator('.kp-date').innerText()).toContain(
    anchorTime(first.kind, { ...first, at: first.opensAt }),
  );
  expect(await card.locator('[data-anchor="returns-peak"] .kp-date').innerText()).toContain(guess);
  expect(await axeProblems(page)).toEqual([]);
});

it('a wrong date is refused in words, under its field', async () => {
  await add('2026-02-30', '千牛公告', 'official');
  const form = card.locator('form').first();
  await form.getByText(t.problem.noSuchDay('2026-02-30')).waitFor();
  await form.getByRole('button', { name: t.cancel }).click();
});

it('two dates stand side by side until one is confirmed, which moves panel, popup and icon', async () => {
  const before = await countdown();
  await openDates();
  await add(eve(-1), '千牛公告', 'official');
  await add(eve(1), '行业群', 'reported');
  const several = first.certainty === 'guessed' ? 3 : 2;
  await anchor().getByText(t.several(several)).waitFor();
  const time = `${eve(1)} 20:00`;
  const confirm = anchor().getByRole('button', { name: t.confirmOf(kinds[first.kind], time) });
  // While the one before is being stored nothing can be pressed.
  await confirm.and(page.locator(':enabled')).waitFor();
  await confirm.focus();
  await page.keyboard.press('Enter');
  await anchor().getByText(t.confirmedMark, { exact: true }).waitFor();
  await anchor().getByText(t.unused(1)).waitFor();
  expect(await anchor().locator('> .kp-dates > .kp-date').count()).toBe(1);
  expect(await axeProblems(page)).toEqual([]);
  const after = await countdown((text) => text !== before);
  expect(after).not.toContain(guess);
  expect(after).toContain(waveName(first, 'zh'));
  const title = () =>
    page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { getTitle: (of: object) => Promise<string> } } }
      ).chrome.action.getTitle({}),
    );
  await expect
    .poll(title)
    .toContain(promotionTexts.zh.trust(promotionTexts.zh.confirmed, promotionTexts.zh.publishedIn('行业群')));
});

it('undone, both stand again', async () => {
  await openDates();
  await anchor()
    .getByRole('button', { name: t.unconfirmOf(kinds[first.kind]) })
    .click();
  await anchor()
    .getByText(t.several(first.certainty === 'guessed' ? 3 : 2))
    .waitFor();
  await anchor()
    .getByRole('button', { name: t.confirmOf(kinds[first.kind], `${eve(1)} 20:00`) })
    .click();
  await anchor().getByText(t.confirmedMark, { exact: true }).waitFor();
});

const calendar = () => page.locator('details', { has: page.locator('summary', { hasText: t.calendar }) }).last();

it('a festival of one’s own is counted down to like any other', async () => {
  await page.getByText(t.calendar, { exact: true }).click();
  await calendar().getByRole('button', { name: t.ownAdd }).click();
  const form = calendar().getByRole('form', { name: t.ownAdd });
  await form.getByLabel(words.name).fill('三周年店庆');
  await form.getByLabel(words.opens, { exact: true }).fill(addDays(dayOfInstant(now), 2));
  await form.getByLabel(words.closes).fill(dayOfInstant(now));
  await form.getByRole('button', { name: t.save }).click();
  await form.getByText(words.faults.closes).waitFor();
  await form.getByLabel(words.closes).fill(addDays(dayOfInstant(now), 4));
  await form.getByRole('button', { name: t.save }).click();
  await calendar().locator('[data-festival]', { hasText: '三周年店庆' }).waitFor();
  expect(await axeProblems(page)).toEqual([]);
  await countdown((text) => text.includes(`三周年店庆 ${kinds['first-stock']}`));
});

it('a festival of one’s own can be moved, and says what became of it', async () => {
  await page.getByRole('tab', { name: panelTexts.zh.promotions }).click();
  await page.getByText(t.calendar, { exact: true }).click();
  const own = calendar().locator('[data-festival]', { hasText: '三周年店庆' });
  await own.getByRole('button', { name: t.ownEdit('三周年店庆') }).press('Enter');
  const form = own.getByRole('form', { name: t.ownEdit('三周年店庆') });
  await form.getByLabel(words.name).fill('三周年大庆');
  await form.getByLabel(words.opens, { exact: true }).fill(addDays(dayOfInstant(now), 3));
  await form.getByRole('button', { name: t.save }).press('Enter');
  await calendar().getByText(t.saved).waitFor();
  const moved = calendar().locator('[data-festival]', { hasText: '三周年大庆' });
  expect(await moved.innerText()).toContain(addDays(dayOfInstant(now), 3));
  await expect.poll(() => moved.locator('button:focus').count()).toBe(1);
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('tab', { name: panelTexts.zh.today }).click();
});

const jsonFile = (value: unknown) => ({
  name: 'calendar.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
});

it('a file with a wrong row is refused with its reason; a right one shows its differences and is taken', async () => {
  await page.getByRole('tab', { name: panelTexts.zh.promotions }).click();
  await page.getByText(t.calendar, { exact: true }).click();
  const row = { event: id, kind: first.kind, at: `${eve(-2)}T20:00+08:00`, certainty: 'official', source: '同事' };
  const file = { format: 'kuance-calendar', version: 1, dates: [row] };
  const input = calendar().locator('input[type=file]');
  await input.setInputFiles(jsonFile({ ...file, dates: [row, { ...row, at: '2026-02-30T20:00+08:00' }] }));
  await calendar()
    .getByText(t.wrongRow(t.list.dates, 2, t.problem.noSuchDay('2026-02-30')))
    .waitFor();
  await input.setInputFiles(jsonFile(file));
  const dialog = page.getByRole('dialog');
  const line = dialog.locator('[data-change="date-new"]');
  // The confirmed date stays: the colleague's stands beside it.
  expect(await line.innerText()).toContain('这里已确认别的时间');
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: t.take, exact: true }).click();
  await calendar().getByText(t.taken(1)).waitFor();
  await input.setInputFiles(jsonFile(file));
  await dialog.getByText(t.same(1)).waitFor();
  expect(await dialog.getByRole('button', { name: t.take, exact: true }).count()).toBe(0);
  await dialog.getByRole('button', { name: t.cancel }).last().click();
});

it('all of it is still there after a reload', async () => {
  await page.reload();
  await openDates();
  await anchor().getByText(t.confirmedMark, { exact: true }).waitFor();
  expect(await anchor().locator('> .kp-dates .kp-date-time').innerText()).toContain(`${eve(1)} 20:00`);
  await anchor().getByText(t.unused(2)).waitFor();
  await page.getByText(t.calendar, { exact: true }).click();
  await calendar().locator('[data-festival]', { hasText: '三周年大庆' }).waitFor();
});
