/** Settings changed one after the other, with a storage that answers late: none is lost, and who reads after a change sees it. */
import { beforeEach, expect, test, vi } from 'vitest';

const stored = new Map<string, unknown>();
const late = () => new Promise((done) => setTimeout(done, 1));
const local = {
  get: async (key: string | null) => {
    await late();
    return structuredClone(Object.fromEntries([...stored].filter(([own]) => key === null || own === key)));
  },
  set: async (values: Record<string, unknown>) => {
    await late();
    for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
  },
};
vi.mock('wxt/browser', () => ({
  browser: { runtime: { getManifest: () => ({}) }, storage: { local } },
}));
const { changeSettings, changeSite, filesOff, readSettings } = await import('../../utils/platform/settings.ts');

beforeEach(() => stored.clear());

test('two choices of one site made at once both stand', async () => {
  await Promise.all([changeSite('sycm', { mode: 'table' }), changeSite('sycm', { files: false })]);
  expect((await readSettings()).sites.sycm).toEqual({ mode: 'table', paused: false, files: false });
});

test('what is read after a change was asked for is read with it', async () => {
  void changeSite('sycm', { files: false });
  expect(filesOff(await readSettings())).toEqual(['sycm']);
  void changeSettings({ language: 'en' });
  expect((await readSettings()).language).toBe('en');
});

test('a change that could not be written is told, and stops none after it', async () => {
  const failing = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
  const first = changeSite('sycm', { paused: true });
  const second = changeSite('sycm', { files: false });
  await expect(first).rejects.toThrow('full');
  await second;
  failing.mockRestore();
  expect((await readSettings()).sites.sycm).toEqual({ mode: null, paused: false, files: false });
});
