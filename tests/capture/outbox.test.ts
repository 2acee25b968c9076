import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOutbox } from '../../utils/capture/outbox.ts';
import type { StoreAnswer } from '../../utils/messages/protocol.ts';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import { fixture, read } from '../sites/sycm/answers.ts';
import { stored } from './fake-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function draft(page = 1): SheetDraft {
  const result = read(fixture('finished-day.json'));
  if (!result.ok || !result.value.listing) throw new Error('fixture refused');
  return { ...result.value, listing: { ...result.value.listing, page } };
}

function box(send: (draft: SheetDraft) => Promise<StoreAnswer>, alive = () => true) {
  const stop = new AbortController();
  const seen = {
    onAnswer: vi.fn(),
    onPending: vi.fn<(pending: number) => void>(),
    onOutdated: vi.fn(),
    onLost: vi.fn(),
  };
  return { ...seen, stop, outbox: createOutbox({ send, alive, ...seen, signal: stop.signal }) };
}

test('a draft is sent again until it is acknowledged, ever more slowly', async () => {
  const times: number[] = [];
  const start = Date.now();
  const send = vi.fn(async (sheet: SheetDraft) => {
    times.push(Date.now() - start);
    if (times.length < 4) throw new Error('worker gone');
    return stored(sheet);
  });
  const { outbox, onPending, onAnswer } = box(send);
  outbox.add({ draft: draft(), seq: 1 });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(times).toEqual([0, 1_000, 3_000, 7_000]);
  expect(onAnswer).toHaveBeenCalledTimes(1);
  expect(onPending.mock.lastCall).toEqual([0]);
});

test('a full disk is tried again, a refused sheet is not', async () => {
  const codes = ['storage-full', 'storage-failed', 'invalid-sheet'] as const;
  let n = 0;
  const send = vi.fn(async (): Promise<StoreAnswer> => ({ ok: false, code: codes[n++] ?? 'invalid-sheet' }));
  const { outbox } = box(send);
  outbox.add({ draft: draft(), seq: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledTimes(3);
});

test('a sheet the database never takes makes room for those behind it, and is counted', async () => {
  const sent: (number | undefined)[] = [];
  const { outbox, onLost, onPending } = box(async (sheet) => {
    sent.push(sheet.listing?.page);
    return sheet.listing?.page === 1 ? { ok: false, code: 'storage-failed' } : stored(sheet);
  });
  for (const page of [1, 2]) outbox.add({ draft: draft(page), seq: page });
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(sent).toEqual([1, 1, 1, 1, 1, 2]);
  expect(onLost).toHaveBeenCalledTimes(1);
  expect(onPending.mock.lastCall).toEqual([0]);
});

test('a full disk is waited for as long as it takes', async () => {
  let full = true;
  const { outbox, onLost, onPending } = box(async (sheet) =>
    full ? { ok: false, code: 'storage-full' } : stored(sheet),
  );
  outbox.add({ draft: draft(), seq: 1 });
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  full = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onLost).not.toHaveBeenCalled();
  expect(onPending.mock.lastCall).toEqual([0]);
});

test('what newer sheets push out is counted', async () => {
  const { outbox, onLost } = box(async () => Promise.reject(new Error('worker gone')));
  for (let page = 1; page <= 102; page++) outbox.add({ draft: draft(page), seq: page });
  expect(onLost).toHaveBeenCalledTimes(2);
});

test('nothing is lost while one waits, and the order stays', async () => {
  const sent: (number | undefined)[] = [];
  let down = true;
  const { outbox } = box(async (sheet) => {
    if (down) throw new Error('worker gone');
    sent.push(sheet.listing?.page);
    return stored(sheet);
  });
  for (const page of [1, 2, 3, 2]) outbox.add({ draft: draft(page), seq: page });
  await vi.advanceTimersByTimeAsync(500);
  down = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toEqual([1, 3, 2]);
});

test('after an update of the extension it stops and says so', async () => {
  const send = vi.fn(async () => {
    throw new Error('Extension context invalidated');
  });
  let alive = true;
  const { outbox, onOutdated } = box(send, () => alive);
  outbox.add({ draft: draft(), seq: 1 });
  await vi.advanceTimersByTimeAsync(10);
  alive = false;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(onOutdated).toHaveBeenCalled();
});

test('what comes in the moment the last one went is sent too', async () => {
  const send = vi.fn(async (sheet: SheetDraft) => stored(sheet));
  const { outbox, onPending } = box(send);
  onPending.mockImplementation((pending) => {
    if (pending === 0 && send.mock.calls.length === 1) {
      queueMicrotask(() => outbox.add({ draft: draft(2), seq: 2 }));
    }
  });
  outbox.add({ draft: draft(1), seq: 1 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(send.mock.calls.map(([sheet]) => sheet.listing?.page)).toEqual([1, 2]);
  expect(onPending.mock.lastCall).toEqual([0]);
});
