/** Pages that stand in a frame of a newer page, or inside an open shadow root. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Period } from '../../utils/time/period.ts';
import { JD_ORDERS, JD_PAGE, JD_WRAPPER } from '../backend/jd/site.ts';
import { jdChoices, jdRows, jdShop } from '../backend/jd/world.ts';
import { type Bench, chooseMode, openBench } from './support/bench.ts';
import { jdBadges } from './support/jd-page.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

const world = { rows: (period: Period) => jdRows(period) };
const month = jdChoices().find(({ label }) => label === '30天');
const total = month ? (jdRows({ kind: 'range', from: month.from, to: month.to })?.length ?? 0) : 0;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

async function open(address: string) {
  const page = await bench.extension.context.newPage();
  await page.goto(address);
  return page;
}

describe.each(['answers', 'table'] as const)('read by %s', (mode) => {
  const count = mode === 'answers' ? total : 10;

  it.each([
    ['in a frame', JD_WRAPPER],
    ['in a frame whose own address is no page', `${JD_PAGE}?scenario=around`],
    ['in an open shadow root', `${JD_PAGE}?scenario=shadow`],
  ])('%s', async (_, address) => {
    await bench.stored.clear();
    await chooseMode(bench.stored, mode, 'jd');
    const page = await open(address);
    const chip = page.mainFrame().locator('kuance-chip');
    await chip.getByText(`已读取 ${count} / ${total} 款`).first().waitFor({ timeout: 20_000 });
    expect(await chip.locator('.shop').textContent()).toBe(jdShop());
    expect(await page.locator('kuance-chip').count()).toBe(1);
    const { sheets } = await bench.stored.settled();
    expect(sheets.map(({ channel, rows }) => [channel, rows.length])).toEqual([
      [mode === 'answers' ? 'answer' : 'table', count],
    ]);
    expect(sheetsAgainstTruth(sheets, world).wrong).toEqual([]);
    const frame = page.frames().at(-1);
    const shown = await until(
      async () => (frame ? jdBadges(frame) : []),
      (rows) => rows.length === 10 && rows.every(({ badge }) => badge !== null),
    );
    expect(new Set(shown.map(({ product }) => product)).size).toBe(10);
    await page.close();
  });
});

it('a frame inside a page that is never read stays unread', async () => {
  await bench.stored.clear();
  await chooseMode(bench.stored, 'answers', 'jd');
  const page = await open(JD_ORDERS);
  await page.frames().at(-1)?.locator('button').first().waitFor({ timeout: 15_000 });
  const chip = page.locator('kuance-chip');
  await chip.getByText('订单').first().waitFor({ timeout: 15_000 });
  expect(await chip.count()).toBe(1);
  expect(await page.frames().at(-1)?.locator('kuance-badge, kuance-chip').count()).toBe(0);
  expect((await bench.stored.settled()).sheets).toEqual([]);
  await page.close();
});
