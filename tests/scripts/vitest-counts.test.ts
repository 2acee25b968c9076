import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/run.ts';
import { countsOf, failedFiles, type VitestReport } from '../../scripts/vitest-counts.ts';

const test = (fullName: string, status: string, failureMessages: readonly string[] = []) => ({
  fullName,
  status,
  failureMessages,
});

const file = (name: string, status: string, assertionResults: readonly ReturnType<typeof test>[] = []) => ({
  name: join(ROOT, `tests/browser/${name}.browser.ts`),
  status,
  assertionResults,
});

const FIRST: VitestReport = {
  testResults: [
    file('a', 'failed', [
      test('reads', 'passed'),
      test('pages on', 'failed', ['Error: still not so\n    at until', 'second']),
      test('stops', 'failed', ['Error: gone']),
      test('later', 'skipped'),
    ]),
    file('b', 'failed'),
    file('c', 'passed', [test('stands', 'passed')]),
  ],
};

it('counts what was skipped or did not load as failed', () => {
  expect(countsOf(FIRST)).toEqual({ passed: 2, failed: 4, retried: [] });
});

it('looks again at whole files in which something did not pass, and at no other', () => {
  expect(failedFiles(FIRST)).toEqual(['tests/browser/a.browser.ts', 'tests/browser/b.browser.ts']);
});

it('counts a file that failed after its tests had passed, and looks at it again', () => {
  const after = { testResults: [file('d', 'failed', [test('stands', 'passed')])] };
  expect(countsOf(after)).toMatchObject({ passed: 1, failed: 1 });
  expect(failedFiles(after)).toEqual(['tests/browser/d.browser.ts']);
});

it('goes by the second look, and names what passed only then with the reason of the first', () => {
  const second = {
    testResults: [
      file('a', 'failed', [
        test('reads', 'failed', ['Error: new']),
        test('pages on', 'passed'),
        test('stops', 'failed', ['Error: gone']),
        test('later', 'passed'),
      ]),
      file('b', 'passed', [test('loads', 'passed')]),
    ],
  };
  expect(countsOf(FIRST, second)).toEqual({
    passed: 4,
    failed: 2,
    retried: ['tests/browser/a.browser.ts: pages on (Error: still not so)', 'tests/browser/a.browser.ts: later ()'],
  });
});
