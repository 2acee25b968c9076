/** One look back a shop at a time, and none for nobody. */
import { expect, it } from 'vitest';
import { createRunningReviews } from '../../utils/worker/running-reviews.ts';

function reviews() {
  const begun: { shop: string; signal: AbortSignal; done: (value: number) => void }[] = [];
  const running = createRunningReviews<number>(
    (shop, signal) =>
      new Promise((done, failed) => {
        signal.addEventListener('abort', () => failed(signal.reason));
        begun.push({ shop, signal, done });
      }),
  );
  return { begun, ...running };
}

it('is made once for all who ask while it is made, and anew afterwards', async () => {
  const { begun, ask } = reviews();
  const [one, other, elsewhere] = [ask('a'), ask('a'), ask('b')];
  expect(begun.map(({ shop }) => shop)).toEqual(['a', 'b']);
  begun[0]!.done(1);
  begun[1]!.done(2);
  expect(await Promise.all([one, other, elsewhere])).toEqual([1, 1, 2]);
  void ask('a');
  expect(begun).toHaveLength(3);
});

it('ends once the last of those who asked left, and not before', async () => {
  const { begun, ask, leave } = reviews();
  const [one, other] = [ask('a'), ask('a')];
  leave('a');
  expect(begun[0]!.signal.aborted).toBe(false);
  leave('a');
  expect(begun[0]!.signal.aborted).toBe(true);
  await expect(one).rejects.toThrow();
  await expect(other).rejects.toThrow();
});

it('is begun anew by whoever comes back, untouched by the end of the one that was left', async () => {
  const { begun, ask, leave } = reviews();
  const left = ask('a');
  leave('a');
  const back = ask('a');
  await expect(left).rejects.toThrow();
  void ask('a');
  expect(begun).toHaveLength(2);
  leave('a');
  begun[1]!.done(5);
  expect(await back).toBe(5);
  leave('a');
  leave('b');
});
