/** What `npm start` leaves open: the ranking page in front, the first screen behind it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPractice } from '../../scripts/stay-open.ts';
import { type Extension, launchExtension } from './support/extension.ts';

declare const chrome: {
  readonly tabs: {
    query(filter: { active: boolean }): Promise<readonly { readonly id: number }[]>;
    sendMessage(tab: number, message: string): Promise<unknown>;
  };
};

let extension: Extension;

beforeAll(async () => {
  extension = await launchExtension({ executablePath: process.env.KUANCE_CHROMIUM ?? '/usr/bin/chromium' });
});
afterAll(() => extension?.close());

it('has the ranking page in front and no empty tab', async () => {
  const page = await openPractice(extension, null);
  expect(new URL(page.url()).pathname).toBe('/cc/item_rank');
  const others = extension.context.pages().filter((each) => each !== page);
  expect(others.map((each) => each.url())).toEqual([extension.url('start.html')]);
  // Of all tabs only the ranking page has the overlay that answers.
  const answers = await extension.worker.evaluate(async () => {
    const active = await chrome.tabs.query({ active: true });
    return Promise.all(active.map(({ id }) => chrome.tabs.sendMessage(id, 'kuance?').catch(() => 'silent')));
  });
  expect(answers.map((answer) => answer !== 'silent')).toEqual([true]);
});
