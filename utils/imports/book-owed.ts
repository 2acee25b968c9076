/** What parties of a shop are owed, month after month: of closed ones as it was when they were closed. */
import { madeOnce } from '../settlement/made-once.ts';
import { monthsOf } from '../settlement/month-statement.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import type { MonthShare } from '../splits/month-shares.ts';
import { monthsFrom } from '../splits/months.ts';
import { type OwedMonth, owedChain } from '../splits/owed-chain.ts';
import { paidTwiceIn } from '../splits/paid-twice-in.ts';
import { isAway, type Party } from '../splits/party.ts';
import { type PartyEntry, paymentsOf, sessionsIn } from '../splits/party-entry.ts';
import { type Payables, payablesOf } from '../splits/payables.ts';
import { countFacts, NO_FACTS, type PeriodFacts } from '../splits/period-facts.ts';
import { periodOf } from '../splits/period-steps.ts';
import { type PartyTerms, termsIn } from '../splits/period-terms.ts';
import type { RuleVersion } from '../splits/rule.ts';
import { readPartyBook } from '../storage/settlement/party-book.ts';
import { readRuleBook } from '../storage/settlement/rule-book.ts';
import type { BookRow, ClosedMonthRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { closedBefore, ruleKey, termsKey } from './closed-statement.ts';

export interface BookOwed {
  readonly shop: BookRow;
  readonly parties: readonly Party[];
  readonly rules: readonly RuleVersion[];
  /** Of the shop. */
  readonly entries: readonly PartyEntry[];
  /** All months up to this one. */
  readonly upTo: (month: string) => readonly OwedMonth[];
  /** Months after this one in which money moved or that are closed. */
  readonly after: (month: string) => readonly OwedMonth[];
  readonly termsOf: (month: string) => readonly PartyTerms[];
  /** Orders of a month, by the rules of then where it is closed. */
  readonly sharesOf: (month: string, onShare: (share: MonthShare) => void) => Payables;
}

const awayIn = (parties: readonly Party[], month: string) => {
  const gone = new Set(parties.flatMap((party) => (isAway(party, month) ? party.id : [])));
  return ({ party }: PartyTerms): boolean => gone.has(party);
};

/** What months come to before anything is set off, each worked out once. */
function earnedBy({ sharesOf, termsOf, entries }: Pick<BookOwed, 'sharesOf' | 'termsOf' | 'entries'>) {
  const known = new Map<string, Payables>();
  const workedOut = (month: string): Payables => {
    const facts = new Map<string, PeriodFacts>();
    const list = sharesOf(month, (share) => countFacts(facts, share));
    const periods = termsOf(month).map((terms) => {
      const own = list.parties.find(({ party }) => party === terms.party);
      return periodOf(terms, {
        facts: facts.get(terms.party) ?? NO_FACTS,
        payable: own ? own.added + own.reversed : 0,
        withheld: own?.withheld ?? 0,
        sessions: sessionsIn(entries, terms.party, month),
      });
    });
    if (periods.length === 0) return list;
    return { ...list, periods, findings: paidTwiceIn({ ...list, periods }) };
  };
  return (month: string): Payables => {
    const made = known.get(month) ?? workedOut(month);
    known.set(month, made);
    return made;
  };
}

interface Known extends Pick<BookOwed, 'shop' | 'parties' | 'rules' | 'entries'> {
  readonly terms: readonly PartyTerms[];
}

interface Reconciliation {
  readonly items: readonly Reconciled[];
  readonly rows: readonly ClosedMonthRow[];
}

function owedOf({ shop, parties, rules, terms, entries }: Known, { items, rows }: Reconciliation): BookOwed {
  const moved = monthsOf(items);
  const closed = closedBefore(items, rows).owed;
  const closedOf = (month: string) => closed.find((one) => one.month === month);

  const termsOf: BookOwed['termsOf'] = (month) => {
    const then = closedOf(month);
    if (!then) {
      const away = awayIn(parties, month);
      return termsIn(terms, month).filter((one) => !away(one));
    }
    const held = new Set(then.terms);
    return terms.filter((one) => held.has(termsKey(one)));
  };
  const sharesOf: BookOwed['sharesOf'] = (month, onShare) => {
    const then = closedOf(month);
    const known = then?.rules && new Set(then.rules);
    const own = known ? rules.filter((rule) => known.has(ruleKey(rule))) : rules;
    const platforms = then?.payables?.platforms;
    const books = { items: moved.includes(month) ? items : [], book: shop, rules: own, parties };
    return payablesOf({ ...books, ...(platforms && { platforms: new Set(platforms) }) }, month, onShare);
  };
  const earned = earnedBy({ sharesOf, termsOf, entries });
  const closedMonths = closed.map(({ month }) => month);
  const upTo: BookOwed['upTo'] = (month) => {
    const paid = paymentsOf(entries).map(({ day }) => day.slice(0, 7));
    const begun = [...moved, ...closedMonths, ...terms.map(({ from }) => from), ...paid, month];
    return owedChain({
      months: monthsFrom(
        begun.reduce((first, one) => (one < first ? one : first)),
        month,
      ),
      open: moved.filter((one) => !closedMonths.includes(one)),
      closed: closedMonths,
      kept: new Map(closed.flatMap(({ month: of, payables }) => (payables ? [[of, payables] as const] : []))),
      earned,
      termsOf,
    });
  };
  const newest = [...moved, ...closedMonths].reduce((last, one) => (one > last ? one : last), '');
  const after: BookOwed['after'] = (month) => (newest > month ? upTo(newest).filter((one) => one.month > month) : []);
  return { shop, parties, rules, entries, upTo, after, termsOf, sharesOf };
}

const once = madeOnce<readonly Reconciled[], BookOwed>();

/** Months are worked out anew only where something they rest on changed. @throws where the shop is gone */
export async function bookOwed(db: SettlementDatabase, of: Reconciliation, book: string): Promise<BookOwed> {
  const shop = await db.books.get(book);
  if (!shop) throw new Error('the shop is gone');
  const { rules, parties } = await readRuleBook(db);
  const agreed = await readPartyBook(db);
  const terms = agreed.terms.filter((one) => one.book === book);
  const entries = agreed.entries.filter((one) => one.book === book);
  const known = { shop, parties, rules, terms, entries };
  const by = JSON.stringify([known, of.rows.map(({ hash }) => hash)]);
  return once(of.items, by, () => owedOf(known, of));
}
