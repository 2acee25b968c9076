import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openStories, type Stories } from './open-stories.ts';

let stories: Stories;
let page: Awaited<ReturnType<Stories['open']>>;
beforeAll(async () => {
  stories = await openStories();
});
beforeEach(async () => {
  await page?.close();
  page = await stories.open('loaded');
});
afterAll(() => stories.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
/** It is asked once what rests on it is drawn. */
const answer = (at: number, text?: string) =>
  expect.poll(() => page.evaluate(([of, said]) => window.answer?.(of, said), [at, text] as const)).toBe(true);
const shown = () => page.getByRole('status').textContent();

it('what was asked for stays on screen until what is asked anew is there', async () => {
  expect(await shown()).toBe('…');
  await answer(0, 'a1');
  await expect.poll(shown).toBe('a1');
  await press('page');
  expect(await shown()).toBe('a1');
  await answer(1, 'a2');
  await expect.poll(shown).toBe('a2');
});

it('of another subject nothing stays, not for a moment, and its late answer is dropped', async () => {
  await press('page');
  await answer(1, 'a2');
  await answer(0, 'a1');
  await expect.poll(shown).toBe('a2');
  await press('shop b');
  expect(await shown()).toBe('…');
  await press('shop a');
  expect(await shown()).toBe('…');
  await answer(2, 'b');
  await answer(3, 'a3');
  await expect.poll(shown).toBe('a3');
  expect(await page.evaluate(() => window.calls)).toEqual(['left 0', 'left 1', 'left 2']);
});

it('a failure is said, and forgotten once an answer comes; where there is nothing to ask, nothing is shown', async () => {
  await answer(0);
  await expect.poll(shown).toBe('broken');
  await press('page');
  await answer(1, 'a2');
  await expect.poll(shown).toBe('a2');
  await press('shop none');
  expect(await shown()).toBe('…');
});
