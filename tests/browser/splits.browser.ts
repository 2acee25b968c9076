/** 分账规则 and 怎么分: a party and a rule by the keyboard, and the path of an order under it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerTexts } from '../../utils/texts/ledger.ts';
import { orderPathTexts } from '../../utils/texts/order-path.ts';
import { partyStatementTexts } from '../../utils/texts/party-statement.ts';
import { payablesTexts } from '../../utils/texts/payables.ts';
import { periodTexts } from '../../utils/texts/period.ts';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { splitsTexts } from '../../utils/texts/splits.ts';
import { madeText } from '../bills/made-bills.ts';
import { SETTLED } from '../bills/made-rows.ts';
import { problemsAtEveryWidth, problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { closePath, openPath, openRules } from './support/order-paths.ts';
import { csvFile, openSettledShop, putIn, SETTLED_ORDER } from './support/settlement-page.ts';

const screen = settlementScreenTexts.zh;
const t = splitsTexts.zh;
const path = orderPathTexts.zh;

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const pick = (name: string) => page.getByRole('combobox', { name, exact: true });

beforeAll(async () => {
  bench = await openBench();
  page = await openSettledShop(bench.extension);
});
afterAll(() => bench?.close());

describe('shares of orders', () => {
  it('shows the path of an order no rule holds for', async () => {
    await openPath(page, SETTLED_ORDER);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(path.none).waitFor();
    await dialog.getByRole('img', { name: path.picture('¥88.00', '¥81.25', null) }).waitFor();
    await closePath(page);
  });

  it('takes a party by the keyboard, and says what is missing', async () => {
    await page.getByRole('tab', { name: screen.views.books }).focus();
    await page.keyboard.press('ArrowRight');
    await field(t.partyName).focus();
    await page.keyboard.press('Enter');
    await page.getByText(t.faults['name-missing']).waitFor();
    await page.keyboard.type('供货商甲');
    await page.keyboard.press('Enter');
    await page.getByText(`供货商甲 · ${t.roles.supplier}`).first().waitFor();
  });

  it('says in words what is wrong with a rule, line by line', async () => {
    await button(t.newRule).click();
    await field(t.figures.rate).fill('120');
    await button(t.keep).click();
    await page.getByText(t.faults['name-missing']).waitFor();
    await page.getByText(t.faultAt(1, t.faults['rate-wrong'])).waitFor();
    await page.getByText(t.faultAt(1, t.faults['party-missing'])).waitFor();
  });

  it('breaks no rule of accessibility in any look, at any width', async () => {
    expect(await problemsAtEveryWidth({ page, set: bench.stored.set })).toEqual([]);
  });

  it('keeps a rule, and shares the order by it to the fen', async () => {
    await field(t.ruleName).fill('五五分');
    await field(t.from).fill('2026-10-01');
    await pick(t.base).selectOption('settled');
    await pick(t.party).selectOption({ label: `供货商甲 · ${t.roles.supplier}` });
    await field(t.figures.rate).fill('50');
    await pick(t.rail).selectOption('wechat');
    await button(t.keep).dblclick();
    await button(t.change('五五分')).waitFor();
    expect(await page.getByText(t.older).count()).toBe(0);
    const whole = [`${t.scope} ${t.any}`, t.bases.settled, t.modes.rest, t.rails.wechat].join(' · ');
    await page.getByText(whole, { exact: true }).waitFor();
    await openPath(page, SETTLED_ORDER);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(path.by('五五分', 1, '2026-10-01')).waitFor();
    await dialog.getByRole('img', { name: path.picture('¥88.00', '¥81.25', '¥40.63') }).waitFor();
    const rows = await dialog.getByRole('row').allInnerTexts();
    const told = rows.map((row) => row.split(/\t+/).map((cell) => cell.trim()));
    expect(told).toEqual([
      [path.step, path.amount, path.after],
      ['货款 (订单实付应结)', '¥83.00', '¥83.00'],
      ['补贴 (实际达人补贴)', '¥5.00', '¥88.00'],
      ['平台服务费', '-¥4.40', '¥83.60'],
      ['达人/推广佣金 (佣金)', '-¥2.35', '¥81.25'],
      [path.net, '¥81.25', '¥81.25'],
      [path.share('供货商甲'), '-¥40.62', '¥40.63'],
      [path.stays, '¥40.63', '¥40.63'],
      [path.party, path.how, path.exact, path.result],
      [
        '供货商甲',
        path.rate('¥81.25', '50'),
        `4062.5 · ${t.roundings.floor} · ${t.onRefunds.returned}`,
        `¥40.62 · ${t.settles.payable}`,
      ],
    ]);
    await dialog
      .getByText('合同上对，通道上做不到。微信支付（普通商户）：要分 ¥40.62，通道默认最多分 ¥26.40')
      .waitFor();
  });

  it('shows the path in every look, at any width, without breaking a rule', async () => {
    expect(await problemsAtEveryWidth({ page, set: bench.stored.set })).toEqual([]);
    await closePath(page);
  });

  it('a change is a version from its day on, and the order keeps its own', async () => {
    await openRules(page);
    await button(t.change('五五分')).click();
    expect((await field(t.from).inputValue()) > '2026-10-01').toBe(true);
    await field(t.from).fill('2026-10-01');
    await button(t.keepVersion).click();
    await page.getByText(t.beginsTooEarly('2026-10-01')).waitFor();
    await field(t.from).fill('2026-12-01');
    await field(t.figures.rate).fill('60');
    await button(t.keepVersion).click();
    await page.getByText(`${t.versionOf(2)} · ${t.days('2026-12-01', null)}`).waitFor();
    await page.getByText(t.older).click();
    await page.getByText(`${t.versionOf(1)} · ${t.days('2026-10-01', null)}`).waitFor();
    await openPath(page, SETTLED_ORDER);
    await page.getByText(path.by('五五分', 1, '2026-10-01')).waitFor();
    await closePath(page);
  });

  it('lists what the month adds to what each party is owed', async () => {
    await page.getByRole('tab', { name: screen.views.payables }).click();
    const table = page.getByRole('table', { name: payablesTexts.zh.title });
    const row = table.getByRole('row').filter({ hasText: '供货商甲' });
    await row.waitFor();
    expect((await row.innerText()).split(/\s+/)).toEqual(['供货商甲', '¥40.62', '¥0.00', '¥40.62', '¥0.00', '1']);
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
  });

  it('adds what is agreed by the month, and what was paid', async () => {
    const period = periodTexts.zh;
    const ledger = ledgerTexts.zh;
    await openRules(page);
    await button(period.add).click();
    await field(period.from).fill('2026-10');
    await pick(period.kind).selectOption('slot');
    await button(period.keep).click();
    await page.getByText(period.faultAt(1, period.faults['amount-wrong'])).waitFor();
    await field(period.figures.slot).fill('100');
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    await button(period.keep).click();
    await button(period.change('供货商甲')).waitFor();
    await page.getByRole('tab', { name: screen.views.payables }).click();
    const row = page.getByRole('table', { name: ledger.title }).getByRole('row').filter({ hasText: '供货商甲' });
    const cells = async () => (await row.innerText()).split(/\s+/).slice(1, 6);
    await row.waitFor();
    expect(await cells()).toEqual(['¥0.00', '¥140.62', '¥0.00', '¥140.62', '¥140.62']);
    await page.getByText(ledger.estimatedFor(ledger.estimated.bills)).waitFor();
    await field(ledger.day).fill('2026-10-31');
    await field(ledger.amount).fill('40.62');
    await button(ledger.keep).click();
    await row.getByText('¥40.62', { exact: true }).waitFor();
    expect(await cells()).toEqual(['¥0.00', '¥140.62', '¥40.62', '¥100.00', '¥100.00']);
    await button(ledger.takeBackOf('2026-10-31', '¥40.62')).click();
    await page.getByText(ledger.taken).waitFor();
    await expect.poll(cells).toEqual(['¥0.00', '¥140.62', '¥0.00', '¥140.62', '¥140.62']);
  });

  it('names in the cash calendar what is still to be paid, and in its file', async () => {
    const report = settlementReportTexts.zh;
    await page.getByRole('tab', { name: screen.views.reports }).click();
    const row = page.getByRole('table', { name: report.dues }).getByRole('row').filter({ hasText: '2026-10' });
    await row.waitFor();
    expect((await row.innerText()).split(/\t+/).map((cell) => cell.trim())).toEqual([
      report.noDay,
      '供货商甲',
      report.mayChange('¥140.62'),
      '2026-10',
    ]);
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    const coming = page.waitForEvent('download');
    await page.locator('[data-report=cash]').getByRole('button', { name: report.saveCsv }).click();
    expect(await readFile(await (await coming).path(), 'utf8')).toContain('140.62');
    await page.getByRole('tab', { name: screen.views.payables }).click();
  });

  it('follows in the cash calendar what is paid on another page meanwhile', async () => {
    const report = settlementReportTexts.zh;
    const { day, amount, keep } = ledgerTexts.zh;
    await page.getByRole('tab', { name: screen.views.reports }).click();
    const row = page.getByRole('table', { name: report.dues }).getByRole('row').filter({ hasText: '2026-10' });
    await row.getByText(report.mayChange('¥140.62')).waitFor();
    const other = await bench.extension.context.newPage();
    await other.goto(page.url());
    await other.getByRole('tab', { name: screen.views.payables }).click();
    await other.getByRole('textbox', { name: day }).fill('2026-10-31');
    await other.getByRole('textbox', { name: amount }).fill('40.62');
    await other.getByRole('button', { name: keep, exact: true }).click();
    await row.getByText(report.mayChange('¥100.00')).waitFor();
    await other.getByRole('button', { name: ledgerTexts.zh.takeBackOf('2026-10-31', '¥40.62') }).click();
    await row.getByText(report.mayChange('¥140.62')).waitFor();
    await other.close();
    await page.getByRole('tab', { name: screen.views.payables }).click();
  });

  it('makes the statement of a party, alone on paper, and saves it', async () => {
    const told = partyStatementTexts.zh;
    await button(told.show).click();
    const sheet = page.getByRole('article', { name: told.title('供货商甲', '2026-10') });
    await sheet.getByText(SETTLED_ORDER).waitFor();
    await page.setViewportSize({ width: 400, height: 900 });
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    await page.setViewportSize({ width: 1100, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('table', { name: ledgerTexts.zh.title }).isVisible()).toBe(false);
    expect([await sheet.isVisible(), await page.getByRole('tab').count()]).toEqual([true, 0]);
    await page.emulateMedia({ media: null });
    const coming = page.waitForEvent('download');
    await button(told.csv).click();
    expect((await coming).suggestedFilename()).toMatch(/^款策_2026-10 供货商甲_.*\.csv$/);
  });

  it('shows the first orders of many, and prints all of them', async () => {
    const told = partyStatementTexts.zh;
    const many = Array.from({ length: 201 }, (_, at) => {
      const id = `69500000000000001${String(at).padStart(2, '0')}`;
      return { ...SETTLED, 动帐流水号: `9${at}`, 订单号: id, 子订单号: id };
    });
    await page.getByRole('tab', { name: screen.views.books }).click();
    await putIn(page, csvFile('很多单.csv', madeText('douyinFund', many)));
    await page.getByRole('tab', { name: screen.views.payables }).click();
    await button(told.show).click();
    await button(told.showAll(200, 202)).waitFor();
    const rows = page.getByRole('table', { name: told.orders }).locator('tbody tr');
    expect(await rows.count()).toBe(200);
    const printed = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          window.print = () => resolve(document.querySelectorAll('.ks-statement table:last-of-type tbody tr').length);
        }),
    );
    await button(told.print).click();
    expect([await printed, await rows.count()]).toEqual([202, 202]);
    await page.getByRole('tab', { name: screen.views.books }).click();
    await button(screen.takeBackName('很多单.csv')).click();
    await page.getByRole('dialog').getByRole('button', { name: screen.takeBack, exact: true }).click();
    await button(screen.takeBackName('很多单.csv')).waitFor({ state: 'detached' });
  });

  it('an order in two rules is not shared, and both are named', async () => {
    await openRules(page);
    await button(t.newRule).click();
    await field(t.ruleName).fill('另一条');
    await field(t.from).fill('2026-10-01');
    await pick(t.party).selectOption({ label: `供货商甲 · ${t.roles.supplier}` });
    await field(t.figures.rate).fill('1');
    await button(t.keep).click();
    await button(t.change('另一条')).waitFor();
    await openPath(page, SETTLED_ORDER);
    await page.getByText(/同时落在几条规则里：.*五五分/).waitFor();
    await closePath(page);
    await page.getByRole('tab', { name: screen.views.payables }).click();
    await page.getByText(payablesTexts.zh.notShared.several(1)).waitFor();
  });
});
