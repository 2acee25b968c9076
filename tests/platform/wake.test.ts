import { beforeEach, expect, it, vi } from 'vitest';

const create = vi.hoisted(() => vi.fn(async (_name: string, _when: { when: number }) => undefined));
vi.mock('wxt/browser', () => ({ browser: { alarms: { create } } }));

import { wakeAt } from '../../utils/platform/wake.ts';

const QUARTER = 15 * 60_000;

beforeEach(() => create.mockClear());

it('comes at its moment, at once where that has gone by', async () => {
  const now = Date.now();
  await wakeAt('a', now + 60_000);
  await wakeAt('a', now - 60_000);
  expect(create.mock.calls).toEqual([
    ['a', { when: now + 60_000 }],
    ['a', { when: now - 60_000 }],
  ]);
});

it('comes sooner for a moment that is far: until then the machine may sleep, or its clock be set', async () => {
  const before = Date.now();
  await wakeAt('a', before + 40 * 86_400_000);
  const when = create.mock.calls[0]?.[1].when ?? 0;
  expect(when).toBeGreaterThanOrEqual(before + QUARTER);
  expect(when).toBeLessThanOrEqual(Date.now() + QUARTER);
});
