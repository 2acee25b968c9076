import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Slices } from '../../utils/sites/slices.ts';

/** What the page waits at most. */
const LONGEST_WAIT = 50;

let turns: number[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  turns = [];
  // The page's own tasks take their time too: it does not count as ours.
  const postTask = async (task: () => void) => {
    turns.push(performance.now());
    vi.advanceTimersByTime(100);
    task();
  };
  vi.stubGlobal('scheduler', { postTask });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function work(steps: number, ms: number): Promise<number> {
  const slices = new Slices();
  let longest = 0;
  let since = performance.now();
  for (let step = 0; step < steps; step++) {
    if (slices.isOver) {
      await slices.next();
      since = performance.now();
    }
    vi.advanceTimersByTime(ms);
    longest = Math.max(longest, performance.now() - since);
  }
  return longest;
}

test.each([
  [10_000, 0.125],
  [1000, 1],
  [100, 9],
])('%i steps of %f ms keep the page waiting less than it may', async (steps, ms) => {
  expect(await work(steps, ms)).toBeLessThan(LONGEST_WAIT / 2);
  expect(turns.length).toBeGreaterThan(20);
});

test('what is done within one slice is done at once', async () => {
  await work(5, 1);
  expect(turns).toEqual([]);
});
