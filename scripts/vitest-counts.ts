import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, tool } from './run.ts';

interface TestReport {
  readonly fullName: string;
  readonly status: string;
  /** Of every attempt, also of those before one that passed. */
  readonly failureMessages: readonly string[];
}

export interface VitestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly TestReport[];
  }[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Tests that passed only at a second look, and why they failed at the first. */
  readonly retried: readonly string[];
}

/** A test that was skipped, or a file that did not load, counts as failed. */
export function countsOf(report: VitestReport): Counts {
  const broken = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length;
  const retried = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(({ fullName, failureMessages }) => {
        const file = name.replace(ROOT, '').replace(/^[\\/]/, '');
        return `${file}: ${fullName} (${failureMessages[0]?.split('\n')[0]?.slice(0, 200)})`;
      }),
  );
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests + broken, retried };
}

/** Runs one vitest config. */
export async function runVitest(config: string): Promise<Counts> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const file = join(ROOT, '.cache', `${config}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(tool('vitest'), ['run', '--config', config, ...reporters]);
  const counts = countsOf(JSON.parse(readFileSync(file, 'utf8')) as VitestReport);
  return counts.failed === 0 && code !== 0 ? { ...counts, failed: 1 } : counts;
}
