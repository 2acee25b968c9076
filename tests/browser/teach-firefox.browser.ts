/** 自定义读取 of a page by the shipped build in a real Firefox: one host is asked for, the page is read, and the grant goes with it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import { panelTexts } from '../../utils/texts/panel.ts';
import { teachTexts } from '../../utils/texts/teach.ts';
import { teachPageTexts } from '../../utils/texts/teach-page.ts';
import { QINGHE_PAGE } from '../backend/qinghe/site.ts';
import { qingheRows } from '../backend/qinghe/world.ts';
import { documentOf, type Firefox, find, launchFirefox, press } from './support/firefox.ts';
import { type Stored, storedIn } from './support/stored.ts';
import { until } from './support/until.ts';

declare const browser: {
  readonly tabs: { query(what: object): Promise<readonly { readonly id: number }[]> };
  readonly permissions: { getAll(): Promise<{ readonly origins: readonly string[] }> };
};

const t = teachTexts.zh;
const words = teachPageTexts.zh;
const NAME = '青禾 货品日报';

let firefox: Firefox;
let plain: Page;
let stored: Stored;
let page: Page;
let panel: Page;

const origins = () => plain.evaluate(async () => (await browser.permissions.getAll()).origins);

/** Types into the box under a label, as a hand would. */
async function type(label: string, text: string): Promise<void> {
  await panel.bringToFront();
  const id = await (await find(panel, 'label', label)).evaluate((element) => (element as HTMLLabelElement).htmlFor);
  await panel.type(`[id="${id}"]`, text);
}

async function choose(label: string, value: string): Promise<void> {
  const id = await (await find(panel, 'label', label)).evaluate((element) => (element as HTMLLabelElement).htmlFor);
  await panel.select(`[id="${id}"]`, value);
}

beforeAll(async () => {
  firefox = await launchFirefox();
  plain = await firefox.open('icon/16.png');
  stored = storedIn(documentOf(plain));
  const start = await firefox.tab('start.html');
  await press(start, 'button', '同意');
  page = await firefox.visit(QINGHE_PAGE);
  await page.bringToFront();
  const tab = await plain.evaluate(async () => (await browser.tabs.query({ active: true }))[0]?.id);
  panel = await firefox.open(`sidepanel.html#tab=${tab}`);
  await press(panel, '[role=tab]', panelTexts.zh.reading);
});
afterAll(() => firefox?.close());

it('a page whose address the browser does not tell is named by the operator, and asked for alone', async () => {
  await type(words.address, QINGHE_PAGE);
  await type(words.header, '货品');
  expect(await origins()).toEqual([]);
  await press(panel, 'button:enabled', words.start(new URL(QINGHE_PAGE).host));
  await find(panel, '[data-teach=teaching]');
  expect(await origins()).toEqual(['https://seller.qinghe.example/*']);
  expect((await stored.now()).sheets).toEqual([]);
});

it('is kept and read', async () => {
  await choose(t.meaningOf('进店人数'), 'visitors');
  await choose(t.meaningOf('实收款'), 'payAmount');
  await type(t.pageName, NAME);
  await press(panel, 'button:enabled', t.save);
  await find(panel, '[data-teach=kept]');
  await press(panel, 'button:enabled', words.reload);
  await page.bringToFront();
  const { sheets } = await until(stored.settled, (now) => now.sheets.length > 0, 20_000);
  expect(sheets.flatMap((sheet) => observe(sheet)).map(({ product, figures }) => [product, figures.payAmount])).toEqual(
    qingheRows().map(({ id, amount }) => [id, amount]),
  );
});

it('deleted, nothing of the host is left to us', async () => {
  await press(panel, `[aria-label="${t.removeOf(NAME)}"]`);
  await until(origins, (seen) => seen.length === 0);
  await until(stored.scripts, (ids) => ids.length === 0);
});
