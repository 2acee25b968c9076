import { signal } from '@preact/signals-core';
import { expect, it, vi } from 'vitest';
import type { BadgeAnswer, BadgeQuery } from '../../utils/messages/protocol.ts';
import { createOverlayStore, type OverlaySources } from '../../utils/stores/overlay-store.ts';

const answer = (revision: number): BadgeAnswer => ({ revision, badges: [] });

function opened(ask: (query: BadgeQuery) => Promise<BadgeAnswer>) {
  const until = new AbortController();
  let changed: (shop: string) => void = () => undefined;
  const sources: OverlaySources = {
    shown: signal({ shop: 's', stored: 1, language: 'zh' }),
    products: () => ['p'],
    onTableChange: () => undefined,
    onRevision: (callback) => {
      changed = callback;
    },
    words: () => new Promise(() => undefined),
    now: Date.now,
    onBeat: () => undefined,
    ask,
  };
  return { store: createOverlayStore(sources, until.signal), changed: () => changed('s'), until };
}

it('asks once more where the worker ended while it was to answer: no revision after it would bring the badge', async () => {
  const ask = vi.fn<(query: BadgeQuery) => Promise<BadgeAnswer>>();
  ask.mockResolvedValueOnce(answer(1)).mockRejectedValueOnce(new Error('port closed')).mockResolvedValueOnce(answer(2));
  const { store, changed } = opened(ask);
  await expect.poll(() => store.revision.value).toBe(1);
  changed();
  await expect.poll(() => store.revision.value).toBe(2);
  expect(ask).toHaveBeenCalledTimes(3);
});

it('does not go on asking a worker that is gone, and keeps what it showed', async () => {
  const ask = vi.fn<(query: BadgeQuery) => Promise<BadgeAnswer>>();
  ask.mockResolvedValueOnce(answer(1)).mockRejectedValue(new Error('port closed'));
  const { store, changed } = opened(ask);
  await expect.poll(() => store.revision.value).toBe(1);
  changed();
  await expect.poll(() => ask.mock.calls.length).toBe(3);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ask).toHaveBeenCalledTimes(3);
  expect(store.revision.value).toBe(1);
});

it('shows the answer to the last question alone', async () => {
  const waiting: ((answer: BadgeAnswer) => void)[] = [];
  const { store, changed } = opened(() => new Promise((resolve) => waiting.push(resolve)));
  changed();
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.(answer(2));
  waiting[0]?.(answer(1));
  await expect.poll(() => store.revision.value).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(store.revision.value).toBe(2);
});
