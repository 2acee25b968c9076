/** What only answers can be: late for another list, or not there at all. */
import { expect, it } from 'vitest';
import { periodLine } from '../../components/overlay/chip-lines.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { type Period, periodKey } from '../../utils/time/period.ts';
import { scenarioBench } from './support/scenario-bench.ts';
import { until } from './support/until.ts';

const at = scenarioBench('answers');

function range(label: string): Period {
  const choice = at.bench.practice.truth.world.choices.find((each) => each.label === label);
  if (!choice) throw new Error(`no ${label}`);
  return { kind: 'range', from: choice.from, to: choice.to };
}

it('superseded: each answer is stored under its own period, the chip speaks of the one shown', async () => {
  const { page, chip, chipShows, choosePeriod } = await at.visit('superseded');
  const count = () => chip.locator('.count').textContent();
  const line = () => chip.locator('.soft').first().textContent();
  const week = periodLine(range('7天'), 'zh');
  await chipShows(week);
  await chipShows('已读取 10 /');
  expect((await at.bench.stored.now()).sheets.map(({ period }) => periodKey(period))).toEqual([
    periodKey(range('7天')),
  ]);
  const before = await count();
  await until(at.bench.stored.now, ({ sheets }) => sheets.length === 2);
  // Its acknowledgement reaches the page a moment later.
  await page.waitForTimeout(500);
  expect([await line(), await count()]).toEqual([week, before]);
  const { sheets } = await at.readRightly(2);
  expect(sheets.map(({ period }) => periodKey(period)).sort()).toEqual(
    [periodKey(range('7天')), periodKey(range('30天'))].sort(),
  );
  // The two lists differ in what the chip says of them, or the above proves nothing.
  await choosePeriod('30天');
  await chipShows(periodLine(range('30天'), 'zh'));
  await until(count, (text) => text !== before);
});

it('cached-reopen: says that no answer came, and stores nothing', async () => {
  const first = await at.visit('normal');
  await first.chipShows('已读取 10 /');
  await first.page.close();
  await at.bench.stored.clear();
  const before = at.bench.practice.served.length;
  const { rows, chipShows } = await at.visit('cached-reopen');
  await rows();
  await chipShows(overlayTexts.zh.cached);
  expect(at.bench.practice.served.slice(before).filter((path) => path.includes('top.json'))).toEqual([]);
  expect((await at.bench.stored.now()).sheets).toEqual([]);
});
