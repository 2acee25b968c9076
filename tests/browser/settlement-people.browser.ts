/** Tokens in every personal column of every bill and list of orders: none is shown, stored or saved anywhere. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BillSource } from '../../utils/settlement/bill-source.ts';
import { settlementBackupTexts } from '../../utils/texts/settlement-backup.ts';
import { settlementReportTexts } from '../../utils/texts/settlement-reports.ts';
import { settlementScreenTexts } from '../../utils/texts/settlement-screen.ts';
import { HEADERS, type MadeKind, madeText, TOKEN } from '../bills/made-bills.ts';
import { ONE_OF } from '../bills/made-rows.ts';
import { opened } from '../files/opened.ts';
import { type Bench, openBench } from './support/bench.ts';
import { csvFile, openSettlement, putIn } from './support/settlement-page.ts';
import { everyDatabaseText, settlementCounts } from './support/settlement-stored.ts';

const t = settlementScreenTexts.zh;
const p = settlementReportTexts.zh;
const b = settlementBackupTexts.zh;

/** What a person writes of people, in every cell nobody declared. */
const PERSONAL = `${TOKEN}张三 13812345678 110101199003070011`;
const LEAKS = /私密|张三|13812345678|110101199003070011/;

const ROWS: Readonly<Partial<Record<MadeKind, Readonly<Record<string, string>>>>> = {
  ...ONE_OF,
  alipayAccount: {
    入账时间: '2026-10-12 10:00:00',
    支付宝流水号: '920000000000001',
    商户订单号: 'T200P4116032541422000777',
    账务类型: '在线支付',
    '收入（+元）': '120.00',
    '支出（-元）': '',
    '余额（元）': '620.00',
    '服务费（元）': '',
  },
  pddLedger: {
    商户订单号: '261010-000000000000077',
    发生时间: '2026-10-12 10:00:00',
    '收入金额（+元）': '59.90',
    '支出金额（-元）': '0.00',
    账务类型: '交易收入',
    业务描述: '0010002|交易收入-订单收入',
  },
};

const SHOPS: Readonly<Record<'taobao' | 'douyin' | 'pdd' | 'jd' | 'weixin' | 'youzan', RegExp>> = {
  taobao: /^(alipay|taobao|tmall|cainiao|wechat)/,
  douyin: /^douyin/,
  pdd: /^pdd/,
  jd: /^jd/,
  weixin: /^weixin/,
  youzan: /^youzan/,
};
const KINDS = Object.keys(HEADERS) as readonly MadeKind[];
const nameOf = (source: BillSource) => `店 ${source}`;

let bench: Bench;
let page: Page;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const shown = () => page.content();

async function addShop(source: BillSource): Promise<void> {
  const field = page.getByRole('textbox', { name: t.bookName });
  if ((await field.count()) === 0) await button(t.newBook).click();
  await field.fill(nameOf(source));
  await page.getByRole('combobox', { name: t.bookPlatform }).selectOption(source);
  await page.getByRole('textbox', { name: t.settleDays }).fill('1');
  await button(t.keep).click();
  await field.waitFor({ state: 'detached' });
}

async function saved(press: () => Promise<void>): Promise<Buffer> {
  const coming: Promise<Download> = page.waitForEvent('download');
  await press();
  return readFile(await (await coming).path());
}

const workbookText = async (bytes: Buffer) => JSON.stringify(await opened(new Uint8Array(bytes)));

beforeAll(async () => {
  bench = await openBench();
  page = await openSettlement(bench.extension);
  await button(t.switchOn).click();
  await page.getByRole('textbox', { name: t.bookName }).waitFor();
});
afterAll(() => bench?.close());

describe.each(Object.entries(SHOPS))('bills and orders of %s', (source, kinds) => {
  const own = KINDS.filter((kind) => kinds.test(kind));

  it('show and store nothing of people', async () => {
    await addShop(source as BillSource);
    for (const kind of own) {
      const text = madeText(kind, [ROWS[kind] ?? {}]).replaceAll(TOKEN, PERSONAL);
      expect(text, kind).toMatch(LEAKS);
      const file = csvFile(`${kind}.csv`, text);
      await page.locator('input[type=file]').first().setInputFiles(file);
      await button(t.storeTo(nameOf(source as BillSource))).waitFor();
      expect(await shown(), kind).not.toMatch(LEAKS);
      await button(t.remove).click();
      await putIn(page, file, nameOf(source as BillSource));
    }
    await button(t.takeBackName(`${own.at(-1)}.csv`)).waitFor();
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
    expect(await shown()).not.toMatch(LEAKS);
  });

  it('leave nothing of people in the statement', async () => {
    const text = await workbookText(await saved(() => button(t.save).click()));
    expect(text).toContain(`${own[0]}.csv`);
    expect(text).not.toMatch(LEAKS);
  });
});

describe('all of them', () => {
  it('are there, and no database holds anything of people', async () => {
    const { live } = await settlementCounts(bench.stored.page);
    expect(live).toBe(KINDS.length);
    const text = await everyDatabaseText(bench.stored.page);
    expect(text).toContain('6950000000000000020');
    expect(text).not.toMatch(LEAKS);
    expect(JSON.stringify(await bench.stored.settings())).not.toMatch(LEAKS);
  });

  it('are in the backup without anything of people', async () => {
    await page.locator('summary').filter({ hasText: t.backup }).click();
    const bytes = await saved(() => button(b.save).click());
    const body = gunzipSync(bytes.subarray(bytes.indexOf('\n') + 1)).toString('utf8');
    expect(body).toContain('6950000000000000020');
    expect(body).not.toMatch(LEAKS);
  });

  it('are in the reports without anything of people, on screen and saved', async () => {
    await page.getByRole('tab', { name: t.views.reports }).click();
    const report = (id: string) => page.locator(`[data-report=${id}]`);
    await report('products').getByRole('button', { name: p.saveXlsx }).waitFor();
    expect(await shown()).not.toMatch(LEAKS);
    for (const id of ['shops', 'products', 'quarter']) {
      const workbook = await saved(() => report(id).getByRole('button', { name: p.saveXlsx }).click());
      expect(await workbookText(workbook), id).not.toMatch(LEAKS);
      const csv = await saved(() => report(id).getByRole('button', { name: p.saveCsv }).click());
      expect(csv.toString('utf8'), id).not.toMatch(LEAKS);
      expect(csv.length).toBeGreaterThan(20);
    }
  });
});
