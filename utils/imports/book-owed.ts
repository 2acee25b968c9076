/** What parties of a shop are owed, month after month: of closed ones as it was when they were closed. */
import { monthsOf } from '../settlement/month-statement.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import type { MonthShare } from '../splits/month-shares.ts';
import { monthsFrom } from '../splits/months.ts';
import { type OwedMonth, owedChain } from '../splits/owed-chain.ts';
import { paidTwiceIn } from '../splits/paid-twice-in.ts';
import type { Party } from '../splits/party.ts';
import { type PartyEntry, paymentsOf, sessionsIn } from '../splits/party-entry.ts';
import { type Payables, payablesOf } from '../splits/payables.ts';
import { countFacts, NO_FACTS, type PeriodFacts } from '../splits/period-facts.ts';
import { periodOf } from '../splits/period-steps.ts';
import { type PartyTerms, termsIn } from '../splits/period-terms.ts';
import type { RuleVersion } from '../splits/rule.ts';
import { readPartyBook } from '../storage/settlement/party-book.ts';
import { readRuleBook } from '../storage/settlement/rule-book.ts';
import type { BookRow, ClosedMonthRow, SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { type ClosedStatement, ruleKey, statementOf, termsKey } from './closed-statement.ts';

export interface BookOwed {
  readonly shop: BookRow;
  readonly parties: readonly Party[];
  readonly rules: readonly RuleVersion[];
  /** Of the shop. */
  readonly entries: readonly PartyEntry[];
  readonly closed: readonly ClosedStatement[];
  /** All months up to this one. */
  readonly upTo: (month: string) => readonly OwedMonth[];
  readonly termsOf: (month: string) => readonly PartyTerms[];
  /** Orders of a month, by the rules of then where it is closed. */
  readonly sharesOf: (month: string, onShare: (share: MonthShare) => void) => Payables;
}

const hasEnded = (parties: readonly Party[], month: string) => {
  const gone = new Set(parties.flatMap(({ id, ended }) => (ended && ended.slice(0, 7) < month ? id : [])));
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

/** @throws where the shop is gone */
export async function bookOwed(
  db: SettlementDatabase,
  { items, rows }: { readonly items: readonly Reconciled[]; readonly rows: readonly ClosedMonthRow[] },
  book: string,
): Promise<BookOwed> {
  const shop = await db.books.get(book);
  if (!shop) throw new Error('the shop is gone');
  const { rules, parties } = await readRuleBook(db);
  const agreed = await readPartyBook(db);
  const terms = agreed.terms.filter((one) => one.book === book);
  const entries = agreed.entries.filter((one) => one.book === book);
  const moved = monthsOf(items);
  const closed = rows.map(statementOf);
  const closedOf = (month: string) => closed.find((one) => one.month === month);

  const termsOf: BookOwed['termsOf'] = (month) => {
    const then = closedOf(month);
    if (!then) {
      const ended = hasEnded(parties, month);
      return termsIn(terms, month).filter((one) => !ended(one));
    }
    const held = new Set(then.terms);
    return terms.filter((one) => held.has(termsKey(one)));
  };
  const sharesOf: BookOwed['sharesOf'] = (month, onShare) => {
    const then = closedOf(month)?.rules;
    const known = then && new Set(then);
    const own = known ? rules.filter((rule) => known.has(ruleKey(rule))) : rules;
    return payablesOf({ items: moved.includes(month) ? items : [], book: shop, rules: own, parties }, month, onShare);
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
  return { shop, parties, rules, entries, closed, upTo, termsOf, sharesOf };
}
