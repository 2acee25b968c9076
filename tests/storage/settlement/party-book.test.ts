import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { type Payment, paymentsOf, sessionsId, sessionsIn } from '../../../utils/splits/party-entry.ts';
import { wipeSettlement } from '../../../utils/storage/settlement/books.ts';
import { keepClosed } from '../../../utils/storage/settlement/closed-months.ts';
import { keepEntry, keepTerms, readPartyBook, takePaymentBack } from '../../../utils/storage/settlement/party-book.ts';
import { openSettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../../utils/time/day.ts';
import { terms } from '../../splits/made-terms.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
beforeEach(async () => {
  await wipeSettlement(db);
  await db.books.put({ id: 'b', name: 'b', source: 'jd', settleDays: null });
});

const PAID: Payment = {
  ...{ id: 'e', book: 'b', party: 'x', kind: 'payment', day: '2026-11-10' as Day, fen: 100, note: '', takenBack: null },
};

it('a change of what is agreed is a version more, of no earlier month, of that shop and party alone', async () => {
  await db.books.put({ id: 'c', name: 'c', source: 'jd', settleDays: null });
  const from = (month: string, more = {}) => keepTerms(db, terms([], { from: month, ...more }));
  expect(await Promise.all([from('2026-10'), from('2026-09')])).toEqual([1, 'begins-too-early']);
  expect(await from('2026-11')).toBe(2);
  expect([await from('2026-10', { book: 'c' }), await from('2026-10', { party: 'y' })]).toEqual([1, 1]);
  const kept = (await readPartyBook(db)).terms.map(({ book, party, version }) => `${book}${party}${version}`);
  expect(kept).toEqual(['bx1', 'bx2', 'by1', 'cx1']);
});

it('what is agreed is put right in its own month as long as none is closed since', async () => {
  const from = (month: string) => keepTerms(db, terms([], { from: month }));
  await keepClosed(db, { book: 'b', month: '2026-09', text: '{}', hash: 'h', at: 1, who: '' });
  expect([await from('2026-10'), await from('2026-10')]).toEqual([1, 2]);
  await keepClosed(db, { book: 'b', month: '2026-11', text: '{}', hash: 'h', at: 1, who: '' });
  expect([await from('2026-10'), await from('2026-11')]).toEqual(['begins-too-early', 3]);
});

it('a payment that is taken back stays in sight and counts no more', async () => {
  await keepEntry(db, PAID);
  await takePaymentBack(db, 'e', 7);
  await takePaymentBack(db, 'e', 9);
  const { entries } = await readPartyBook(db);
  expect(entries).toEqual([{ ...PAID, takenBack: 7 }]);
  expect(paymentsOf(entries)).toEqual([]);
});

it('sessions said again stand in the place of those before', async () => {
  const place = { book: 'b', party: 'x', month: '2026-10' };
  for (const count of [3, 4]) await keepEntry(db, { id: sessionsId(place), ...place, kind: 'sessions', count });
  const { entries } = await readPartyBook(db);
  expect([sessionsIn(entries, 'x', '2026-10'), sessionsIn(entries, 'x', '2026-11')]).toEqual([4, null]);
});

it('nothing comes back of a shop that was wiped', async () => {
  await wipeSettlement(db);
  await keepEntry(db, PAID);
  await expect(keepTerms(db, terms([]))).rejects.toThrow('the shop is gone');
  expect(await readPartyBook(db)).toEqual({ terms: [], entries: [] });
});
