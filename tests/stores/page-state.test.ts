import { expect, test } from 'vitest';
import { pageStateOf } from '../../utils/stores/page-state.ts';

const RANK = 'https://sycm.taobao.com/cc/item_rank?x=1';
const agreed = { consentAt: 1, sites: {} };
const off = { consentAt: 1, sites: { sycm: { mode: 'off', paused: false, files: true } } } as const;
const paused = { consentAt: 1, sites: { sycm: { mode: 'table', paused: true, files: true } } } as const;
const TAUGHT = 'https://seller.example/goods';
const tired = {
  consentAt: 1,
  sites: { 'taught.seller.example': { mode: 'table', paused: true, files: true } },
} as const;
const facts = (script: boolean, granted = true, frame = false) => ({
  scriptAlive: () => Promise.resolve(script),
  frameRead: () => Promise.resolve(frame),
  granted: () => Promise.resolve(granted),
  taughtPage: async ({ href }: URL) =>
    href.startsWith(TAUGHT) ? { id: 'taught.seller.example', hosts: ['https://seller.example/*'] } : null,
});

test.each([
  ['before 同意, whatever the page', { consentAt: null, sites: {} }, RANK, true, 'no-consent'],
  ['a browser page', agreed, 'about:blank', true, 'other-page'],
  ['a foreign site', agreed, 'https://example.com/cc/item_rank', true, 'other-page'],
  ['a page that was taught', agreed, TAUGHT, true, 'reading'],
  ['a taught page before it was loaded anew', agreed, TAUGHT, false, 'needs-refresh'],
  ['a taught page that is paused', tired, TAUGHT, true, 'paused'],
  ['a page of the backend that is not read', agreed, 'https://sycm.taobao.com/portal/home.htm', true, 'other-page'],
  [
    'a market page, whether our script is in it or not',
    agreed,
    'https://sycm.taobao.com/mc/mq/x',
    true,
    'excluded-market',
  ],
  ['a market page opened before the grant', agreed, 'https://sycm.taobao.com/mc/mq/x', false, 'excluded-market'],
  ['a page of visitors', agreed, 'https://sycm.taobao.com/ipoll/visitor.htm', true, 'excluded-buyers'],
  ['a market page before 同意', { consentAt: null, sites: {} }, 'https://sycm.taobao.com/mc/mq/x', true, 'no-consent'],
  ['a read page with our script', agreed, RANK, true, 'reading'],
  ['a read page opened before the grant', agreed, RANK, false, 'needs-refresh'],
  ['a read page of a site whose pages were switched off', off, RANK, false, 'pages-off'],
  ['a read page of a site that is paused', paused, RANK, true, 'paused'],
  ['a market page of that site', off, 'https://sycm.taobao.com/mc/mq/x', false, 'excluded-market'],
] as const)('%s', async (_, settings, url, script, expected) => {
  expect(await pageStateOf(settings, { id: 1, url }, facts(script))).toBe(expected);
});

test('no tab at all', async () => {
  expect(await pageStateOf(agreed, null, facts(true, false))).toBe('not-granted');
});

test('a page of a platform that is not granted, whether we see its address or not', async () => {
  for (const url of ['', 'chrome://newtab/', RANK])
    expect(await pageStateOf(agreed, { id: 1, url }, facts(true, false))).toBe('not-granted');
});

test('where every platform is granted, nobody is sent to grant a page that is none of theirs', async () => {
  expect(await pageStateOf(agreed, { id: 1, url: '' }, facts(true, true))).toBe('other-page');
  expect(await pageStateOf({ consentAt: null, sites: {} }, { id: 1, url: '' }, facts(true, true))).toBe('no-consent');
});

test('a page around a frame that is read', async () => {
  const around = { id: 1, url: 'https://sycm.taobao.com/portal/home.htm' };
  expect(await pageStateOf(agreed, around, facts(true, true, true))).toBe('reading');
});
