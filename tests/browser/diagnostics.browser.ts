/** 复制诊断信息 after some refusals: codes, versions and shapes, nothing of the shop. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTexts } from '../../utils/texts/start.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking } from './support/ranking-page.ts';
import { until } from './support/until.ts';

const t = startTexts.zh;
const SCENARIOS = ['session-expired', 'cut-json', 'wrong-envelope', 'missing-fields', 'ciphertext'] as const;

let bench: Bench;
let start: Page;
let text: string;

beforeAll(async () => {
  bench = await openBench();
  await bench.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const scenario of SCENARIOS) {
    const { page, chipShows } = await openRanking(bench.extension.context, `${scenario}@2`);
    await chipShows('已读取 10 /');
    const before = (await bench.stored.now()).refusals.length;
    await page.locator('.ant-pagination-next button').click();
    await until(bench.stored.now, ({ refusals }) => refusals.length > before);
    await page.close();
  }
  start = await bench.extension.open('start.html');
  await start.bringToFront();
  await start.getByRole('button', { name: t.copyDiagnostics }).click();
  await start.getByText(t.copied).waitFor();
  text = await start.evaluate(() => navigator.clipboard.readText());
});
afterAll(() => bench?.close());

it('names every refusal with the adapter and its version', () => {
  for (const code of ['session-expired', 'not-json', 'wrong-envelope', 'fields-changed', 'ciphertext']) {
    expect(text).toMatch(new RegExp(`^\\S+Z refused\\.${code} sycm\\.item-rank@1 answer `, 'm'));
  }
});

it('holds no title, no id, no figure and no parameter of an address', () => {
  const { world, products } = bench.practice.truth;
  const month = world.choices.find(({ label }) => label === '30天');
  if (!month) throw new Error('no 30天');
  const rows = world.rows({ kind: 'range', from: month.from, to: month.to }) ?? [];
  expect(rows.length).toBeGreaterThan(50);
  for (const { facts, figures } of rows) {
    expect(text).not.toContain(facts.product);
    expect(text).not.toContain(facts.title.slice(0, 6));
    for (const figure of Object.values(figures)) {
      if (figure > 9_999) expect(text).not.toContain(String(figure));
    }
  }
  expect(products.length).toBeGreaterThan(50);
  expect(text).not.toContain(world.name);
  expect(text).not.toMatch(/\d{9,}/);
  // The browser's own name is the only Latin prose beside codes; the shop's language never stands here.
  expect(text).not.toMatch(/[\u3400-\u9fff]/);
  expect(text).not.toMatch(/[?&]\w+=|dateRange=|token|https?:/);
});

it('tells the truth about the data being kept', async () => {
  expect(text).toMatch(/^storage [\d.]+ MB, eviction never \(unlimitedStorage true, persisted (true|false)\)$/m);
  await start.getByText(t.storageKept).waitFor();
});
