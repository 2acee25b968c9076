import { beforeEach, expect, test, vi } from 'vitest';

const { session } = vi.hoisted(() => ({ session: new Map<string, unknown>() }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string | null) =>
          Object.fromEntries([...session].filter(([name]) => key === null || name === key)),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
        remove: async (keys: string | readonly string[]) => {
          for (const key of [keys].flat()) session.delete(key);
        },
      },
    },
  },
}));
const { forgetShopOfTabs, rememberTabShop, shopOfTab } = await import('../../utils/platform/tab-shops.ts');

beforeEach(() => session.clear());

test('a shop that is no more is forgotten in every tab, others stay', async () => {
  session.set('session', 'shop-a');
  await rememberTabShop(1, 'shop-a');
  await rememberTabShop(2, 'shop-b');
  await rememberTabShop(3, 'shop-a');
  await forgetShopOfTabs('shop-a');
  expect(await Promise.all([1, 2, 3].map(shopOfTab))).toEqual([null, 'shop-b', null]);
  expect(session.get('session')).toBe('shop-a');
});
