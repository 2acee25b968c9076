import './fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { browserSession } from '../../utils/platform/lifecycle.ts';
import { readSettings, STOP_MS, siteSettings, stopSite } from '../../utils/platform/settings.ts';
import { readableSite, withdrawUngranted } from '../../utils/worker/gate.ts';
import { granted, local } from './fake-browser.ts';

const PAGE = new URL('https://sycm.taobao.com/cc/item_rank');

beforeEach(() => {
  granted.hosts = true;
  for (const key of Object.keys(local)) delete local[key];
  Object.assign(local, { consentAt: 1, 'site.sycm': { mode: 'table', paused: false } });
});

test('a page may be read while consent, grant and mode stand', async () => {
  expect((await readableSite(PAGE))?.platform).toBe('taobao');
  expect(await readableSite(new URL('https://example.com/cc/item_rank'))).toBeNull();
});

describe('nothing is read', () => {
  test.each([
    ['without consent', { consentAt: null }],
    ['without a mode', { 'site.sycm': { mode: null, paused: false } }],
    ['where its pages were switched off', { 'site.sycm': { mode: 'off', paused: false } }],
    ['while paused', { 'site.sycm': { mode: 'table', paused: true } }],
  ])('%s', async (_, change) => {
    Object.assign(local, change);
    expect(await readableSite(PAGE)).toBeNull();
  });

  test('once the grant is gone, and open pages hear of it', async () => {
    granted.hosts = false;
    expect(await readableSite(PAGE)).toBeNull();
    await withdrawUngranted();
    expect(siteSettings(await readSettings(), 'sycm').mode).toBeNull();
  });

  test('for ten minutes after risk control spoke', async () => {
    await stopSite('sycm', Date.now());
    expect(await readableSite(PAGE)).toBeNull();
    await stopSite('sycm', Date.now() - STOP_MS - 1);
    expect(await readableSite(PAGE)).not.toBeNull();
  });

  test('but not for a stop that a wrong clock put far away', async () => {
    await stopSite('sycm', Date.now() + 86_400_000);
    expect(await readableSite(PAGE)).not.toBeNull();
  });
});

test('all who ask at once for the session get the same', async () => {
  const [one, other] = await Promise.all([browserSession(), browserSession()]);
  expect(one).toBe(other);
});
