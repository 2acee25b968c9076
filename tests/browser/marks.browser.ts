/** 款式标记: a 形象款 by the operator's word and a price planned for a promotion, from the form to the page. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelMarksTexts } from '../../utils/texts/panel-marks.ts';
import { roleTexts } from '../../utils/texts/roles.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { badgesStand } from './support/badges.ts';
import { type Bench, openBench } from './support/bench.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

const t = panelMarksTexts.zh;

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;
let own: ProductSummary;
let section: Locator;

const badgeOf = async (product: string) => (await ranking.badges()).find((row) => row.product === product)?.badge;

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  const { products } = await badgesStand(ranking.page, bench.stored);
  const shown = new Set((await ranking.badges()).map(({ product }) => product));
  const first = products.find(({ product }) => shown.has(product));
  if (!first) throw new Error('no product');
  own = first;
  panel = await openPanelPage(bench.extension);
  await panel.openProduct(own.product);
  section = panel.body.getByRole('region', { name: t.title });
});
afterAll(() => bench?.close());

async function open(): Promise<Locator> {
  await section.getByRole('button', { name: t.edit }).focus();
  await panel.page.keyboard.press('Enter');
  const form = section.getByRole('form', { name: t.title });
  await expect
    .poll(() =>
      form
        .locator('input')
        .first()
        .evaluate((node) => node === document.activeElement),
    )
    .toBe(true);
  return form;
}

it('is set by keyboard and refuses what is no price', async () => {
  await section.getByText(t.none).waitFor();
  const form = await open();
  await panel.page.keyboard.press('Space');
  await form.getByLabel(t.uplift).fill('0.5');
  await form.getByLabel(t.price('¥')).fill('abc');
  await panel.page.keyboard.press('Enter');
  await form.getByText(t.upliftFault).waitFor();
  await form.getByText(t.faults['not-a-number']).waitFor();
  await panel.page.setViewportSize(NARROW);
  expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
  await bench.stored.set({ language: 'zh' });
  await form.getByLabel(t.price('¥')).fill('');
  await form.getByLabel(t.uplift).fill('2');
  await panel.page.keyboard.press('Enter');
  await form.getByText(t.unpriced).waitFor();
  await form.getByLabel(t.uplift).fill('');
  await panel.page.keyboard.press('Enter');
  await section.getByText(t.list([t.marked.brand])).waitFor();
});

it('makes a 形象款 on the page at once, and unmakes it', async () => {
  await expect.poll(() => badgeOf(own.product), { timeout: 20_000 }).toContain('形象');
  await panel.body.getByText('你标记为形象款；价格高低还看不出').first().waitFor();
  const form = await open();
  await panel.page.keyboard.press('Space');
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await section.getByText(t.none).waitFor();
  await expect.poll(() => badgeOf(own.product), { timeout: 20_000 }).not.toContain('形象');
});

it('keeps a planned price, and says what is missing to judge it', async () => {
  const form = await open();
  await form.getByLabel(t.price('¥')).fill('89');
  await form.getByLabel(t.uplift).fill('2.5');
  await form.getByRole('button', { name: panelTexts.zh.save }).click();
  await section.getByText(t.list([t.marked.promo('¥89', '2.5')])).waitFor();
  // The list of this backend names no pieces.
  await panel.body.getByText('活动价 ¥89：没读到支付件数').first().waitFor();
  expect(await badgeOf(own.product)).not.toContain(roleTexts.zh.roles.promo);
});
