import { expect, test } from 'vitest';
import { ABOUT } from '../../utils/sheets/sheet.ts';
import type { SheetLine } from '../../utils/storage/sheet-lines.ts';
import { groupSheets } from '../../utils/stores/sheet-groups.ts';
import { type Day, parseDay } from '../../utils/time/day.ts';

const day = (text: string): Day => parseDay(text)!;
const TO = day('2026-11-21');
const RANGE = { kind: 'range', from: day('2026-10-23'), to: TO } as const;

function line(id: string, page: number, more: Partial<SheetLine> = {}): SheetLine {
  return {
    id,
    shop: 's',
    page: 'sycm.item-rank',
    channel: 'answer',
    period: RANGE,
    scope: { device: 'all', filters: {} },
    absent: [],
    listing: { page, pageSize: 10, total: 86, orderBy: 'payAmount', descending: true },
    rowCount: 10,
    seenAt: [page],
    importId: null,
    ...more,
  };
}

test('pages of one list stand together in its order, with their rows and the last reading', () => {
  const [group, ...others] = groupSheets([line('c', 3), line('a', 1), line('b', 2, { rowCount: 6 })]);
  expect(others).toEqual([]);
  expect(group?.sheets.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect([group?.rows, group?.last]).toEqual([26, 3]);
});

test('another period, channel, device or filter is another list; a live day is not the finished one', () => {
  const others: readonly Partial<SheetLine>[] = [
    {},
    { period: { kind: 'day', day: TO } },
    { period: { kind: 'live', day: TO } },
    { channel: 'table' },
    { scope: { device: 'app', filters: {} } },
    { scope: { device: 'all', filters: { keyword: 'x' } } },
    { scope: { device: 'all', filters: { [ABOUT]: '704812360001' } } },
  ];
  const groups = groupSheets(others.map((more, at) => line(String(at), 1, more)));
  expect(groups.length).toBe(others.length);
  const parts = groups.map(({ sheets, part }) => [sheets[0]?.id, part]);
  expect(parts.filter(([, part]) => part)).toEqual([
    ['5', 'filter'],
    ['6', 'product'],
  ]);
});

test('the list read last stands first; of those read together the newest days', () => {
  const of = (text: string, at: number) => line(text, 1, { period: { kind: 'day', day: day(text) }, seenAt: [at] });
  const groups = groupSheets([of('2026-11-19', 5), of('2026-11-21', 5), of('2026-11-01', 9)]);
  expect(groups.map(({ sheets }) => sheets[0]?.id)).toEqual(['2026-11-01', '2026-11-21', '2026-11-19']);
});
