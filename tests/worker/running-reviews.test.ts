/** One look back a shop at a time, and none for nobody. */
import { expect, it } from 'vitest';
import { createRunningReviews } from '../../utils/worker/running-reviews.ts';

const of = (shop: string, view: string) => ({ shop, view });

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
  const [one, other, elsewhere] = [ask(of('a', '1')), ask(of('a', '2')), ask(of('b', '3'))];
  expect(begun.map(({ shop }) => shop)).toEqual(['a', 'b']);
  begun[0]!.done(1);
  begun[1]!.done(2);
  expect(await Promise.all([one, other, elsewhere])).toEqual([1, 1, 2]);
  void ask(of('a', '4'));
  expect(begun).toHaveLength(3);
});

it('ends once the last of those who asked left, and not before', async () => {
  const { begun, ask, leave } = reviews();
  const [one, other] = [ask(of('a', '1')), ask(of('a', '2'))];
  leave(of('a', '1'));
  // However often it says so, it was one.
  leave(of('a', '1'));
  expect(begun[0]!.signal.aborted).toBe(false);
  leave(of('a', '2'));
  expect(begun[0]!.signal.aborted).toBe(true);
  await expect(one).rejects.toThrow();
  await expect(other).rejects.toThrow();
});

it('is begun anew by whoever comes back, untouched by the end of the one that was left', async () => {
  const { begun, ask, leave } = reviews();
  const left = ask(of('a', '1'));
  leave(of('a', '1'));
  const back = ask(of('a', '2'));
  await expect(left).rejects.toThrow();
  void ask(of('a', '3'));
  expect(begun).toHaveLength(2);
  leave(of('a', '3'));
  begun[1]!.done(5);
  expect(await back).toBe(5);
  leave(of('a', '2'));
  leave(of('b', '4'));
});

it('of another view goes on when one is left whose own had just ended', async () => {
  const { begun, ask, leave } = reviews();
  const first = ask(of('a', '1'));
  begun[0]!.done(1);
  await first;
  const second = ask(of('a', '2'));
  // Its answer was not there yet when the first view was left.
  leave(of('a', '1'));
  expect(begun[1]!.signal.aborted).toBe(false);
  begun[1]!.done(2);
  expect(await second).toBe(2);
});
