/** One practice scenario after another in one browser, in a given reading mode. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { ScenarioName } from '../../backend/scenarios.ts';
import { badgesStand } from './badges.ts';
import { type Bench, type Mode, openBench } from './bench.ts';
import { openRanking, type RankingPage } from './ranking-page.ts';
import type { Snapshot } from './stored.ts';
import { sheetsAgainstTruth } from './truth.ts';

export interface ScenarioBench {
  readonly bench: Bench;
  /** The page of the last visit. */
  readonly ranking: RankingPage;
  /** Opens the page of a scenario; `NAME@2` begins with the list's second page. */
  readonly visit: (scenario: ScenarioName | `${ScenarioName}@2`) => Promise<RankingPage>;
  /** What is stored once the badges stand, after comparing every figure. */
  readonly readRightly: (sheets: number) => Promise<Snapshot>;
}

/** Call in a file or a `describe`: opens the browser before its tests, and stores nothing over from one to the next. */
export function scenarioBench(mode: Mode): ScenarioBench {
  let bench: Bench;
  let ranking: RankingPage | null = null;
  const shown = (): RankingPage => {
    if (!ranking) throw new Error('nothing was visited');
    return ranking;
  };
  beforeAll(async () => {
    bench = await openBench({ mode });
  });
  afterAll(() => bench?.close());
  beforeEach(() => bench.stored.clear());
  afterEach(async () => {
    const { errors, page } = shown();
    ranking = null;
    expect(errors).toEqual([]);
    expect(bench.practice.strangers).toEqual([]);
    await page.close();
  });
  return {
    get bench() {
      return bench;
    },
    get ranking() {
      return shown();
    },
    visit: async (scenario) => {
      ranking = await openRanking(bench.extension.context, scenario);
      return ranking;
    },
    readRightly: async (sheets) => {
      const stored = await badgesStand(shown().page, bench.stored);
      expect(stored.sheets.length).toBe(sheets);
      expect(new Set(stored.sheets.map(({ channel }) => channel))).toEqual(
        new Set([mode === 'answers' ? 'answer' : 'table']),
      );
      const { compared, wrong } = sheetsAgainstTruth(stored.sheets, bench.practice.truth.world);
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(0);
      return stored;
    },
  };
}
