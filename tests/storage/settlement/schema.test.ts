/** What an older build has left of settlement on a disk opens with everything that was in it. */
import 'fake-indexeddb/auto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Payment } from '../../../utils/splits/party-entry.ts';
import { balancesOf, keepBalance } from '../../../utils/storage/settlement/balances.ts';
import { readShelf } from '../../../utils/storage/settlement/books.ts';
import { closedMonths, keepClosed } from '../../../utils/storage/settlement/closed-months.ts';
import { confirmationsOf, sayOfItem } from '../../../utils/storage/settlement/confirmations.ts';
import { keepMatch, matchesOf } from '../../../utils/storage/settlement/hand-matches.ts';
import { keepEntry, keepTerms, readPartyBook } from '../../../utils/storage/settlement/party-book.ts';
import { readBooks } from '../../../utils/storage/settlement/read-books.ts';
import { keepParty, keepRule, readRuleBook } from '../../../utils/storage/settlement/rule-book.ts';
import { openSettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';
import { keepTaught, readTaught } from '../../../utils/storage/settlement/taught-bills.ts';
import type { Day } from '../../../utils/time/day.ts';
import { KUAI_DRAFT, taughtBill } from '../../bills/made-taught.ts';
import { bill, entry, order } from '../../settlement/made-books.ts';
import { rate, rule } from '../../splits/made-rules.ts';
import { agreed, terms } from '../../splits/made-terms.ts';
import { dumpDatabase, loadDump, parseDump } from '../schema-dump.ts';
import { importBill } from './made-import.ts';

/** Every version of the schema that any build had; the last one is the current. */
const VERSIONS = [1, 2, 3, 4, 5] as const;
type Version = (typeof VERSIONS)[number];

const fixture = (version: number) => fileURLToPath(new URL(`fixtures/v${version}.json`, import.meta.url));
const fresh = () => openSettlementDatabase(`test-${crypto.randomUUID()}`);
const { signal } = new AbortController();
const SAID = { key: 'o1', status: 'short', difference: -8800, net: 0, reason: '已补', who: '', at: 1 } as const;
const PUT = { from: 'x', order: 'o1', reason: '同一单', who: '', at: 1 };
const CLOSED = { book: 'b', month: '2026-10', text: '{}', hash: 'h', at: 1, who: '' };
const LOOKED = { book: 'b', moment: '2026-10-31 23:59:59', fen: 8800, who: '', at: 1 } as const;
const TAUGHT_AT = 1_790_000_000_000;
const PARTY = { id: 'p', name: '供货商', role: 'supplier', person: false } as const;

const PAID: Payment = {
  ...{
    id: 'e',
    book: 'b',
    party: PARTY.id,
    kind: 'payment',
    day: '2026-11-10' as Day,
    fen: 100,
    note: '',
    takenBack: null,
  },
};

/** A small shop that uses every table, as the build of the current schema version stores it. */
async function makeFixture(): Promise<string> {
  const db = fresh();
  await db.books.put({ id: 'b', name: '我的店', source: 'douyin', settleDays: 7 });
  const bills = {
    kind: 'bill' as const,
    layout: { id: 'douyin.fund', version: 1 },
    sheet: '',
    rows: [bill('o1', [entry('sale', 88)], { flow: 'f1', row: 2 })],
    balanceBreaks: [],
  };
  const orders = { kind: 'orders' as const, layout: { id: 'o', version: 1 }, sheet: '', rows: [order('o1', 88)] };
  await importBill(db, [bills, orders], { id: 'i', book: 'b', hash: 'h', fileName: 'x.csv', at: 1, signal });
  await sayOfItem(db, { book: 'b', key: SAID.key, before: null }, SAID);
  await keepMatch(db, 'b', PUT);
  await keepClosed(db, CLOSED);
  await keepParty(db, PARTY);
  await keepRule(db, rule([rate('a', 500, { party: PARTY.id })]));
  await keepTaught(db, KUAI_DRAFT, TAUGHT_AT);
  await keepTerms(db, terms([agreed('f', { kind: 'slot', per: 'month', fen: 700 })], { party: PARTY.id }));
  await keepEntry(db, PAID);
  await keepBalance(db, LOOKED);
  return dumpDatabase(db);
}

/**
 * A new version gets its fixture once, by `KUANCE_WRITE_FIXTURE=1 vitest run tests/storage/settlement/schema.test.ts`;
 * one that stands is never written again, for no build of that version makes it any more.
 */
const current = fixture(fresh().verno);
if (process.env.KUANCE_WRITE_FIXTURE === '1' && !existsSync(current)) writeFileSync(current, await makeFixture());

const dumpOf = (version: Version) => parseDump(readFileSync(fixture(version), 'utf8'));

it('every version up to the current one has left a database', () => {
  expect(VERSIONS.at(-1)).toBe(fresh().verno);
  for (const version of VERSIONS) {
    const { version: native, stores } = dumpOf(version);
    // As IndexedDB counts.
    expect(native).toBe(version * 10);
    expect(stores.filter(({ rows }) => rows.length === 0)).toEqual([]);
  }
});

describe.each(VERSIONS)('a settlement database that schema version %d has left', (version) => {
  it('opens with everything that was in it', async () => {
    const db = fresh();
    await loadDump(db.name, dumpOf(version));
    expect(await readShelf(db)).toMatchObject({ books: [{ name: '我的店' }], files: [{ fileName: 'x.csv' }, {}] });
    expect(await readBooks(db, 'b')).toMatchObject({ bills: [{ flow: 'f1' }], orders: [{ order: 'o1' }] });
    expect(await confirmationsOf(db, 'b')).toMatchObject(version > 1 ? [SAID] : []);
    expect(await matchesOf(db, 'b')).toMatchObject(version > 1 ? [PUT] : []);
    expect(await closedMonths(db, 'b')).toEqual(version > 1 ? [CLOSED] : []);
    const book = await readRuleBook(db);
    expect(book.parties).toEqual(version > 2 ? [PARTY] : []);
    expect(book.rules.map((one) => one.version)).toEqual(version > 2 ? [1] : []);
    expect(await readTaught(db)).toEqual(version > 3 ? [taughtBill(KUAI_DRAFT, { taughtAt: TAUGHT_AT })] : []);
    const agreedWith = await readPartyBook(db);
    expect(agreedWith.terms.map((one) => one.version)).toEqual(version > 3 ? [1] : []);
    expect(agreedWith.entries).toEqual(version > 3 ? [PAID] : []);
    expect(await balancesOf(db, 'b')).toEqual(version > 4 ? [LOOKED] : []);
  });
});
