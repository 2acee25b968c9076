/** Bad answers: nothing wrong is stored, what was stored stays, the chip says why, the page works. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../utils/sheets/sheet.ts';
import { overlayTexts } from '../../utils/texts/overlay.ts';
import { refusalTexts } from '../../utils/texts/refusals.ts';
import { FORGED_PRODUCT } from '../backend/forger.ts';
import type { ScenarioName } from '../backend/scenarios.ts';
import { type Bench, openBench } from './support/bench.ts';
import { openRanking, type RankingPage } from './support/ranking-page.ts';
import { sheetsAgainstTruth } from './support/truth.ts';
import { until } from './support/until.ts';

let bench: Bench;
let ranking: RankingPage;

beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());
beforeEach(() => bench.stored.clear());
afterEach(() => ranking.page.close());

/** List requests the practice backend was asked since `from`. */
const asked = (from: number) => bench.practice.served.slice(from).filter((path) => path.includes('top.json'));
const stateLine = () => ranking.chip.locator('.state');

/** Reads page 1 in good order; the fault begins with page 2. */
async function openWithFault(scenario: ScenarioName) {
  ranking = await openRanking(bench.extension.context, `${scenario}@2`);
  await ranking.chipShows('已读取 10 /');
  return bench.stored.settled();
}

const REFUSED: readonly (readonly [ScenarioName, RefusalCode])[] = [
  ['session-expired', 'session-expired'],
  ['error-code', 'error-code'],
  ['ciphertext', 'ciphertext'],
  ['wrong-envelope', 'wrong-envelope'],
  ['cut-json', 'not-json'],
  ['ten-megabytes', 'too-large'],
  ['missing-fields', 'fields-changed'],
  ['empty', 'empty-answer'],
];

describe.each(REFUSED)('%s', (scenario, code) => {
  it('is refused with its reason, what was read stays, and the next good answer is read', async () => {
    const from = bench.practice.served.length;
    const before = await openWithFault(scenario);
    expect(before.sheets.length).toBe(1);
    await ranking.nextPage();
    await ranking.chipShows(refusalTexts.zh[code]);
    await ranking.chipShows('已读取 10 /');
    const after = await until(bench.stored.now, ({ refusals }) => refusals.length > 0);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.sheets).toEqual(before.sheets);
    expect(after.history).toEqual(before.history);
    expect(after.products).toEqual(before.products);
    expect(asked(from).length).toBe(2);
    expect(ranking.errors).toEqual([]);
    if (scenario !== 'empty') expect(await (await ranking.rows()).count()).toBe(10);
    await ranking.read(() => ranking.choosePeriod('7天'));
    expect(await stateLine().textContent()).toBe('');
    const { sheets } = await bench.stored.settled();
    expect(sheets.length).toBe(2);
    expect(sheetsAgainstTruth(sheets, bench.practice.truth.world).wrong).toEqual([]);
  });
});

describe('punish', () => {
  it('stops all reading of the page at once', async () => {
    const before = await openWithFault('punish');
    await ranking.nextPage();
    await ranking.chipShows(overlayTexts.zh.stopped);
    await ranking.choosePeriod('7天');
    await ranking.page.getByText('统计时间').waitFor();
    await until(
      async () => bench.practice.served.at(-1) ?? '',
      (path) => path.includes('recent7'),
    );
    await (await ranking.rows()).first().waitFor();
    const after = await bench.stored.settled();
    expect(after.sheets).toEqual(before.sheets);
    expect(after.refusals.map(({ code }) => code)).toEqual(['risk-control']);
    expect(await stateLine().textContent()).toBe(overlayTexts.zh.stopped);
    expect(ranking.errors).toEqual([]);
    // The stop holds for every tab; the scenarios after this one read again.
    await bench.stored.set({ 'stopped.sycm': 0 });
  });
});

describe('forged-message', () => {
  it('takes nothing the page made up, says so, and reads what the page received', async () => {
    ranking = await openRanking(bench.extension.context, 'forged-message');
    await ranking.chipShows('已读取 10 /');
    const seen = await until(bench.stored.settled, ({ refusals }) => refusals.length > 0);
    expect(seen.refusals.map(({ code }) => code)).toEqual(['forged']);
    const forger = await ranking.page.evaluate(
      () => (window as unknown as { practiceForger: { sent: number; stolen: unknown } }).practiceForger,
    );
    expect(forger.sent).toBeGreaterThan(0);
    expect(forger.stolen).toBeNull();
    const { compared, wrong } = sheetsAgainstTruth(seen.sheets, bench.practice.truth.world);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(0);
    expect(JSON.stringify(seen.sheets)).not.toContain(FORGED_PRODUCT);
  });
});
