import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { BookReport, CloseOutcome, MonthView } from '../../utils/imports/settlement-protocol.ts';
import type { BookRow } from '../../utils/storage/settlement/settlement-database.ts';
import type { Loaded } from '../../utils/stores/live-query.ts';
import { createMonths } from '../../utils/stores/month-store.ts';
import type { Day } from '../../utils/time/day.ts';

const bookOf = (id: string): BookRow => ({ id, name: id, source: 'jd', settleDays: null });
const reportOf = (months: readonly string[]) =>
  ({ state: 'ready', value: { months } as unknown as BookReport }) satisfies Loaded<BookReport>;
const viewOf = (month: string) => ({ month }) as MonthView;
const said = { reason: '', who: '' };

function opened() {
  const book = signal<BookRow | null>(bookOf('a'));
  const report = signal<Loaded<BookReport>>(reportOf(['2026-11', '2026-10']));
  const closing: ((outcome: CloseOutcome) => void)[] = [];
  const ask = {
    month: vi.fn(async (_: string, month: string) => viewOf(month)),
    close: vi.fn(() => new Promise<CloseOutcome>((resolve) => closing.push(resolve))),
    closedWorkbook: vi.fn(async () => new Uint8Array([1])),
  };
  const save = vi.fn();
  const [keepBalance, dropBalance] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  const clock = { now: () => 7, today: () => '2026-11-20' as Day };
  const store = createMonths(
    { book, report, ask, save, keepBalance, dropBalance, ...clock },
    new AbortController().signal,
  );
  const shown = () => (store.view.value.state === 'ready' ? store.view.value.value.month : store.view.value.state);
  return { book, report, closing, ask, save, store, shown, keepBalance, dropBalance };
}

it('shows the newest month, and the one that is picked', async () => {
  const { store, shown } = opened();
  await expect.poll(shown).toBe('2026-11');
  store.pick('2026-10');
  expect([store.month.value, shown()]).toEqual(['2026-10', 'loading']);
  await expect.poll(shown).toBe('2026-10');
});

it('says why a month cannot be looked at, and keeps it picked', async () => {
  const { store, ask } = opened();
  ask.month.mockRejectedValue(new TypeError('gone'));
  store.pick('2026-10');
  await expect.poll(() => store.view.value).toEqual({ state: 'failed', error: 'TypeError' });
  expect(store.month.value).toBe('2026-10');
});

it('never tells how closing one month ended under another month or shop', async () => {
  const { store, closing, book, report } = opened();
  const first = store.close(said);
  store.pick('2026-10');
  closing[0]?.('not-ready');
  await first;
  expect([store.problem.value, store.month.value]).toEqual([null, '2026-10']);
  const second = store.close(said);
  closing[1]?.('not-ready');
  await second;
  expect(store.problem.value).toBe('not-ready');
  book.value = bookOf('b');
  report.value = reportOf(['2026-10']);
  expect(store.problem.value).toBeNull();
});

it('saves under the name of the shop and the month', async () => {
  const { store, save, shown } = opened();
  await expect.poll(shown).toBe('2026-11');
  await store.save();
  expect(save).toHaveBeenCalledWith('a_2026-11', new Uint8Array([1]));
});

it('keeps a balance of the shop on screen, drops it, and looks again each time', async () => {
  const { store, ask, shown, keepBalance, dropBalance } = opened();
  await expect.poll(shown).toBe('2026-11');
  const typed = { moment: '2026-11-01 23:59:59', fen: 5, who: '' };
  await store.keepBalance(typed);
  expect(keepBalance).toHaveBeenCalledExactlyOnceWith({ book: 'a', ...typed, at: 7 });
  await store.dropBalance(typed.moment);
  expect(dropBalance).toHaveBeenCalledExactlyOnceWith('a', typed.moment);
  expect(ask.month).toHaveBeenCalledTimes(3);
});
