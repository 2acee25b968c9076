/** What only answers can be: late for another list, or not there at all. */
import { expect, it } from 'vitest';
import { periodLine } from '../../components/overlay/chip-lines.ts';
import { SYCM_PERIOD_WORDS } from '../../utils/sites/sycm/item-table.ts';
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
  const { page, chip, read, choosePeriod } = await at.visit('superseded');
  const count = () => chip.locator('.count').textContent();
  const line = () => chip.locator('.soft').first().textContent();
  const [week, month] = ['7天', '30天'].map((label) => periodLine(range(label), 'zh'));
  await until(at.bench.stored.now, ({ sheets }) => sheets.length === 2);
  // Its acknowledgement reaches the page a moment later.
  await page.waitForTimeout(500);
  const shown = [await line(), await count()];
  const { sheets } = await at.readRightly(2);
  expect(sheets.map(({ period }) => periodKey(period)).sort()).toEqual(
    [periodKey(range('7天')), periodKey(range('30天'))].sort(),
  );
  // What the chip says of each list when nothing overtakes anything.
  const alone: (string | null)[][] = [];
  for (const label of ['30天', '7天']) {
    await read(() => choosePeriod(label));
    alone.push([await line(), await count()]);
  }
  expect(alone.map(([first]) => first)).toEqual([month, week]);
  expect(alone[0]?.[1]).not.toBe(alone[1]?.[1]);
  expect(shown).toEqual(alone[1]);
});

it('cached-reopen: says that no answer came, and stores nothing', async () => {
  const first = await at.visit('normal');
  await first.chipShows('已读取 10 /');
  await first.page.close();
  await at.bench.stored.clear();
  const before = at.bench.practice.served.length;
  const { rows, chipShows } = await at.visit('cached-reopen');
  await rows();
  await chipShows(overlayTexts.zh.cached(SYCM_PERIOD_WORDS));
  expect(at.bench.practice.served.slice(before).filter((path) => path.includes('top.json'))).toEqual([]);
  expect((await at.bench.stored.now()).sheets).toEqual([]);
});
