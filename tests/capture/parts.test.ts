/** A table whose rows are set apart: several sheets of one reading, handed over together and counted once. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReadings } from '../../utils/capture/readings.ts';
import { ScrolledRows } from '../../utils/capture/scrolled-rows.ts';
import { createStatusBoard } from '../../utils/capture/status.ts';
import type { StoreAnswer } from '../../utils/messages/protocol.ts';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import type { TableDraft } from '../../utils/sites/table-parts.ts';
import { aDraft } from '../sheets/a-sheet.ts';
import { stored } from './fake-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const DAY = { kind: 'day', day: '2026-11-21' as never } as const;

/** One page of a table. @param rows product and scene each */
function table(page: number, rows: readonly (readonly [string, string])[]): TableDraft {
  const listing = { page, pageSize: 20, total: 40, orderBy: null, descending: true };
  const parted = rows.map(([product, scene]) => ({ product, cells: ['1'], part: { filters: { scene }, period: DAY } }));
  return { ...aDraft(), page: 'alimama.item-report', channel: 'table', period: DAY, listing, rows: parted };
}

function split({ rows, ...same }: TableDraft): SheetDraft[] {
  const scenes = [...new Set(rows.map(({ part }) => part?.filters.scene ?? ''))];
  return scenes.map((scene) => ({
    ...same,
    scope: { device: 'all', filters: { scene } },
    rows: rows.filter(({ part }) => part?.filters.scene === scene).map(({ product, cells }) => ({ product, cells })),
    listing: null,
  }));
}

const FIRST = table(1, [
  ['1', 'a'],
  ['1', 'b'],
  ['2', 'a'],
]);
const SECOND = table(2, [
  ['2', 'b'],
  ['3', 'b'],
]);

function readings(send: (draft: SheetDraft) => Promise<StoreAnswer>) {
  const board = createStatusBoard();
  board.gate(null);
  board.clear({ page: FIRST.page, chooser: '', periodWords: null, elsewhere: false });
  const all = createReadings({
    board,
    send,
    report: () => undefined,
    alive: () => true,
    onShown: () => undefined,
    onRiskControl: () => undefined,
    onNotAllowed: () => undefined,
    signal: new AbortController().signal,
  });
  const take = async (seq: number, draft: TableDraft) => {
    all.take(seq, { ok: true, value: draft }, split(draft));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { board, take };
}

test('a header of the table that nobody knows is told of, keys of an answer that are not read are none', async () => {
  const { board, take } = readings(async (draft) => stored(draft));
  const hints = { gone: [], unknown: [{ field: '新列名', samples: ['12'] }] };
  await take(1, { ...FIRST, hints });
  expect(board.status.peek().strangeHeaders).toBe(true);
  await take(2, SECOND);
  expect(board.status.peek().strangeHeaders).toBe(false);
  await take(3, { ...FIRST, hints, channel: 'answer' });
  expect(board.status.peek().strangeHeaders).toBe(false);
});

describe('handed over', () => {
  test('part by part, none of them the table itself', async () => {
    const sent: SheetDraft[] = [];
    const { board, take } = readings(async (draft) => {
      sent.push(draft);
      return stored(draft);
    });
    await take(1, FIRST);
    expect(sent.map(({ scope, rows }) => [scope.filters.scene, rows.map(({ product }) => product)])).toEqual([
      ['a', ['1', '2']],
      ['b', ['1']],
    ]);
    expect(board.status.value).toMatchObject({ state: 'stored', stored: 1, pending: 0 });
  });

  test('further pages add their products, each counted once, of a total nobody states', async () => {
    const { board, take } = readings(async (draft) => stored(draft));
    await take(1, FIRST);
    expect(board.status.value.coverage).toMatchObject({ read: 2, total: null });
    await take(2, SECOND);
    expect(board.status.value.coverage).toMatchObject({ read: 3, total: null });
    await take(3, { ...SECOND, period: { kind: 'live', day: DAY.day } });
    expect(board.status.value.coverage).toMatchObject({ read: 2 });
  });

  test('what was forgotten meanwhile is no longer counted', async () => {
    const { board, take } = readings(async (draft) => stored(draft));
    await take(1, FIRST);
    board.clear({ page: FIRST.page, chooser: '', periodWords: null, elsewhere: false });
    await take(2, SECOND);
    expect(board.status.value.coverage?.read).toBe(2);
  });

  test('a part that is refused is said, whatever comes after it; the others are stored', async () => {
    const sent: (string | undefined)[] = [];
    const { board, take } = readings(async (draft) => {
      sent.push(draft.scope.filters.scene);
      return draft.scope.filters.scene === 'a' ? { ok: false, code: 'set-aside' } : stored(draft);
    });
    await take(1, FIRST);
    expect(sent).toEqual(['a', 'b']);
    expect(board.status.value).toMatchObject({ state: 'refused', refusal: { code: 'set-aside' } });
  });

  test('all anew where the worker was ended between two parts, and nothing more once reading was taken back', async () => {
    let calls = 0;
    const again = readings(async (draft) => {
      calls += 1;
      if (calls === 2) throw new Error('worker gone');
      return stored(draft);
    });
    await again.take(1, FIRST);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([calls, again.board.status.value.state]).toEqual([4, 'stored']);
    const send = vi.fn(async (): Promise<StoreAnswer> => ({ ok: false, code: 'not-allowed' }));
    await readings(send).take(1, FIRST);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

test('scrolled by, a product is collected in each of its parts', () => {
  const rows = new ScrolledRows();
  rows.add(FIRST);
  const { draft, news, anew } = rows.add(table(1, [['2', 'b']]));
  expect([draft.rows.length, news, anew]).toEqual([4, true, false]);
});
