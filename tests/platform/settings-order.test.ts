/** Settings changed one after the other, with a storage that answers late: none is lost, and who reads after a change sees it. */
import { beforeEach, expect, test, vi } from 'vitest';
import { local, stored } from './late-storage.ts';

vi.mock('wxt/browser', () => import('./late-storage.ts'));
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
