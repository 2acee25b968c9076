/** Which shop a screen shows: that of the active tab, until the operator picks another one. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ShopRow, ShopState } from '../storage/tables.ts';
import { type Loaded, liveSignal, valueOr, type Watched } from './live-query.ts';

export interface ShopSource {
  readonly shops: () => Watched<readonly ShopRow[]>;
  readonly state: (shop: string) => Watched<ShopState | null>;
  /** Calls back with the shop of the active tab of this page's own window, now and after every change. */
  readonly follow: (onShop: (shop: string | null) => void, until: AbortSignal) => void;
}

export interface ShopStore {
  readonly shops: ReadonlySignal<Loaded<readonly ShopRow[]>>;
  /** null while nothing was read at all. */
  readonly current: ReadonlySignal<ShopRow | null>;
  /** Id of the current shop. */
  readonly id: ReadonlySignal<string | null>;
  readonly state: ReadonlySignal<Loaded<ShopState | null>>;
  readonly choose: (shop: string) => void;
}

/** Claimed shops before 待认领, real before 演示, then the one seen last. */
function firstChoice(shops: readonly ShopRow[]): ShopRow | null {
  const rank = (s: ShopRow) => (s.claimed ? 0 : 2) + (s.demo ? 1 : 0);
  return shops.toSorted((a, b) => rank(a) - rank(b) || b.firstSeenAt - a.firstSeenAt)[0] ?? null;
}

export function createShopStore(source: ShopSource, until: AbortSignal): ShopStore {
  const wanted = signal<string | null>(null);
  const shops = liveSignal({ ask: source.shops }, until);
  const current = computed(() => {
    const rows = valueOr(shops.value, []);
    return rows.find((row) => row.id === wanted.value) ?? firstChoice(rows);
  });
  const id = computed(() => current.value?.id ?? null);
  const state = liveSignal(
    { ask: () => (id.value === null ? null : source.state(id.value)), subject: () => id.value },
    until,
  );
  source.follow((shop) => {
    if (shop !== null) wanted.value = shop;
  }, until);
  return {
    shops,
    current,
    id,
    state,
    choose: (shop) => {
      wanted.value = shop;
    },
  };
}
