import { expect, test } from 'vitest';
import type { ShopRow, ShopState } from '../../utils/storage/tables.ts';
import { createShopStore } from '../../utils/stores/shop-store.ts';
import { fakeWatched } from './fake-watched.ts';

function shop(id: string, more: Partial<ShopRow> = {}): ShopRow {
  const base = { platform: 'taobao', name: id, claimed: true, demo: false, identities: [], firstSeenAt: 1 } as const;
  return { ...base, id, ...more };
}

function setUp() {
  const shops = fakeWatched<readonly ShopRow[]>();
  const states = new Map<string, ReturnType<typeof fakeWatched<ShopState | null>>>();
  let tell: (shop: string | null) => void = () => undefined;
  const store = createShopStore(
    {
      shops: () => shops,
      state: (id) => {
        const stream = fakeWatched<ShopState | null>();
        states.set(id, stream);
        return stream;
      },
      follow: (onShop) => {
        tell = onShop;
      },
    },
    new AbortController().signal,
  );
  return { shops, states, store, follow: (id: string | null) => tell(id) };
}

test('without a wish: a real shop before the practice shop before 待认领', () => {
  const { shops, store } = setUp();
  expect(store.current.value).toBeNull();
  shops.emit([shop('u', { claimed: false, firstSeenAt: 9 }), shop('d', { demo: true, firstSeenAt: 8 }), shop('r')]);
  expect(store.id.value).toBe('r');
});

test('follows the active tab, keeps the shop on tabs without one, and a pick holds until the next tab', () => {
  const { shops, store, follow } = setUp();
  shops.emit([shop('a'), shop('b')]);
  follow('b');
  expect(store.id.value).toBe('b');
  follow(null);
  expect(store.id.value).toBe('b');
  store.choose('a');
  expect(store.id.value).toBe('a');
  follow('b');
  expect(store.id.value).toBe('b');
});

test('a shop that is gone gives way to another, and its state is dropped', () => {
  const { shops, store, states, follow } = setUp();
  shops.emit([shop('a'), shop('b')]);
  follow('b');
  states.get('b')?.emit(null);
  expect(store.state.value.state).toBe('ready');
  shops.emit([shop('a')]);
  expect(store.id.value).toBe('a');
  expect(store.state.value.state).toBe('loading');
});
