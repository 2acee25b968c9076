import { describe, expect, it } from 'vitest';
import type { ImportThread } from '../../utils/imports/import-thread.ts';
import type { Ask, Comparison, FileSummary, OutcomeOf } from '../../utils/imports/protocol.ts';
import type { DriftView } from '../../utils/sheets/drift-view.ts';
import type { FieldMapping } from '../../utils/sheets/mapping.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import { createImportStore } from '../../utils/stores/import-store.ts';

const SUMMARY: FileSummary = {
  name: { zh: '某导出', en: 'Made up' },
  platform: 'taobao',
  page: 'sycm.item-rank',
  shop: null,
  currency: 'CNY',
  tables: [],
  unread: [],
  products: 2,
  maybeCut: false,
};

type Outcomes = { readonly [A in Ask]?: (input: never) => OutcomeOf<A> };

/** A thread that answers in its next turn, and fails what is stopped before. */
function fakeThread(outcomes: Outcomes): ImportThread & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    drop: (key) => asked.push(`drop ${key}`),
    ask: async (key, ask, input, { signal, onProgress }) => {
      asked.push(`${ask} ${key} ${JSON.stringify(input)}`);
      onProgress?.(7);
      await new Promise((resolve) => setTimeout(resolve, 1));
      signal.throwIfAborted();
      return outcomes[ask]?.(input as never) as never;
    },
  };
}

const compared = (known: number): Comparison => ({
  shops: [
    { id: 'taobao:a', name: '甲店', known },
    { id: 'taobao:b', name: '乙店', known: 0 },
  ],
  days: [],
  otherCurrency: null,
  drift: null,
});

function open(outcomes: Outcomes) {
  const thread = fakeThread({ read: () => ({ ok: true, summary: SUMMARY }), compare: () => compared(0), ...outcomes });
  const refreshed: string[] = [];
  let mappings: readonly FieldMapping[] = [];
  const source = {
    thread,
    now: () => Date.parse('2026-11-22T02:00:00Z'),
    newId: () => 'import',
    refreshShop: async (shop: string) => {
      refreshed.push(shop);
    },
    persist: async () => true,
    filesOff: async () => ['qianniu'],
    mappings: async () => mappings,
    recipes: async () => [],
    keepRecipe: async () => undefined,
    addMappings: async (more: readonly FieldMapping[]) => {
      mappings = [...mappings, ...more];
    },
  };
  const store = createImportStore(source, new AbortController().signal);
  const kinds = () => store.items.value.map(({ state }) => state.kind);
  return { store, thread, refreshed, kinds };
}

const file = (name: string) => new File(['x'], name);
const stored = () => ({ ok: true, shop: 'taobao:a', sheets: 1, fresh: 1 }) as const;

describe('files on their way', () => {
  it('are read one after the other, and stored only with a shop', async () => {
    const { store, thread, refreshed, kinds } = open({ store: stored });
    store.add([file('a'), file('b')]);
    expect(kinds()).toEqual(['waiting', 'waiting']);
    await expect.poll(kinds).toEqual(['ready', 'ready']);
    await store.store();
    expect(kinds()).toEqual(['ready', 'ready']);
    store.choose('taobao', { shop: null, name: ' 甲店 ' });
    await store.store();
    expect(kinds()).toEqual(['stored', 'stored']);
    const asked = thread.asked.filter((line) => line.startsWith('store'));
    expect(asked[0]).toContain('"target":{"name":"甲店"}');
    // From then on it is a shop that exists.
    expect(asked[1]).toContain('"target":{"shop":"taobao:a"}');
    expect(refreshed).toEqual(['taobao:a']);
  });

  it('go by themselves only to the one shop that knows their products', async () => {
    const { store, kinds } = open({ compare: () => compared(2) });
    store.add([file('a')]);
    await expect.poll(() => store.choices.value.taobao).toEqual({ shop: 'taobao:a', name: '' });
    expect(kinds()).toEqual(['ready']);
  });

  describe('a shop told by the products of one file', () => {
    const told = { shop: 'taobao:a', name: '' };
    // The first file's products are known in one shop, the next one has none.
    const twoFiles = () => {
      let seen = 0;
      return open({ compare: () => compared(seen++ < 2 ? 2 : 0), store: stored });
    };

    it('says nothing of the next one', async () => {
      const { store, kinds } = twoFiles();
      store.add([file('a')]);
      await expect.poll(() => store.choices.value.taobao).toEqual(told);
      await store.store();
      expect(kinds()).toEqual(['stored']);
      store.add([file('b')]);
      await expect.poll(kinds).toEqual(['stored', 'ready']);
      expect(store.choices.value.taobao).toBeUndefined();
      await store.store();
      expect(kinds()).toEqual(['stored', 'ready']);
    });

    it('nor once that file was taken off the list', async () => {
      const { store } = twoFiles();
      store.add([file('a')]);
      await expect.poll(() => store.choices.value.taobao).toEqual(told);
      await expect.poll(() => store.items.value[0]?.state).toMatchObject({ comparison: {} });
      store.remove(store.items.value[0]?.key ?? 0);
      expect(store.choices.value.taobao).toBeUndefined();
    });

    it('is where all go that were read together with it', async () => {
      const { store, kinds } = twoFiles();
      store.add([file('a'), file('b')]);
      await expect.poll(kinds).toEqual(['ready', 'ready']);
      await store.store();
      expect(kinds()).toEqual(['stored', 'stored']);
    });

    it('stays once the operator has said so', async () => {
      const { store, kinds } = twoFiles();
      store.add([file('a')]);
      await expect.poll(() => store.choices.value.taobao).toEqual(told);
      store.choose('taobao', told);
      await store.store();
      expect(kinds()).toEqual(['stored']);
      expect(store.choices.value.taobao).toEqual(told);
    });
  });

  it('of another shop wait for the right one', async () => {
    const refusal = { code: 'other-shop', sheet: '', row: null, column: '' } as const;
    const { store, refreshed } = open({ store: () => ({ ok: false, refusal, other: '乙店' }) });
    store.add([file('a')]);
    store.choose('taobao', { shop: 'taobao:a', name: '' });
    await expect.poll(() => store.items.value[0]?.state).toMatchObject({ kind: 'ready', comparison: {} });
    await store.store();
    expect(store.items.value[0]?.state).toMatchObject({ kind: 'ready', blocked: '乙店' });
    store.choose('taobao', { shop: 'taobao:b', name: '' });
    await expect.poll(() => store.items.value[0]?.state).toMatchObject({ blocked: null });
    expect(refreshed).toEqual([]);
  });

  it('stop when told, and are taken off the list', async () => {
    const { store, kinds, thread } = open({});
    store.add([file('a')]);
    await expect.poll(kinds).toEqual(['reading']);
    const [item] = store.items.value;
    store.remove(item?.key ?? 0);
    await expect.poll(kinds).toEqual(['stopped']);
    store.remove(item?.key ?? 0);
    expect(kinds()).toEqual([]);
    expect(thread.asked).toContain('drop 1');
  });

  it('without days are asked for them', async () => {
    const refusal = { code: 'period-unknown', sheet: '', row: null, column: '' } as const;
    const { store, thread, kinds } = open({
      read: (input: { period: unknown }) =>
        input.period ? { ok: true, summary: SUMMARY } : { ok: false, refusal, taught: false, kept: null },
    });
    store.add([file('a')]);
    await expect.poll(kinds).toEqual(['refused']);
    store.readAs(1, { period: { kind: 'day', day: '2026-11-21' as never } });
    await expect.poll(kinds).toEqual(['ready']);
    expect(thread.asked.filter((line) => line.startsWith('read'))[1]).toContain('2026-11-21');
  });

  it('are asked one thing after the other, and nothing that was said is forgotten', async () => {
    const place = { sheet: '', row: null, column: '' } as const;
    const { store, kinds } = open({
      read: ({ period, currency }: { period: unknown; currency: unknown }) => {
        if (!currency)
          return { ok: false, refusal: { code: 'currency-unknown', ...place }, taught: false, kept: 'USD' };
        if (!period) return { ok: false, refusal: { code: 'period-unknown', ...place }, taught: false, kept: null };
        return { ok: true, summary: { ...SUMMARY, currency: 'USD' } };
      },
    });
    store.add([file('a')]);
    await expect
      .poll(() => store.items.value[0]?.state)
      .toMatchObject({ kind: 'refused', kept: 'USD', teachable: false });
    store.readAs(1, { currency: 'USD' });
    await expect.poll(() => store.items.value[0]?.state).toMatchObject({ refusal: { code: 'period-unknown' } });
    store.readAs(1, { period: { kind: 'day', day: '2026-11-21' as never } });
    await expect.poll(kinds).toEqual(['ready']);
  });

  it('of another currency than the shop’s are left out when the others are stored', async () => {
    const { store, thread } = open({
      read: () => ({ ok: true, summary: SUMMARY }),
      compare: () => ({ ...compared(0), otherCurrency: 'EUR' }),
    });
    store.add([file('a')]);
    store.choose('taobao', { shop: 'taobao:a', name: '' });
    await expect.poll(() => store.items.value[0]?.state).toMatchObject({ comparison: { otherCurrency: 'EUR' } });
    await store.store();
    expect(thread.asked.filter((line) => line.startsWith('store'))).toEqual([]);
  });
});

describe('a file whose columns changed', () => {
  const UNIT = { field: '支付金额', as: 'payAmount', unit: 'yuan', to: 'fen' } as const;
  const drift: DriftView = {
    findings: [
      { kind: 'unit', ...UNIT, level: '', pairs: [] },
      { kind: 'missing', field: '支付件数', as: 'payItems', unit: 'count', asked: false, candidates: [] },
    ],
    was: [],
    now: [],
  };

  it('is not stored before it was looked at, and is read again by what was confirmed', async () => {
    let changed = true;
    const compare = () => ({ ...compared(1), drift: changed ? drift : null });
    const { store, thread, kinds } = open({ compare, store: stored });
    store.add([file('a')]);
    await expect.poll(() => thread.asked.filter((one) => one.startsWith('compare')).length).toBe(2);
    await expect.poll(kinds).toEqual(['ready']);
    await store.store();
    expect(thread.asked.some((one) => one.startsWith('store'))).toBe(false);
    changed = false;
    const before = thread.asked.length;
    await store.confirm(store.items.value[0]!.key, { payItems: '' });
    await expect.poll(() => thread.asked.slice(before).map((one) => one.split(' ')[0])).toEqual(['read', 'compare']);
    const [read, compareAgain] = thread.asked.slice(before);
    const mapping = { page: 'sycm.item-rank', channel: 'file', field: '支付金额', as: 'payAmount', unit: 'fen' };
    expect(read).toContain(JSON.stringify([mapping]));
    expect(compareAgain).toContain('"accepted":["payItems"]');
    await expect.poll(kinds).toEqual(['ready']);
    await expect
      .poll(() => store.items.value.map(({ state }) => state.kind === 'ready' && state.comparison))
      .toEqual([compare()]);
    await store.store();
    expect(kinds()).toEqual(['stored']);
  });

  it('noticed only when its shop is known, it waits to be looked at as well', async () => {
    const refusal = { code: 'set-aside', sheet: '', row: null, column: '' } as const;
    const { store, kinds } = open({ store: () => ({ ok: false, refusal, other: '', drift }) });
    store.add([file('a')]);
    await expect.poll(kinds).toEqual(['ready']);
    store.choose('taobao', { shop: null, name: '甲店' });
    await store.store();
    const [item] = store.items.value;
    expect(item?.state.kind === 'ready' && item.state.comparison?.drift).toBe(drift);
  });
});

describe('a file that is taught', () => {
  const unknown = { code: 'layout-unknown', sheet: '', row: null, column: '' } as const;
  const lookedAt = ({ platform }: { readonly platform: PlatformId }) => {
    const table = { headerRows: [], headerRow: 0, columns: [], periodLabels: [], periodLabel: '', like: null, more: 0 };
    return { ok: true, look: { sheets: [platform], sheet: platform, table } } as const;
  };
  const openUnknown = () =>
    open({ read: () => ({ ok: false, refusal: unknown, taught: false, kept: null }), look: lookedAt as never });

  it('of two looks the later one stands, however soon it was asked for', async () => {
    const { store, kinds } = openUnknown();
    store.add([file('a')]);
    await expect.poll(kinds).toEqual(['refused']);
    void store.teach(1);
    expect(kinds()).toEqual(['waiting']);
    void store.teach(1, { sheet: null, headerRow: null, platform: 'jd' });
    await expect.poll(kinds).toEqual(['teaching']);
    const [item] = store.items.value;
    expect(item?.state).toMatchObject({ kind: 'teaching', platform: 'jd', look: { sheet: 'jd' } });
  });

  it('is looked at when its turn comes, and no more once it was taken off', async () => {
    const { store, thread, kinds } = openUnknown();
    store.add([file('a'), file('b')]);
    await expect.poll(kinds).toEqual(['refused', 'refused']);
    void store.teach(1);
    void store.teach(2);
    store.remove(2);
    await expect.poll(kinds).toEqual(['teaching']);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(thread.asked.filter((line) => line.startsWith('look'))).toHaveLength(1);
  });
});
