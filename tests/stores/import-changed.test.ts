/** Files whose columns changed, and files that are taught. */
import { describe, expect, it } from 'vitest';
import type { DriftView } from '../../utils/sheets/drift-view.ts';
import type { PlatformId } from '../../utils/sheets/sheet.ts';
import { compared, file, open, stored } from './an-import.ts';

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
    const state = () => store.items.value[0]?.state;
    await expect.poll(state).toMatchObject({ kind: 'teaching', platform: 'jd', look: { sheet: 'jd' } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state()).toMatchObject({ kind: 'teaching', platform: 'jd' });
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
