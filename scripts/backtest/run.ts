/** The command: what goes to stdout and to stderr, and how it ends. */
import { resamples } from './bootstrap.ts';
import { calibration, printedBins } from './calibration/calibration.ts';
import { fileRows } from './file-rows.ts';
import { HELP } from './help.ts';
import type { ItemTable } from './item-table.ts';
import { type Measured, measure } from './measure.ts';
import { type MadeUp, type Options, optionsOf } from './options.ts';
import { practice } from './practice/practice.ts';
import { printedPractice } from './practice/print-practice.ts';
import { type Comparison, printed } from './print-table.ts';
import { readShops, readTable } from './read-table.ts';
import { Refused } from './refused.ts';
import { type Check, passes } from './suites/check.ts';
import { clickControl } from './suites/clicks.ts';
import { printedChecks } from './suites/print-checks.ts';
import { asItemRows } from './suites/scanner-rows.ts';
import { runSuites } from './suites/suites.ts';
import { trendHolds } from './suites/trend.ts';
import { meanOf, scoresAt } from './summary.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

function comparison(measured: readonly Measured[], items: number): Comparison {
  const once = new Int32Array(items).fill(1);
  const cutoffs = measured.map((part) => scoresAt(part, once));
  return { measured, cutoffs, mean: meanOf(cutoffs) };
}

function asJson({ measured, cutoffs, mean }: Comparison): string {
  const parts = measured.map(({ cutoff }, at) => ({ ...cutoff, methods: cutoffs[at] }));
  return JSON.stringify({ cutoffs: parts, mean });
}

function compare(table: ItemTable, { json, k }: Options): string {
  const items = table.items.length;
  const compared = comparison(measure(table, k), items);
  return json ? asJson(compared) : printed(compared, resamples(compared.measured, items));
}

interface Answer {
  readonly text: string;
  readonly failed: boolean;
}

function verdict(checks: readonly Check[], json: boolean): Answer {
  const judged = checks.map((check) => ({ ...check, passes: passes(check) }));
  return {
    text: json ? JSON.stringify({ checks: judged }) : printedChecks(checks),
    failed: judged.some((check) => check.passes === false),
  };
}

/** Of each kind; a quarter of a minute. */
const SHOPS = 200;
/** At each of seven numbers of visitors; as long. */
const PRACTICE_SHOPS = 20;

function ofMadeUp(suite: MadeUp, json: boolean): string {
  switch (suite) {
    case 'calibration': {
      const bins = calibration(SHOPS);
      return json ? JSON.stringify({ shops: SHOPS, calibration: bins }) : printedBins(bins, SHOPS);
    }
    case 'practice': {
      const found = practice(PRACTICE_SHOPS);
      return json ? JSON.stringify({ practice: found }) : printedPractice(found);
    }
  }
}

async function answer(options: Options, { err }: Streams): Promise<Answer> {
  if (options.help) return { text: HELP.trimEnd(), failed: false };
  if (options.madeUp) return { text: ofMadeUp(options.madeUp, options.json), failed: false };
  if (options.suite === 'clicks') return verdict(await clickControl(fileRows(options.file)), options.json);
  if (options.suite === 'trend') {
    return verdict(trendHolds(await readShops(asItemRows(fileRows(options.file)))), options.json);
  }
  const table = await readTable(fileRows(options.file), options.source);
  for (const note of table.notes) err(`note: ${note}`);
  if (options.suite !== null) return verdict(runSuites(table, options.suite), options.json);
  return { text: compare(table, options), failed: false };
}

/** @param from folder a relative FILE is meant from. @returns the exit code: 1 for what cannot be done and for a suite that fails */
export async function runBacktest(args: readonly string[], from: string, streams: Streams): Promise<number> {
  try {
    const { text, failed } = await answer(optionsOf(args, from), streams);
    streams.out(text);
    return failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    streams.err(`backtest: ${error.message}`);
    return 1;
  }
}
