import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (...args: never[]) => void;
const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));
vi.stubGlobal('location', { hash: '' });
const { followTabShop } = await import('../../utils/stores/follow-tab.ts');

const event = () => {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...args: unknown[]) => {
      for (const listener of listeners) listener(...(args as never[]));
    },
  };
};

let active: number;
let shops: Record<string, string>;
let onActivated: ReturnType<typeof event>;
let onUpdated: ReturnType<typeof event>;
let onChanged: ReturnType<typeof event>;
let told: (string | null)[];

/** Everything asked so far has been answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(async () => {
  active = 1;
  shops = { 'tabShop.1': 'a', 'tabShop.2': 'b' };
  [onActivated, onUpdated, onChanged] = [event(), event(), event()];
  told = [];
  fake.browser = {
    windows: { getCurrent: async () => ({ id: 9 }) },
    tabs: { onActivated, onUpdated, query: async () => [{ id: active }] },
    storage: { onChanged, session: { get: async (key: string) => (shops[key] ? { [key]: shops[key] } : {}) } },
  };
  followTabShop((shop) => told.push(shop), new AbortController().signal);
  await settled();
});

test('tells the shop of the active tab, of the next one, and none where nothing was read', async () => {
  for (const tab of [2, 3]) {
    active = tab;
    onActivated.fire({ windowId: 9 });
    await settled();
  }
  expect(told).toEqual(['a', 'b', null]);
});

test('tells when another shop is read in the tab', async () => {
  shops['tabShop.1'] = 'c';
  onChanged.fire({}, 'session');
  await settled();
  expect(told).toEqual(['a', 'c']);
});

test('keeps silent while tab and shop are the same, so that a pick holds however much is loading', async () => {
  onUpdated.fire();
  onChanged.fire({}, 'session');
  await settled();
  expect(told).toEqual(['a']);
});
