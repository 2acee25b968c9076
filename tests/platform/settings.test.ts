import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({}) } } }));
const { filesOff, pageMode, settingsFrom } = await import('../../utils/platform/settings.ts');

const siteFrom = (stored: unknown) => settingsFrom({ 'site.sycm': stored }).sites.sycm;

test('official files may be imported until the operator says otherwise', () => {
  expect(siteFrom({ mode: 'table', paused: false })).toEqual({ mode: 'table', paused: false, files: true });
  expect(siteFrom({ mode: null, paused: false, files: 'no' })?.files).toBe(true);
  const settings = settingsFrom({ 'site.sycm': { files: false }, 'site.jd': { files: true }, 'site.pdd': {} });
  expect(filesOff(settings)).toEqual(['sycm']);
});

test('pages switched off are a choice, and no mode to read by', () => {
  expect(siteFrom({ mode: 'off', paused: false })?.mode).toBe('off');
  expect(pageMode({ mode: 'off' })).toBeNull();
  expect(pageMode({ mode: null })).toBeNull();
  expect(pageMode({ mode: 'answers' })).toBe('answers');
  expect(siteFrom({ mode: 'sideways', paused: false })?.mode).toBeNull();
});
