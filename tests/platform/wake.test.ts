import { beforeEach, expect, it, vi } from 'vitest';

const create = vi.hoisted(() => vi.fn(async (_name: string, _when: { when: number }) => undefined));
vi.mock('wxt/browser', () => ({ browser: { alarms: { create } } }));

import { wakeAt } from '../../utils/platform/wake.ts';

const QUARTER = 15 * 60_000;
const HOUR = 60 * 60_000;

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
  await wakeAt('a', before + 23 * HOUR);
  await wakeAt('a', before + 40 * 24 * HOUR);
  const after = Date.now();
  for (const [at, step] of [QUARTER, HOUR].entries()) {
    const when = create.mock.calls[at]?.[1].when ?? 0;
    expect(when).toBeGreaterThanOrEqual(before + step);
    expect(when).toBeLessThanOrEqual(after + step);
  }
});
