import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/run.ts';
import { countsOf, type VitestReport } from '../../scripts/vitest-counts.ts';

const test = (fullName: string, status: string, failureMessages: readonly string[] = []) => ({
  fullName,
  status,
  failureMessages,
});

const REPORT: VitestReport = {
  numPassedTests: 2,
  numTotalTests: 4,
  testResults: [
    {
      name: join(ROOT, 'tests/browser/a.browser.ts'),
      status: 'failed',
      assertionResults: [
        test('reads', 'passed'),
        test('pages on', 'passed', ['Error: still not so\n    at until', 'second']),
        test('stops', 'failed', ['Error: gone', 'Error: gone']),
        test('later', 'skipped'),
      ],
    },
    { name: join(ROOT, 'tests/browser/b.browser.ts'), status: 'failed', assertionResults: [] },
  ],
};

it('counts what was skipped or did not load as failed', () => {
  expect(countsOf(REPORT)).toMatchObject({ passed: 2, failed: 3 });
});

it('names what passed only at a second look, with the reason of the first', () => {
  expect(countsOf(REPORT).retried).toEqual(['tests/browser/a.browser.ts: pages on (Error: still not so)']);
});
