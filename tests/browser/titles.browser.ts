/** The title of each page of ours comes from the texts, and follows the language. */
import { afterAll, beforeAll, it } from 'vitest';
import { commonTexts } from '../../utils/texts/common.ts';
import { startTexts } from '../../utils/texts/start.ts';
import { type Bench, openBench } from './support/bench.ts';
import { until } from './support/until.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

it.each([
  ['popup.html', commonTexts.zh.product, commonTexts.en.product],
  ['sidepanel.html', commonTexts.zh.product, commonTexts.en.product],
  ['start.html', startTexts.zh.pageTitle, startTexts.en.pageTitle],
])('%s', async (path, zh, en) => {
  await bench.stored.set({ language: 'zh' });
  const page = await bench.extension.open(path);
  const is = (title: string) =>
    until(
      () => page.title(),
      (shown) => shown === title,
    );
  await is(zh);
  await bench.stored.set({ language: 'en' });
  await is(en);
  await page.close();
});
