/** Whatever panel the browser has, or none: the click shows the same screen. */
import { beforeEach, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));
const { followedTab } = await import('../../utils/platform/followed-tab.ts');
const { openPanel } = await import('../../utils/platform/side-panel.ts');

const create = vi.fn(async (_tab: { readonly url: string }) => undefined);
const ASKED = [['chrome-extension://id/sidepanel.html#tab=7']];
const tabs = () => create.mock.calls.map(([{ url }]) => [url]);

beforeEach(() => {
  create.mockClear();
  fake.browser = { tabs: { create }, runtime: { getURL: (path: string) => `chrome-extension://id${path}` } };
});

test('the side panel of the tab, where there is one', async () => {
  const open = vi.fn(async () => undefined);
  Object.assign(fake.browser, { sidePanel: { open } });
  await openPanel(7);
  expect(open.mock.calls).toEqual([[{ tabId: 7 }]]);
  expect(tabs()).toEqual([]);
});

test('Firefox: its sidebar', async () => {
  const open = vi.fn(async () => undefined);
  Object.assign(fake.browser, { sidebarAction: { open } });
  await openPanel(7);
  expect(open).toHaveBeenCalledOnce();
  expect(tabs()).toEqual([]);
});

test.each([
  ['no panel at all', {}],
  ['a panel that code cannot open (Chrome before 116)', { sidePanel: {} }],
  ['a shell that only pretends to have one', { sidePanel: { open: () => Promise.reject(new Error('no')) } }],
  [
    'a shell that throws',
    {
      sidebarAction: {
        open: () => {
          throw new Error('no');
        },
      },
    },
  ],
])('the same panel as a tab: %s', async (_, has) => {
  Object.assign(fake.browser, has);
  await openPanel(7);
  expect(tabs()).toEqual(ASKED);
});

test('the same panel as a tab: a click without a tab asks for no side panel, as of no window it would be', async () => {
  const open = vi.fn(async (_of: unknown) => undefined);
  Object.assign(fake.browser, { sidePanel: { open }, windows: { WINDOW_ID_CURRENT: -2 } });
  await openPanel(null);
  expect(open.mock.calls).toEqual([]);
  expect(tabs()).toEqual([['chrome-extension://id/sidepanel.html']]);
});

test('a panel in a tab follows the tab it was opened for, and nothing else that stands there', () => {
  expect(followedTab('#tab=7')).toBe(7);
  for (const hash of ['', '#', '#tab=', '#tab=-1', '#tab=7x', '#tab=1e9', '#tab=7&tab=8', `#tab=${'9'.repeat(20)}`]) {
    expect(followedTab(hash)).toBeNull();
  }
});
