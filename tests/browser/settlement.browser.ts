/** 结算: off until switched on, bills and orders in, net by order and differences out, on a page of its own. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complianceTexts } from '../../utils/texts/compliance.ts';
import { settlementTexts } from '../../utils/texts/settlement.ts';
import { settlementBackupTexts } from '../../utils/texts/settlement-backup.ts';
import { settlementMonthTexts } from '../../utils/texts/settlement-month.ts';
import { settlementReviewTexts } from '../../utils/texts/settlement-review.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { madeText } from '../bills/made-bills.ts';
import { ORDERED, PAID_OUT, SETTLED, WITHOUT_MONEY } from '../bills/made-rows.ts';
import { opened } from '../files/opened.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { csvFile, openSettlement, putIn } from './support/settlement-page.ts';

const t = settlementScreenTexts.zh;
const r = settlementReviewTexts.zh;
const m = settlementMonthTexts.zh;
const b = settlementBackupTexts.zh;

const BILL = csvFile('动账明细.csv', madeText('douyinFund', [SETTLED, PAID_OUT]));
const ORDERS = csvFile('订单.csv', madeText('douyinOrders', [ORDERED, WITHOUT_MONEY]));

/** As a spreadsheet writes a long number. */
const CUT = { 订单号: '6.95E+18', 子订单号: '6.95E+18' };

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
const rows = () => page.getByRole('region', { name: t.results }).getByRole('row');

beforeAll(async () => {
  bench = await openBench();
  page = await openSettlement(bench.extension);
});
afterAll(() => bench?.close());

describe('settlement', () => {
  it('has no database before it is switched on', async () => {
    await button(t.switchOn).waitFor();
    expect(await databases()).not.toContain('kuance-settlement');
    await button(t.switchOn).click();
    await page.getByRole('textbox', { name: t.bookName }).waitFor();
  });

  it('takes a shop, and says what is wrong with one', async () => {
    await page.getByRole('textbox', { name: t.settleDays }).fill('91');
    await button(t.keep).click();
    await page.getByText(t.nameMissing).waitFor();
    await page.getByText(t.settleDaysWrong).waitFor();
    await page.getByRole('textbox', { name: t.bookName }).fill('我的抖店');
    await page.getByRole('combobox', { name: t.bookPlatform }).selectOption('douyin');
    await page.getByRole('textbox', { name: t.settleDays }).fill('1');
    await button(t.keep).click();
    await page.getByText(t.none).waitFor();
  });

  it('goes from two files to net by order, to the fen', async () => {
    await putIn(page, BILL);
    await page.getByText('还没有能核对的订单').waitFor();
    await putIn(page, ORDERS);
    await page.getByText('自动核平 50%，剩 1 笔要看，平台少结 ¥88.00，在 1 单里').waitFor();
    const text = await rows().allInnerTexts();
    expect(text.find((row) => row.startsWith('6950000000000000020'))).toMatch(
      /已核平\s+¥88\.00\s+¥0\.00\s+-¥6\.75\s+¥81\.25\s+¥0\.00/,
    );
    expect(text.find((row) => row.startsWith('6950000000000000099'))).toMatch(/有单未回款.+-¥88\.00/s);
  });

  it('opens the rows a figure comes from', async () => {
    const row = rows().filter({ hasText: '6950000000000000020' });
    await row.locator('summary').click();
    await row.getByText(t.evidenceRow('动账明细.csv', 2)).waitFor();
    await row.getByText(/平台服务费 平台服务费 -¥4\.40/).waitFor();
  });

  it('lists what a person has to look at, and what is of no order', async () => {
    const chooser = page.getByRole('combobox', { name: t.showing });
    await chooser.selectOption('open');
    await page.getByText(t.count(1, 1, 1)).waitFor();
    await chooser.selectOption('not-of-order');
    await rows().filter({ hasText: '余额提现' }).waitFor();
    await chooser.selectOption('all');
  });

  it('goes through what stands open one by one, by keyboard', async () => {
    const { keyboard } = page;
    await button(r.oneByOne(1)).focus();
    await keyboard.press('Enter');
    await page.getByText(r.place(1, 1)).waitFor();
    await page.getByText(r.why.short).waitFor();
    const { set } = bench.stored;
    expect(await problemsInEveryLook({ page, set })).toEqual([]);
    await set({ language: 'zh' });
    const reason = page.getByRole('textbox', { name: r.reason, exact: true });
    await expect.poll(() => reason.evaluate((node) => node === document.activeElement)).toBe(true);
    await keyboard.press('Enter');
    await page.getByText(r.reasonMissing).waitFor();
    await keyboard.type('平台下月补结');
    await keyboard.press('Tab');
    await keyboard.type('小王');
    await keyboard.press('Enter');
    await page.getByText(r.nothingLeft).waitFor();
    await page.getByText('自动核平 50%，剩 0 笔要看，人工确认 1 笔').waitFor();
    await button(t.close).click();
  });

  it('keeps what was said over a reload, and takes it back', async () => {
    await page.reload();
    await page.getByText('自动核平 50%，剩 0 笔要看，人工确认 1 笔').waitFor();
    await page.getByRole('combobox', { name: t.showing }).selectOption('confirmed');
    await rows()
      .getByText(/已确认 「平台下月补结」小王 \d{4}-\d{2}-\d{2}/)
      .waitFor();
    await button(`${r.reopen} 6950000000000000099`).click();
    await page.getByText('自动核平 50%，剩 1 笔要看，平台少结 ¥88.00，在 1 单里').waitFor();
    await page.getByRole('combobox', { name: t.showing }).selectOption('all');
    await page.getByRole('heading', { name: r.aging }).waitFor();
    const aging = page.getByRole('table', { name: r.aging });
    expect(await aging.innerText()).toContain('¥88.00');
    expect(await aging.innerText()).not.toContain('-¥');
  });

  it('breaks no rule of accessibility in any look, at any width', async () => {
    const { set } = bench.stored;
    expect(await problemsInEveryLook({ page, set })).toEqual([]);
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await problemsInEveryLook({ page, set })).toEqual([]);
    await set({ language: 'zh' });
    await page.setViewportSize({ width: 1100, height: 900 });
  });

  it('saves the statement', async () => {
    const coming = page.waitForEvent('download');
    await button(t.save).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^款策_我的抖店_对账单_\d{4}-\d{2}-\d{2}\.xlsx$/);
    const sheets = await opened(new Uint8Array(await readFile(await download.path())));
    const { adjustments: _, told: __, ...expected } = settlementTexts.zh.sheets;
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(expected));
    expect(sheets[1]?.rows[1]).toEqual(['6950000000000000020', '已核平', '88', '0', '-4.4', '-2.35', '81.25']);
  });

  it('refuses by file and row, and keeps what is there', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles(csvFile('改过.csv', madeText('douyinFund', [{ ...SETTLED, 佣金: '-2.36' }])));
    await page.getByText(/各项加起来不等于动账金额.*改过\.csv · 第 2 行/).waitFor();
    await button(t.remove).click();
    await page
      .locator('input[type=file]')
      .setInputFiles(
        csvFile(
          '个人.csv',
          '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号\r\n1,2,3,4,5,6,7,8,9\r\n',
        ),
      );
    await page.getByText(/个人账单，不是店铺账单。店铺账单在微信支付商户平台/).waitFor();
    await button(t.remove).click();
  });

  it('puts money whose number was cut to the order a person knows, and back again', async () => {
    await putIn(page, csvFile('改坏.csv', madeText('douyinFund', [{ ...SETTLED, ...CUT, 动帐流水号: '7' }])));
    await button(r.oneByOne(2)).click();
    await page.getByText(r.why.short).waitFor();
    await page.keyboard.press('PageDown');
    await page.getByText(r.why['needs-person']).waitFor();
    await button(r.maybe('6950000000000000099', 0)).click();
    await page.getByRole('textbox', { name: r.reason, exact: true }).fill('金额一样');
    const order = page.getByRole('textbox', { name: r.putTo });
    await order.fill('123');
    await order.press('Enter');
    await page.getByText(r.noSuchOrder).waitFor();
    await order.fill('6950000000000000099');
    await order.press('Enter');
    await page.getByText(r.nothingLeft).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: t.showing }).selectOption('by-hand');
    await rows()
      .getByText(/手工核销 「金额一样」/)
      .waitFor();
    await button(`${r.unmatch} 6950000000000000099`).click();
    await page.getByText('剩 2 笔要看').waitFor();
    await page.getByRole('combobox', { name: t.showing }).selectOption('all');
    await button(t.takeBackName('改坏.csv')).click();
    await page.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
    await page.getByText('剩 1 笔要看').waitFor();
  });

  it('closes a month for good once a reason is given, and saves it as it was closed', async () => {
    const section = page.getByRole('region', { name: m.title });
    await section.locator('[data-check=bills][data-state=unsure]').waitFor();
    await section.getByText(m.needsReason).waitFor();
    await section.getByRole('textbox', { name: m.reason }).fill('月初月末没有流水');
    await section
      .locator('summary')
      .filter({ hasText: m.balances(0) })
      .click();
    await section.getByRole('form').getByRole('textbox').first().waitFor();
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    await section.getByRole('textbox', { name: m.who }).fill('小王');
    await section.getByRole('button', { name: m.close('2026-10'), exact: true }).press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: m.close('2026-10'), exact: true })
      .click();
    await section.getByText(/^已关账 \d{4}-\d{2}-\d{2} 小王$/).waitFor();
    const coming = page.waitForEvent('download');
    await section.getByRole('button', { name: m.save }).click();
    expect((await coming).suggestedFilename()).toMatch(/^款策_我的抖店_2026-10_对账单_/);
    // What comes later leaves the closed month as it is.
    await putIn(page, csvFile('补来.csv', madeText('douyinFund', [{ ...SETTLED, 动帐流水号: '9' }])));
    await section.getByText(m.closed('', '').trim()).waitFor();
    await section.getByText(m.facts(2, 1)).waitFor();
    await button(t.takeBackName('补来.csv')).click();
    await page.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
    await button(t.takeBackName('补来.csv')).waitFor({ state: 'detached' });
  });

  it('is all there after a reload, and a file can be taken back whole', async () => {
    await page.reload();
    await page.getByText('自动核平 50%').waitFor();
    await button(t.takeBackName('动账明细.csv')).click();
    await page.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
    await page.getByText('还没有能核对的订单，剩 0 笔要看').waitFor();
  });

  it('says what 二清 is when it is asked', async () => {
    await page.locator('summary').filter({ hasText: t.compliance }).click();
    await page.getByText(complianceTexts.zh.ordinary).waitFor();
    await page.locator('summary').filter({ hasText: t.backup }).click();
    await page.getByText(b.body).waitFor();
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
  });

  it('is saved in a file of its own and comes back from it, closed month and all', async () => {
    const coming = page.waitForEvent('download');
    await button(b.save).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^款策_结算_\d{4}-\d{2}-\d{2}\.kuance$/);
    const path = await download.path();
    await button(t.wipe).click();
    await page.getByRole('dialog').getByRole('button', { name: t.wipe, exact: true }).click();
    await page.getByRole('textbox', { name: t.bookName }).waitFor();
    const input = page.getByLabel(b.file);
    await input.setInputFiles(csvFile('x.kuance', 'nothing'));
    await page.getByText(b.refused['not-a-backup']).waitFor();
    await input.setInputFiles(path);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(b.line(b.tables.closed, 1, 0, 0)).waitFor();
    await dialog.getByRole('button', { name: b.restore, exact: true }).click();
    await page.getByText(b.restored).waitFor();
    await button(t.takeBackName('订单.csv')).waitFor();
    await page
      .getByRole('region', { name: m.title })
      .getByText(/^已关账 /)
      .waitFor();
  });

  it('is wiped apart from everything else', async () => {
    const before = await bench.stored.now();
    await button(t.wipe).click();
    await page.getByRole('dialog').getByRole('button', { name: t.wipe, exact: true }).click();
    await page.getByRole('textbox', { name: t.bookName }).waitFor();
    expect(await bench.stored.now()).toEqual(before);
    await button(t.switchOff).click();
    await button(t.switchOn).waitFor();
  });
});
