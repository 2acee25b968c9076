/** 亚马逊: a business report in euros and German, into a shop of its own; one in dollars does not go there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOnlyTexts } from '../../utils/texts/file-refusals.ts';
import { panelImportsTexts } from '../../utils/texts/panel-imports.ts';
import { addDays } from '../../utils/time/day.ts';
import { csvText } from '../files/make-files.ts';
import { HEADERS, type ReportRow, reportRows } from '../sites/files/abroad.ts';
import { axeProblems } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { type DroppedFile, dropFiles } from './support/files.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';

const t = panelImportsTexts.zh;
const A = 'B0PRACTICE';
const SHOP = '练习德国站';

/** As the platform writes it: UTF-8 with its mark. */
function report(name: string, headers: Parameters<typeof reportRows>[0], rows: readonly ReportRow[]): DroppedFile {
  const cells = reportRows(headers, rows).map((row) => row.map((cell) => cell ?? ''));
  return { name, bytes: new TextEncoder().encode(`\ufeff${csvText(cells)}`) };
}

const EUROS = report('BusinessReport-DE.csv', HEADERS.de, [
  { parent: 'B0PARENT01', child: A, sessions: '1,000', units: '30', sales: '4.255,61 €' },
  { parent: 'B0PARENT02', child: A, sessions: '128', units: '6', sales: '1.000,00 €' },
]);
const DOLLARS = report('BusinessReport-US.csv', HEADERS.en, [
  { child: A, sessions: '1,128', units: '36', sales: '$1,937.41' },
]);

let bench: Bench;
let panel: PanelPage;

const item = (state: string) => panel.body.locator(`[data-file=${state}]`);
const target = () => panel.body.getByRole('combobox', { name: /导入到哪家店/ });

async function sayDays(): Promise<void> {
  const last = addDays(bench.practice.truth.world.today, -1);
  await panel.body.getByRole('textbox', { name: t.from }).fill(addDays(last, -6));
  await panel.body.getByRole('textbox', { name: t.to }).fill(last);
  await panel.body.getByRole('button', { name: t.readAs }).click();
}

beforeAll(async () => {
  bench = await openBench();
  panel = await openPanelPage(bench.extension);
});
afterAll(() => bench?.close());

describe('a report in euros', () => {
  it('is asked for its days, which it does not name', async () => {
    await dropFiles(panel.page, [EUROS]);
    await item('refused').waitFor();
    expect(await item('refused').innerText()).toContain(fileOnlyTexts.zh['period-unknown']);
    expect((await bench.stored.now()).sheets).toEqual([]);
    await sayDays();
    await item('ready').waitFor();
    expect(await item('ready').innerText()).toContain(t.inCurrency('欧元'));
  });

  it('gives its shop the currency it is in', async () => {
    await target().selectOption({ label: t.shopNew });
    await panel.body.getByRole('textbox', { name: t.shopName }).fill(SHOP);
    await panel.body.getByRole('button', { name: t.store(1) }).click();
    await item('stored').waitFor();
    const { sheets, shops } = await bench.stored.settled();
    expect(shops).toMatchObject([{ platform: 'amazon', name: SHOP, currency: { code: 'EUR' } }]);
    expect(sheets).toMatchObject([{ currency: 'EUR', rows: [{ product: A }] }]);
  });

  it('stands in the panel as euros, the two rows of the product as one', async () => {
    await panel.openProduct(A);
    const figure = (metric: string) => panel.body.locator(`[data-metric=${metric}] dd`).first().innerText();
    await expect.poll(() => figure('payAmount')).toBe('€5,255.61');
    expect(await figure('sessions')).toBe('1,128');
    expect(await figure('payItems')).toBe('36');
    expect(await figure('itemSessionRate')).toBe('36/1,128 = 3.2%');
    expect([await figure('visitors'), await figure('cartAdders')]).toEqual(['无', '无']);
    expect(await axeProblems(panel.page)).toEqual([]);
  });
});

describe('a report in dollars', () => {
  it('is asked for its currency: several write this sign', async () => {
    await panel.go('reading');
    await dropFiles(panel.page, [DOLLARS]);
    await item('refused').waitFor();
    expect(await item('refused').innerText()).toContain(fileOnlyTexts.zh['currency-unknown']);
    const asked = panel.body.getByRole('combobox', { name: t.currency });
    const offered = await asked.locator('option').allTextContents();
    expect(offered).toContain('加元 CAD');
    expect(offered).not.toContain('欧元 EUR');
    expect(await axeProblems(panel.page)).toEqual([]);
    await asked.selectOption('USD');
    await panel.body.getByRole('button', { name: t.readCurrency }).click();
    await panel.body.getByRole('textbox', { name: t.from }).waitFor();
    await sayDays();
    await item('ready').waitFor();
  });

  it('cannot go to the shop that keeps euros, which is said before anything is stored', async () => {
    if ((await target().inputValue()) === '') await target().selectOption({ label: SHOP });
    await item('ready').getByText(t.otherCurrency('美元', '欧元')).waitFor();
    expect(await panel.body.getByRole('button', { name: t.store(1) }).isDisabled()).toBe(true);
    expect((await bench.stored.now()).sheets.length).toBe(1);
  });

  it('goes to a shop of its own, of the same products', async () => {
    await target().selectOption({ label: t.shopNew });
    await panel.body.getByRole('textbox', { name: t.shopName }).fill('练习美国站');
    await panel.body.getByRole('button', { name: t.store(1) }).click();
    await expect.poll(async () => (await bench.stored.now()).sheets.length, { timeout: 20_000 }).toBe(2);
    const { shops } = await bench.stored.settled();
    expect(shops.map(({ currency }) => currency?.code).sort()).toEqual(['EUR', 'USD']);
  });
});
