/** Product pictures: none is asked for until the operator switches them on; then only from the platform's own host. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelTexts } from '../../utils/texts/panel.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openPanelPage, type PanelPage } from './support/panel-page.ts';
import { openRanking } from './support/ranking-page.ts';

/** One grey dot. */
const DOT = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

let folder: string;
let log: string;
let bench: Bench;
let panel: PanelPage;
const requests: Request[] = [];
const outside = () => requests.map((request) => request.url()).filter((url) => /^https?:/.test(url));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuance-pictures-'));
  log = join(folder, 'net.json');
  bench = await openBench({ args: [`--log-net-log=${log}`] });
  const ranking = await openRanking(bench.extension.context);
  await ranking.chipShows('已读取 10 /');
  await bench.stored.settled();
  await ranking.page.close();
  // The last picture of the list does not load.
  let served = 0;
  await bench.extension.context.route('https://img.alicdn.com/**', async (route) => {
    served += 1;
    await (served === 1 ? route.abort() : route.fulfill({ contentType: 'image/gif', body: DOT }));
  });
  panel = await openPanelPage(bench.extension);
  panel.page.on('request', (request) => requests.push(request));
  await panel.go('products');
  await panel.body.locator('.kp-tile').nth(9).waitFor();
});
afterAll(async () => {
  await bench?.close();
  await rm(folder, { recursive: true, force: true });
});

const switchPictures = async (on: boolean) => {
  await panel.page.getByRole('button', { name: panelTexts.zh.settings }).click();
  const box = panel.page.getByRole('checkbox', { name: startTexts.zh.pictures });
  await expect.poll(() => box.isChecked()).toBe(!on);
  await box.setChecked(on);
  await panel.page.getByRole('button', { name: panelTexts.zh.closeSettings }).click();
  await panel.go('products');
  await panel.body.locator('.kp-tile').nth(9).waitFor();
};
const pictures = () => panel.body.locator('.kp-tile img');

it('off, as at first: signs in their place, and no request', async () => {
  await panel.page.waitForTimeout(1000);
  expect(await pictures().count()).toBe(0);
  expect(outside()).toEqual([]);
});

it('on: from the platform’s own host alone, without a referrer; one that does not load leaves the sign', async () => {
  await switchPictures(true);
  const loaded = () => pictures().evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth));
  await expect.poll(loaded).toEqual(Array(9).fill(1));
  const asked = requests.filter((request) => /^https?:/.test(request.url()));
  expect(asked).toHaveLength(10);
  for (const request of asked) {
    expect(request.url()).toMatch(/^https:\/\/img\.alicdn\.com\/bao\/uploaded\/practice\/\d+\.jpg$/);
    const { referer, cookie } = await request.allHeaders();
    expect([referer, cookie]).toEqual([undefined, undefined]);
  }
  expect(await panel.body.locator('.kp-tile').filter({ hasText: /./ }).count()).toBe(1);
});

it('a host that is none of theirs is refused by the browser itself', async () => {
  const refused = await panel.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        new Image().src = 'https://example.com/a.jpg';
      }),
  );
  expect(refused).toBe('img-src');
});

it('off again: none is asked for any more', async () => {
  await switchPictures(false);
  requests.length = 0;
  await panel.go('today');
  await panel.go('products');
  await panel.body.locator('.kp-tile').nth(9).waitFor();
  await panel.page.waitForTimeout(500);
  expect(await pictures().count()).toBe(0);
  expect(outside()).toEqual([]);
});

it('the browser’s own log knows of no other host', async () => {
  await bench.close();
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => line.includes('cors_preflight_policy'));
  const hosts = lines.flatMap((line) => /"url":"(https?:[^"]+)"/.exec(line)?.[1] ?? []).map((url) => new URL(url).host);
  const known = [...new Set(hosts)].filter((host) => !/\.(google|googleapis)\.com$/.test(host)).sort();
  expect(known).toEqual(['img.alicdn.com', 'sycm.taobao.com']);
});
