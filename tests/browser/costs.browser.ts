/** 成本: two pasted columns, looked at before they are stored, and what a product breaks even at. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakEven } from '../../utils/costs/break-even.ts';
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { priceOf } from '../../utils/costs/price-of.ts';
import { ratioText } from '../../utils/costs/ratio-text.ts';
import type { ProductSummary } from '../../utils/storage/tables.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { panelCostsTexts } from '../../utils/texts/panel-costs.ts';
import { csvText, gb18030, workbookBytes } from '../files/make-files.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { dropFiles } from './support/files.ts';
import { NARROW, openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';

const t = panelCostsTexts.zh;

let bench: Bench;
let ranking: RankingPage;
let panel: PanelPage;
/** Sold, so that they have a price. */
let sold: readonly ProductSummary[];
let main: Locator;

const group = (id: string) => main.locator(`[data-group=${id}]`);
const button = (name: string | RegExp) => main.getByRole('button', { name, exact: typeof name === 'string' });

beforeAll(async () => {
  bench = await openBench();
  ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  const { products } = await bench.stored.settled();
  sold = products.filter(({ counts }) => priceOf(counts) !== null);
  panel = await openPanelPage(bench.extension);
  main = panel.page.locator('main');
});
afterAll(() => bench?.close());

async function openCosts(): Promise<void> {
  await panel.page.getByRole('button', { name: panelTexts.zh.settings, exact: true }).click();
  await button(`${t.open} ›`).click();
  await main.getByRole('textbox', { name: t.pasteLabel }).waitFor();
}

async function closeSettings(): Promise<void> {
  await panel.page.getByRole('button', { name: panelTexts.zh.closeSettings, exact: true }).click();
}

async function paste(text: string): Promise<void> {
  await main.getByRole('textbox', { name: t.pasteLabel }).fill(text);
  await button(t.preview).click();
  await main.getByRole('heading', { name: t.previewTitle }).waitFor();
}

async function costs(): Promise<readonly (number | null)[]> {
  const { costs: rows } = await bench.stored.now();
  return rows.flatMap((row) => (row.kind === 'cost' && !row.removed ? row.cost : []));
}

it('has products with a price to speak of', () => expect(sold.length).toBeGreaterThan(3));

describe('two pasted columns', () => {
  it('are shown line by line, and nothing is stored before the second click', async () => {
    await openCosts();
    const [one, two] = sold as [ProductSummary, ProductSummary];
    const lines = [
      '商品ID\t成本',
      `${one.product}\t¥12.50`,
      `${two.product}\t８`,
      '没有这款\t3',
      `${one.product}0\t-3`,
      '6.1E+11\t3',
    ];
    await paste(lines.join('\n'));
    expect(await group('fresh').locator('summary').innerText()).toBe(t.groups.fresh(2));
    expect(await group('missing').innerText()).toContain(`${t.line(4)}\n没有这款\n¥3.00\n${t.missingWhy}`);
    const refused = await group('refused').innerText();
    expect(refused).toContain(t.faults.negative);
    expect(refused).toContain(t.faults.scientific);
    expect(await costs()).toEqual([]);
    await button(t.store(2)).click();
    await main.getByText(t.stored(2), { exact: true }).waitFor();
    expect([...(await costs())].sort()).toEqual([1250, 800].sort());
  });

  it('say what a second paste would change', async () => {
    const [one, two] = sold as [ProductSummary, ProductSummary];
    await paste(`${one.product} 13\n${two.product} 8`);
    expect(await group('changed').innerText()).toContain(t.was('¥12.50'));
    expect(await group('same').locator('summary').innerText()).toBe(t.groups.same(1));
    await button(panelTexts.zh.cancel).click();
    expect(await costs()).toContain(1250);
  });

  it('come out of a file as well, dropped or chosen', async () => {
    const [one] = sold as [ProductSummary];
    const rows = [
      ['标题', '成本价', '商品ID'],
      ['随便, 什么', '13.00', one.product],
    ];
    await dropFiles(panel.page, [{ name: '成本.xlsx', bytes: workbookBytes('xlsx', { 成本: rows }) }]);
    await group('changed').waitFor();
    await button(panelTexts.zh.cancel).click();
    const csv = { name: '成本.csv', mimeType: '', buffer: Buffer.from(gb18030(csvText(rows))) };
    await main.locator('input[type=file]').setInputFiles(csv);
    await group('changed').waitFor();
    await button(panelTexts.zh.cancel).click();
    await dropFiles(panel.page, [{ name: '图.png', bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]) }]);
    await main.getByText(t.failed['no-table']).waitFor();
  });
});

describe('what follows from them', () => {
  it('the shop says once what holds for all, and 0 is not unknown', async () => {
    const form = main.getByRole('form', { name: t.defaults });
    await form.getByLabel(t.feeRate).fill('5.255');
    await form.getByRole('button', { name: panelTexts.zh.save }).click();
    await form.getByText(t.faults['not-a-rate']).waitFor();
    await form.getByLabel(t.feeRate).fill('5');
    await form.getByLabel(t.restockDays).fill('0');
    await form.getByText(t.faults['not-days']).waitFor();
    await form.getByLabel(t.restockDays).fill('10 天');
    await form.getByLabel(t.shipping('¥')).fill('0');
    await form.getByRole('button', { name: panelTexts.zh.save }).click();
    await main.getByText(t.saved, { exact: true }).waitFor();
    const [defaults] = (await bench.stored.now()).costs.filter(({ kind }) => kind === 'defaults');
    expect(defaults).toMatchObject({ margin: null, feeRate: 0.05, shipping: 0, returnRate: null, restockDays: 10 });
    await closeSettings();
  });

  it('a product shows its 保本投产比 with the numbers it is made of, after a reload too', async () => {
    const [one] = sold as [ProductSummary];
    const facts = costFactsOf({ ...UNKNOWN_TERMS, cost: 1250 }, { ...UNKNOWN_DEFAULTS, feeRate: 0.05, shipping: 0 });
    const result = breakEven(priceOf(one.counts)?.minor ?? null, facts);
    const shown = result.kind === 'ratio' ? ratioText(result.ratio) : result.kind;
    for (const reload of [false, true]) {
      if (reload) await panel.page.reload();
      await panel.openProduct(one.product);
      const section = panel.body.getByRole('region', { name: t.title });
      await section.locator(`[data-ratio="${shown}"]`).waitFor();
      const said = await section.innerText();
      for (const part of ['成本 ¥12.50', '运费 ¥0.00', t.openTerms(t.terms.returnRate)]) expect(said).toContain(part);
    }
  });

  it('a product without a cost is 按销售额, until one is entered', async () => {
    const three = sold[2] as ProductSummary;
    await panel.openProduct(three.product);
    const section = panel.body.getByRole('region', { name: t.title });
    await section.getByText(t.bySales, { exact: true }).waitFor();
    await section.getByRole('button', { name: t.fill }).click();
    await panel.page.keyboard.type('99999');
    await panel.page.keyboard.press('Enter');
    await section.getByText(t.loss, { exact: true }).waitFor();
    // Saving ends a moment after the figures have changed.
    const focused = () =>
      section.getByRole('button', { name: t.edit }).evaluate((node) => node === document.activeElement);
    await expect.poll(focused).toBe(true);
  });

  it('the engine has run over it, and nothing of it stands on the page', async () => {
    expect((await bench.stored.settled()).dirty).toEqual([]);
    const page = await ranking.page.evaluate(() =>
      [...document.querySelectorAll('*')].map((node) => node.shadowRoot?.textContent ?? '').join(''),
    );
    expect(page).not.toMatch(/成本|保本|12\.50/);
  });

  it('what loses on every order leads nothing, and the panel alone says why', async () => {
    const three = sold[2] as ProductSummary;
    const { products } = await bench.stored.settled();
    const { verdict } = products.find(({ product }) => product === three.product)!.suggestion;
    expect(verdict.kind === 'role' && ['main', 'second', 'profit'].includes(verdict.role)).toBe(false);
    await panel.openProduct(three.product);
    await panel.body.getByText('按现价每单至少亏').waitFor();
    const badge = ranking.page.locator(`kuance-badge[data-product="${three.product}"]`).first();
    await badge.getByRole('button').hover();
    await badge.getByRole('tooltip').waitFor();
    const page = await ranking.page.evaluate(() =>
      [...document.querySelectorAll('*')].map((node) => node.shadowRoot?.textContent ?? '').join(''),
    );
    expect(page).not.toMatch(/每单至少亏|99,?999/);
  });
});

it('the last paste is undone whole, and what was entered by hand stays', async () => {
  await openCosts();
  await button(t.undo).click();
  await main.getByText(t.undone(2), { exact: true }).waitFor();
  expect(await costs()).toEqual([9_999_900]);
  expect(await button(t.undo).count()).toBe(0);
});

it('all of it goes by keyboard: paste, preview, store, undo', async () => {
  const [one] = sold as [ProductSummary];
  const { page } = panel;
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if (await button(name).evaluate((node) => node === document.activeElement)) return;
    }
    throw new Error(`${name} is not reached`);
  };
  await main.getByRole('textbox', { name: t.pasteLabel }).fill(`${one.product}\t21`);
  await tabTo(t.preview);
  await page.keyboard.press('Enter');
  const heading = main.getByRole('heading', { name: t.previewTitle });
  await expect.poll(() => heading.evaluate((node) => node === document.activeElement)).toBe(true);
  await tabTo(t.store(1));
  await page.keyboard.press('Enter');
  await main.getByText(t.stored(1), { exact: true }).waitFor();
  expect(await costs()).toContain(2100);
  await main.getByRole('textbox', { name: t.pasteLabel }).focus();
  await tabTo(t.undo);
  await page.keyboard.press('Enter');
  await main.getByText(t.undone(1), { exact: true }).waitFor();
  expect(await costs()).toEqual([9_999_900]);
});

it('every look passes axe and fits 360 px, preview and errors included', async () => {
  const [one, two] = sold as [ProductSummary, ProductSummary];
  await paste(`${one.product}\t1\n${two.product}\t-1\n很长很长的货号ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJ\t2`);
  await panel.page.setViewportSize(NARROW);
  expect(await problemsInEveryLook({ page: panel.page, set: bench.stored.set })).toEqual([]);
});
