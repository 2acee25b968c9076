import { beforeEach, expect, it, vi } from 'vitest';
import { startReminders } from '../../utils/worker/reminders.ts';

const alarms = vi.hoisted(() => ({ set: [] as number[], run: () => {} }));
vi.mock('../../utils/platform/wake.ts', () => ({
  wakeAt: async (_name: string, at: number) => void alarms.set.push(at),
  dropWake: async () => {},
  onWake: (_name: string, run: () => void) => Object.assign(alarms, { run }),
}));
vi.mock('../../utils/platform/lifecycle.ts', () => ({ onBrowserStart: () => {} }));
vi.mock('../../utils/platform/notices.ts', () => ({ notify: vi.fn(), onNoticeClick: vi.fn() }));
vi.mock('../../utils/platform/settings.ts', () => ({ readSettings: async () => ({ language: 'zh' }) }));
vi.mock('../../utils/platform/side-panel.ts', () => ({ openPanel: vi.fn() }));

beforeEach(() => {
  alarms.set = [];
});

const services = (plans: boolean, next: number | null) => ({
  hasPlans: async () => plans,
  takeReminders: async () => ({ due: [], next }),
});

it('without a plan no alarm is ever set', async () => {
  const { tell } = startReminders(services(false, null));
  await tell();
  alarms.run();
  await tell();
  expect(alarms.set).toEqual([]);
});

it('with a plan there is one at the next reminder, and before it one for a turn that is cut short', async () => {
  const { tell } = startReminders(services(true, 5));
  await tell();
  expect(alarms.set.filter((at) => at === 5).length).toBeGreaterThan(0);
  expect(alarms.set.some((at) => at > 5)).toBe(true);
  expect(alarms.set.at(-1)).toBe(5);
  const failed = startReminders({ ...services(true, null), takeReminders: () => Promise.reject(new Error('cut')) });
  alarms.set = [];
  await failed.tell();
  expect(alarms.set.length).toBeGreaterThan(0);
});

it('where it cannot be read whether there is a plan, there is another turn, and what is due is told', async () => {
  const take = vi.fn(async () => ({ due: [], next: 7 }));
  const { tell } = startReminders({ hasPlans: () => Promise.reject(new Error('busy')), takeReminders: take });
  await tell();
  expect(take).toHaveBeenCalled();
  expect(alarms.set.at(-1)).toBe(7);
  expect(alarms.set.some((at) => at > 7)).toBe(true);
});
