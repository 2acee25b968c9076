/** Bills that cannot be trusted: what the operator reads, by file and row, and books that stay as they were. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { madeText } from '../bills/made-bills.ts';
import { ALIPAY, alipay, JD, ORDERED, PAID_OUT, SETTLED } from '../bills/made-rows.ts';
import { gb18030, zipBytes } from '../files/make-files.ts';
import { problemsInEveryLook } from './support/axe.ts';
import { type Bench, openBench } from './support/bench.ts';
import { type CsvFile, csvFile, openShop, putIn, SHOP } from './support/settlement-page.ts';
import { settlementText } from './support/settlement-stored.ts';

const t = settlementScreenTexts.zh;

let bench: Bench;
let page: Page;
/** All that is stored before any bad file comes. */
let books = '';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const item = (name: string) => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
const bytesFile = (name: string, bytes: Uint8Array): CsvFile => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
const pick = (file: CsvFile) => page.locator('input[type=file]').first().setInputFiles(file);
const unchanged = () => expect.poll(() => settlementText(bench.stored.page)).toBe(books);

/** Picks the file, waits for the sentence, and leaves the page as it was. */
async function refused(file: CsvFile, sentence: string | RegExp): Promise<void> {
  await pick(file);
  await item(file.name).getByText(sentence).waitFor();
  expect(
    await item(file.name)
      .getByRole('button', { name: t.storeTo(SHOP) })
      .count(),
  ).toBe(0);
  await button(t.remove).click();
  await item(file.name).waitFor({ state: 'detached' });
  await unchanged();
}

const TWO = madeText('jdSettlement', [JD, { ...JD, 单据编号: '91000000000008' }]);
const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
const personal = (header: string) =>
  `${Array.from({ length: 18 }, (_, n) => `说明 ${n}`).join('\r\n')}\r\n${header}\r\n2026-10-01 10:00:00,商户消费\r\n`;

beforeAll(async () => {
  bench = await openBench();
  page = await openShop(bench.extension);
  await putIn(page, csvFile('动账明细.csv', madeText('douyinFund', [SETTLED, PAID_OUT])));
  await putIn(page, csvFile('订单.csv', madeText('douyinOrders', [ORDERED])));
  await page.getByText('自动核平 100%').waitFor();
  books = await settlementText(bench.stored.page);
  expect(books).toContain('6950000000000000020');
});
afterAll(() => bench?.close());

describe('a bad file is refused by name and row, and nothing of it stays', () => {
  it('cut within a row', () => refused(csvFile('断行.csv', TWO.slice(0, -40)), /文件不完整.*断行\.csv · 第 3 行/));

  it('a zip that was not downloaded whole', async () => {
    const zip = await zipBytes([{ name: '账务明细.csv', bytes: gb18030(alipay()) }]);
    await refused(bytesFile('断.zip', zip.subarray(0, zip.length - 30)), /文件不完整.*断\.zip/);
    await refused(bytesFile('半个.zip', zip.subarray(0, Math.floor(zip.length / 2))), /文件不完整.*半个\.zip/);
  });

  it('sums at its end that its rows do not come to', async () => {
    const [first, ...rest] = ALIPAY;
    expect(first).toBeDefined();
    await refused(bytesFile('少行.csv', gb18030(alipay(rest))), /和文件末尾的合计对不上，可能少了行.*少行\.csv/);
  });

  it('a file that lost its letters to a wrong encoding', async () => {
    const spoilt = new TextDecoder('utf-8').decode(gb18030(TWO));
    await refused(bytesFile('乱码.csv', Buffer.from(spoilt)), /认不出是哪种.*表头对不上.*乱码\.csv/);
    await refused(bytesFile('无标记.csv', utf16(TWO, false)), /这不是表格文件.*无标记\.csv/);
  });

  it('dates a spreadsheet wrote anew', () =>
    refused(
      csvFile('改日期.csv', madeText('jdSettlement', [JD, { ...JD, 费用结算时间: '2026/9/10 8:00' }])),
      /日期被表格软件改写过.*改日期\.csv · 第 3 行 · 「费用结算时间」/,
    ));

  it("a buyer's own bill, with the page of the right one", async () => {
    const own = personal('交易时间 ,交易分类 ,交易对方 ,对方账号,商品说明,收/支 ,金额,收/付款方式 ,交易状态');
    await refused(
      bytesFile('个人支付宝.csv', gb18030(own)),
      /个人账单，不是店铺账单。店铺账单在支付宝商家平台：对账中心/,
    );
    const chat = personal('交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号');
    await refused(csvFile('个人微信.csv', chat), /店铺账单在微信支付商户平台：交易中心.*个人微信\.csv/);
  });

  it('an amount, a side, a row of another length, each by its row', async () => {
    await refused(
      csvFile('坏金额.csv', madeText('jdSettlement', [JD, { ...JD, 金额: '1e3' }])),
      /有金额看不懂，整份不收以免记错.*坏金额\.csv · 第 3 行 · 「金额」/,
    );
    await refused(
      csvFile('改过.csv', madeText('douyinFund', [SETTLED, { ...SETTLED, 佣金: '-2.36' }])),
      /各项加起来不等于动账金额.*改过\.csv · 第 3 行/,
    );
  });

  it('empty, of no rows, no table at all', async () => {
    await refused(csvFile('没有行.csv', madeText('jdSettlement', [])), /文件里没有一行账.*没有行\.csv/);
    await refused(bytesFile('图.csv', Uint8Array.of(0, 1, 2, 3, 0xff, 0xfe, 0)), /这不是表格文件.*图\.csv/);
    await refused(csvFile('网页.xls', '<html><body><table></table></body></html>'), /文件其实是网页.*网页\.xls/);
  });

  it('bills of two shops in one file, by the number that differs', () =>
    refused(
      csvFile(
        '两家店.csv',
        madeText('jdSettlement', [
          { ...JD, 店铺号: '10000001' },
          { ...JD, 店铺号: '10000002' },
        ]),
      ),
      /一份文件里有两家店的账.*两家店\.csv · 第 3 行 · 「店铺号」/,
    ));

  it('a bill of another platform, once it is to be stored for this shop', async () => {
    await pick(csvFile('京东.csv', TWO));
    await button(t.storeTo(SHOP)).click();
    await item('京东.csv')
      .getByText(/文件和店铺不是同一个平台。文件是京东的，店铺是抖店的.*京东\.csv/)
      .waitFor();
    await button(t.remove).click();
    await unchanged();
  });
});

describe('what is only doubtful is said, and left to the operator', () => {
  it('no sums at its end', async () => {
    await pick(bytesFile('没有尾.csv', gb18030(alipay(ALIPAY, []))));
    await item('没有尾.csv').getByText(t.sumsMissing).waitFor();
    expect(await problemsInEveryLook({ page, set: bench.stored.set })).toEqual([]);
    await bench.stored.set({ language: 'zh' });
    await button(t.remove).click();
    await unchanged();
  });

  it('a row gone from the middle: balances do not follow', async () => {
    const [first, , third, fourth] = ALIPAY;
    const rows = [first, third, fourth].flatMap((row) => (row ? [row as (typeof ALIPAY)[number]] : []));
    await pick(bytesFile('缺行.csv', gb18030(alipay(rows, []))));
    await item('缺行.csv').getByText(t.breaks(1)).waitFor();
    await button(t.remove).click();
    await unchanged();
  });

  it('GB18030 and marked UTF-16 are read as they are', async () => {
    for (const file of [bytesFile('国标.csv', gb18030(TWO)), bytesFile('宽.csv', utf16(TWO, true))]) {
      await pick(file);
      await item(file.name)
        .getByText(/京东.*2 行 · 2026-10-12/)
        .waitFor();
      await button(t.remove).click();
      await item(file.name).waitFor({ state: 'detached' });
    }
    await unchanged();
  });

  it('the same bytes again, and the same rows under another name and order', async () => {
    await pick(csvFile('另存.csv', madeText('douyinFund', [SETTLED, PAID_OUT])));
    await item('另存.csv').getByText(t.known).waitFor();
    await button(t.remove).click();
    await putIn(page, csvFile('倒序.csv', madeText('douyinFund', [PAID_OUT, SETTLED])));
    await button(t.takeBackName('倒序.csv')).waitFor();
    const row = page.getByRole('region', { name: t.results }).getByRole('row');
    await expect
      .poll(() => row.filter({ hasText: '6950000000000000020' }).innerText())
      .toMatch(/已核平\s+¥88\.00.+¥81\.25/s);
    await page.getByText('自动核平 100%，剩 0 笔要看').waitFor();
    await button(t.takeBackName('倒序.csv')).click();
    await page.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
    await button(t.takeBackName('倒序.csv')).waitFor({ state: 'detached' });
    await unchanged();
  });

  it('an older export of orders takes nothing of the newer back', async () => {
    const older = { ...ORDERED, 订单状态: '已发货', 订单完成时间: '' };
    await putIn(page, csvFile('旧订单.csv', madeText('douyinOrders', [older])));
    await button(t.takeBackName('旧订单.csv')).waitFor();
    await page.getByText('自动核平 100%，剩 0 笔要看').waitFor();
    const row = page.getByRole('region', { name: t.results }).getByRole('row');
    await row.filter({ hasText: '6950000000000000020' }).getByText('已核平').waitFor();
    await button(t.takeBackName('旧订单.csv')).click();
    await page.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
    await button(t.takeBackName('旧订单.csv')).waitFor({ state: 'detached' });
    await unchanged();
  });

  it('bill of another shop of the platform: named, to be taken back whole', async () => {
    const strange = Array.from({ length: 6 }, (_, at) => ({
      ...SETTLED,
      // Of a day whose orders were read.
      下单时间: '2026-10-11 23:00:00',
      动帐流水号: `88${at}`,
      订单号: `69510000000000007${at}1`,
      子订单号: `69510000000000007${at}1`,
    }));
    await putIn(page, csvFile('别家.csv', madeText('douyinFund', strange)));
    await page.getByText(t.strange.bill('别家.csv', 6)).waitFor();
    await button(t.takeBackName('别家.csv')).click();
    await page.getByRole('dialog').getByRole('button', { name: t.takeBack, exact: true }).click();
    await button(t.takeBackName('别家.csv')).waitFor({ state: 'detached' });
    expect(await page.getByText(t.strange.bill('别家.csv', 6)).count()).toBe(0);
    await unchanged();
  });

  it('two months in one file: each row counts in its own', async () => {
    const november = { ...SETTLED, 动帐流水号: '31', 动账时间: '2026-11-02 08:00:00', 子订单号: '32', 订单号: '32' };
    await pick(csvFile('两个月.csv', madeText('douyinFund', [SETTLED, november])));
    await item('两个月.csv')
      .getByText(/2 行 · 2026-10-20 – 2026-11-02/)
      .waitFor();
    await button(t.remove).click();
    await unchanged();
  });
});
