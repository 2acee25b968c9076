import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({}) } } }));
const { chosenSettings, missingSettings } = await import('../../utils/platform/settings-backup.ts');

const TABLE = { mode: 'table', paused: true, files: true } as const;
const ANSWERS = { mode: 'answers', paused: false, files: false } as const;

test('a backup holds what was chosen: no default, no consent, no other key', () => {
  expect(chosenSettings({})).toEqual({ sites: {} });
  const stored = {
    consentAt: 5,
    lastBackupAt: 6,
    'stopped.sycm': 7,
    'revision.x': 8,
    theme: 'dark',
    'site.sycm': TABLE,
  };
  expect(chosenSettings(stored)).toEqual({ theme: 'dark', sites: { sycm: TABLE } });
});

test('restoring fills only what was never chosen here', () => {
  const backup = { language: 'en', theme: 'dark', sites: { sycm: ANSWERS, jd: TABLE } } as const;
  expect(missingSettings({}, backup)).toEqual(backup);
  const stored = { language: 'zh', 'site.sycm': TABLE };
  expect(missingSettings(stored, backup)).toEqual({ theme: 'dark', sites: { jd: TABLE } });
});

test('a mode that was taken back here stays taken back', () => {
  const stored = { 'site.sycm': { mode: null, paused: false } };
  expect(missingSettings(stored, { sites: { sycm: ANSWERS } })).toEqual({ sites: {} });
});
