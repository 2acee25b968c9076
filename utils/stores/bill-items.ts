/** Files on their way into the books. */
import { signal } from '@preact/signals';
import { createTeaching } from './bill-teaching.ts';
import { createTurns } from './bill-turns.ts';
import { type BillItem, REPORT, type SettlementSource } from './settlement-source.ts';

export function createItems(source: SettlementSource, until: AbortSignal) {
  const items = signal<readonly BillItem[]>([]);
  const stops = new Map<number, AbortController>();
  const files = new Map<number, File>();
  const inTurn = createTurns();
  let last = REPORT;
  const change = (id: number, next: BillItem) => {
    items.value = items.value.map((item) => (item.id === id ? next : item));
  };
  const signalOf = (id: number) => {
    if (id > REPORT && !files.has(id)) throw new Error('the file is gone');
    const stop = new AbortController();
    stops.set(id, stop);
    return AbortSignal.any([stop.signal, until]);
  };
  const read = async (id: number, file: File) => {
    const name = file.name;
    const onProgress = (rows: number) => change(id, { id, name, state: 'reading', rows });
    try {
      const outcome = await inTurn(id, () =>
        source.thread.ask(id, 'read', { file, importId: source.newId() }, { signal: signalOf(id), onProgress }),
      );
      const { ok } = outcome;
      change(
        id,
        ok ? { id, name, state: 'read', ...outcome } : { id, name, state: 'refused', refusal: outcome.refusal },
      );
    } catch {
      change(id, { id, name, state: 'failed' });
    }
  };
  const readOne = (id: number) => {
    const file = files.get(id);
    if (!file) return;
    change(id, { id, name: file.name, state: 'reading', rows: 0 });
    void read(id, file);
  };
  const readAgain = (taught: number) => {
    readOne(taught);
    for (const item of items.value) {
      if (item.state === 'refused' && item.refusal.code === 'layout-unknown') readOne(item.id);
    }
  };
  return {
    items,
    teaching: createTeaching(source, { fileOf: (id) => files.get(id), signalOf, readAgain, inTurn }),
    add: (added: readonly File[]) => {
      for (const file of added) {
        const id = ++last;
        files.set(id, file);
        items.value = [...items.value, { id, name: file.name, state: 'reading', rows: 0 }];
        void read(id, file);
      }
    },
    store: async (id: number, book: string) => {
      const item = items.value.find((one) => one.id === id);
      if (!item) return;
      const { name } = item;
      const onProgress = (rows: number) => change(id, { id, name, state: 'storing', rows });
      onProgress(0);
      try {
        const input = { book, fileName: name, at: source.now() };
        const outcome = await inTurn(id, () =>
          source.thread.ask(id, 'store', input, { signal: signalOf(id), onProgress }),
        );
        change(
          id,
          outcome.ok ? { id, name, state: 'stored' } : { id, name, state: 'refused', refusal: outcome.refusal },
        );
      } catch {
        change(id, { id, name, state: 'failed' });
      }
    },
    drop: (id: number) => {
      stops.get(id)?.abort();
      source.thread.drop(id);
      files.delete(id);
      items.value = items.value.filter((item) => item.id !== id);
    },
  };
}
