import { describe, expect, it } from 'vitest';
import { compared, file, open, SUMMARY, stored } from './an-import.ts';

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
