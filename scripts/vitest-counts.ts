import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type Run, run, tool } from './run.ts';

interface TestReport {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

interface FileReport {
  /** Its path. */
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly TestReport[];
}

/** What a run of vitest reports, as far as it is read here. */
export interface VitestReport {
  readonly testResults: readonly FileReport[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Tests that passed only at a second look, and why they failed at the first. */
  readonly retried: readonly string[];
}

/** More than these at once is no matter of a moment missed: a second look would only take time. */
const MOST_AGAIN = 8;

const passes = ({ status }: TestReport) => status === 'passed';
/** A file that did not load, or failed after its tests had passed: no test of it says so. */
const isBroken = ({ status, assertionResults }: FileReport) => status === 'failed' && assertionResults.every(passes);

/** Paths of the files with something that did not pass. */
export function failedFiles({ testResults }: VitestReport): string[] {
  return testResults
    .filter((file) => isBroken(file) || !file.assertionResults.every(passes))
    .map(({ name }) => relative(name));
}

const relative = (name: string) => name.replace(ROOT, '').replace(/^[\\/]/, '');

function retriedOf(first: VitestReport, second: VitestReport): string[] {
  const now = new Set(
    second.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(passes).map(({ fullName }) => `${relative(name)}: ${fullName}`),
    ),
  );
  return first.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => !passes(test))
      .map(({ fullName, failureMessages: [why = ''] }) => ({ test: `${relative(name)}: ${fullName}`, why }))
      .filter(({ test }) => now.has(test))
      .map(({ test, why }) => `${test} (${why.split('\n')[0]?.slice(0, 200)})`),
  );
}

/**
 * A test that was skipped, or a file that failed without one, counts as failed.
 * @param second of files that were run once more: what it says of them holds
 */
export function countsOf(first: VitestReport, second: VitestReport = { testResults: [] }): Counts {
  const again = new Map(second.testResults.map((file) => [relative(file.name), file]));
  const files = first.testResults.map((file) => again.get(relative(file.name)) ?? file);
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(passes).length;
  const broken = files.filter(isBroken).length;
  return { passed, failed: tests.length - passed + broken, retried: retriedOf(first, second) };
}

interface Ran extends Run {
  readonly report: VitestReport;
}

async function runOnce(config: string, files: readonly string[]): Promise<Ran> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const file = join(ROOT, '.cache', `${config}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const ran = await run(tool('vitest'), ['run', '--config', config, ...reporters, ...files]);
  return { ...ran, report: JSON.parse(readFileSync(file, 'utf8')) as VitestReport };
}

/**
 * Runs one vitest config.
 * @param secondLook files in which something failed run once more, whole: their tests build on each other
 */
export async function runVitest(config: string, secondLook: boolean): Promise<Counts> {
  const first = await runOnce(config, []);
  const failed = failedFiles(first.report);
  const again = secondLook && failed.length > 0 && failed.length <= MOST_AGAIN;
  const second = again ? await runOnce(config, failed) : null;
  const counts = countsOf(first.report, second?.report);
  // An error outside all tests stands in no report, and is not of the files that were looked at again.
  const outside = /Unhandled (Error|Rejection)/.test(first.output) || (second ?? first).code !== 0;
  return counts.failed === 0 && outside ? { ...counts, failed: 1 } : counts;
}
