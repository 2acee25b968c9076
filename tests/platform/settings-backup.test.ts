import { expect, test, vi } from 'vitest';
import { aRecipe } from '../recipes/a-recipe.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({}) } } }));
const { chosenSettings, missingSettings } = await import('../../utils/platform/settings-backup.ts');
const { settingsFrom } = await import('../../utils/platform/settings.ts');

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
    pictures: false,
    chipFolded: true,
    'site.sycm': TABLE,
  };
  const chosen = { theme: 'dark', pictures: false, chipFolded: true, sites: { sycm: TABLE } };
  expect(chosenSettings(stored)).toEqual(chosen);
});

test('restoring fills only what was never chosen here', () => {
  const sites = { sycm: ANSWERS, jd: TABLE };
  const backup = { language: 'en', theme: 'dark', pictures: true, chipFolded: false, sites } as const;
  expect(missingSettings({}, backup)).toEqual(backup);
  const stored = { language: 'zh', pictures: false, 'site.sycm': TABLE };
  expect(missingSettings(stored, backup)).toEqual({ theme: 'dark', chipFolded: false, sites: { jd: TABLE } });
});

test('a mode that was taken back here stays taken back', () => {
  const stored = { 'site.sycm': { mode: null, paused: false } };
  expect(missingSettings(stored, { sites: { sycm: ANSWERS } })).toEqual({ sites: {} });
});

const MAPPING = {
  page: 'sycm.item-rank',
  channel: 'answer',
  field: 'payAmt.value',
  as: 'payAmount',
  unit: 'fen',
} as const;

test('what was confirmed of changed pages goes along, and is filled in where nothing was ever confirmed', () => {
  expect(chosenSettings({ mappings: [MAPPING] })).toEqual({ sites: {}, mappings: [MAPPING] });
  expect(missingSettings({}, { sites: {}, mappings: [MAPPING] })).toEqual({ sites: {}, mappings: [MAPPING] });
  expect(missingSettings({ mappings: [] }, { sites: {}, mappings: [MAPPING] })).toEqual({ sites: {} });
});

test('whatever else stands among them is no mapping', () => {
  const odd = [
    null,
    7,
    'x',
    {},
    { ...MAPPING, field: '' },
    { ...MAPPING, as: 3 },
    { ...MAPPING, unit: 'x'.repeat(200) },
  ];
  expect(settingsFrom({ mappings: [...odd, MAPPING] }).mappings).toEqual([MAPPING]);
  for (const mappings of [undefined, null, 'x', { 0: MAPPING }])
    expect(settingsFrom({ mappings }).mappings).toEqual([]);
});

test('what was taught goes with it, and what was taught here stays', () => {
  const here = { ...aRecipe, revision: 3 };
  const other = { ...aRecipe, page: 'taught.zzzz9999', name: '另一种' };
  expect(chosenSettings({ recipes: [here, { broken: true }] })).toEqual({ sites: {}, recipes: [here] });
  const backup = { sites: {}, recipes: [aRecipe, other] };
  expect(missingSettings({ recipes: [here] }, backup)).toEqual({ sites: {}, recipes: [other] });
  expect(missingSettings({ recipes: [here, other] }, backup)).toEqual({ sites: {} });
});
