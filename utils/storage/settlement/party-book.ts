/** What is agreed with parties of a month's sums, and what the operator wrote down of them. */
import { Dexie } from 'dexie';
import type { PartyEntry } from '../../splits/party-entry.ts';
import { type PartyTerms, termsInTime } from '../../splits/period-terms.ts';
import { closedKeys } from './closed-months.ts';
import type { KeptRule } from './rule-book.ts';
import type { SettlementDatabase } from './settlement-database.ts';

/** Of every shop. */
export interface PartyBook {
  /** By shop, party and version. */
  readonly terms: readonly PartyTerms[];
  /** Payments by day. */
  readonly entries: readonly PartyEntry[];
}

const dayOf = (entry: PartyEntry): string => (entry.kind === 'payment' ? entry.day : entry.month);

/** One snapshot. */
export async function readPartyBook(db: SettlementDatabase): Promise<PartyBook> {
  return db.transaction('r', db.terms, db.entries, async () => {
    const terms = await db.terms.toArray();
    const entries = await db.entries.toArray();
    return { terms, entries: entries.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)) };
  });
}

/** Adds a version more; those there stay as they are. @throws where the shop is gone: what was wiped does not come back */
export async function keepTerms(db: SettlementDatabase, terms: Omit<PartyTerms, 'version'>): Promise<KeptRule> {
  return db.transaction('rw', db.books, db.closed, db.terms, async () => {
    const { book, party } = terms;
    if (!(await db.books.get(book))) throw new Error('the shop is gone');
    const of = db.terms.where('[book+party+version]').between([book, party, Dexie.minKey], [book, party, Dexie.maxKey]);
    const last = (await of.last()) ?? null;
    if (!termsInTime(terms, last, await closedKeys(db, book))) return 'begins-too-early';
    const version = (last?.version ?? 0) + 1;
    await db.terms.add({ ...terms, version });
    return version;
  });
}

/** Nothing where the shop is gone: what was wiped does not come back. */
export async function keepEntry(db: SettlementDatabase, entry: PartyEntry): Promise<void> {
  await db.transaction('rw', db.books, db.entries, async () => {
    if (await db.books.get(entry.book)) await db.entries.put(entry);
  });
}

/** It stays in sight and counts no more. @param at when (ms) */
export async function takePaymentBack(db: SettlementDatabase, id: string, at: number): Promise<void> {
  await db.transaction('rw', db.entries, async () => {
    const entry = await db.entries.get(id);
    if (entry?.kind === 'payment' && entry.takenBack === null) await db.entries.put({ ...entry, takenBack: at });
  });
}
