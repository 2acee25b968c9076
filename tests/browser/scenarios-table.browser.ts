/** 只读页面表格 when the page's own answers are bad: the cause cannot be known, so none is claimed. */
import { describe, expect, it } from 'vitest';
import { periodLine } from '../../components/overlay/chip-lines.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { FORGED_PRODUCT } from '../backend/forger.ts';
import { scenarioBench } from './support/scenario-bench.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

const at = scenarioBench('table');
const t = refusalTexts.zh;
const FAILING = [
  'session-expired',
  'punish',
  'error-code',
  'ciphertext',
  'wrong-envelope',
  'cut-json',
  'empty',
] as const;

describe.each(FAILING)('%s', (scenario) => {
  it('from the first page on: says that no product is shown, and stores nothing', async () => {
    const { chipShows } = await at.visit(scenario);
    await chipShows(t['empty-table']);
    const { sheets, refusals } = await until(at.bench.stored.now, (seen) => seen.refusals.length > 0);
    expect(refusals.map(({ code }) => code)).toEqual(['empty-table']);
    expect(sheets).toEqual([]);
  });

  it('from the second page on: never takes the old rows for new ones, and reads on afterwards', async () => {
    const { chipShows, nextPage, read, choosePeriod } = await at.visit(`${scenario}@2`);
    await chipShows('已读取 10 /');
    const before = await at.bench.stored.settled();
    const code = scenario === 'empty' ? 'empty-table' : 'stale-table';
    await nextPage();
    await chipShows(t[code]);
    const after = await until(at.bench.stored.now, ({ refusals }) => refusals.length > 0);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.sheets).toEqual(before.sheets);
    expect(after.history).toEqual(before.history);
    await read(() => choosePeriod('7天'));
    const { sheets } = await at.bench.stored.settled();
    expect(sheets.length).toBe(2);
    expect(sheetsAgainstTruth(sheets, at.bench.practice.truth.world).wrong).toEqual([]);
  });
});

it('says in no line of them what the cause is, only where to look', () => {
  for (const line of [t['empty-table'], t['stale-table']]) {
    expect(line).toContain('可能登录已过期');
    expect(line).toContain('请先看页面自己的提示');
  }
});

it('missing-fields: what the page leaves empty is unknown and named, never 0', async () => {
  const { chip, chipShows } = await at.visit('missing-fields');
  await chipShows('已读取 10 /');
  expect(await chip.locator('[data-why="not-published"]').textContent()).toContain('商品访客数');
  const { sheets, products } = await at.bench.stored.settled();
  expect(sheets.length).toBe(1);
  expect(products.map(({ counts }) => counts.visitors)).toEqual(products.map(() => null));
});

it('ten-megabytes: the size of an answer does not matter', async () => {
  const { chipShows } = await at.visit('ten-megabytes');
  await chipShows('已读取 10 /');
  await at.readRightly(1);
});

it('forged-message: nothing listens to the page', async () => {
  const { page, chipShows } = await at.visit('forged-message');
  await chipShows('已读取 10 /');
  const forger = await page.evaluate(
    () => (window as unknown as { practiceForger: { sent: number; stolen: unknown } }).practiceForger,
  );
  expect(forger.sent).toBeGreaterThan(0);
  expect(forger.stolen).toBeNull();
  const { sheets, refusals } = await at.readRightly(1);
  expect(refusals).toEqual([]);
  expect(JSON.stringify(sheets)).not.toContain(FORGED_PRODUCT);
});

it('superseded and cached-reopen: reads what is shown in the end', async () => {
  const { page, chip, chipShows } = await at.visit('superseded');
  const week = at.bench.practice.truth.world.choices.find(({ label }) => label === '7天');
  if (!week) throw new Error('no 7天');
  const line = periodLine({ kind: 'range', from: week.from, to: week.to }, 'zh');
  await chipShows(line);
  await chipShows('已读取 10 /');
  // The answer of 30天 arrives meanwhile and is not shown.
  await page.waitForTimeout(3_000);
  expect(await chip.locator('.soft').first().textContent()).toBe(line);
  await at.readRightly(1);
  await page.close();
  await at.bench.stored.clear();
  const reopened = await at.visit('cached-reopen');
  await reopened.chipShows('已读取 10 /');
  await at.readRightly(1);
});
