/**
 * Fees by rule against fees by bill, order by order (settlement reference A4, pass 3): to the fen, or within a fen a row that
 * is finer. What no rule and no default of the shop says is expected of nothing.
 */
import { type Amount, FEN } from '../settlement/amount.ts';
import { FEES } from '../settlement/classes.ts';
import { orderNet } from '../settlement/order-net.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { billedOf, differsBy, saidOf, withheldSteps } from './check-withheld.ts';
import { type DefaultFee, defaultFee, defaultFeeOn } from './default-fee.ts';
import { type Fee, type FeeSide, feeKey, feeOfEntry, feeSides, wordsOf } from './fee-sides.ts';
import { FeeTold } from './fee-told.ts';
import type { MonthShare } from './month-shares.ts';
import { orderDay, splitInputOf } from './order-facts.ts';
import type { Party } from './party.ts';
import type { SplitInput } from './split-input.ts';

export interface FeeRow {
  readonly order: string;
  readonly fee: Fee;
  /** null = the shop's default. */
  readonly rule: { readonly name: string; readonly version: number } | null;
  /** Fen. */
  readonly expected: number;
  readonly billed: Amount;
  /** missing: other orders of its files were charged it, this one not yet. */
  readonly kind: 'more' | 'less' | 'missing';
}

export interface UnsaidFee {
  readonly fee: Fee;
  readonly orders: number;
  readonly billed: Amount;
}

export interface FeeCheck {
  /** Fees that could be held against a rule, one an order and fee. */
  readonly checked: number;
  readonly agree: number;
  /** Expected, and no bill of the order tells of such a fee. */
  readonly silent: number;
  /** What the rule comes to is not known. */
  readonly unknown: number;
  /** Taken, and nothing says how much it should be. */
  readonly unsaid: readonly UnsaidFee[];
  readonly rows: readonly FeeRow[];
}

interface FeeBooks {
  readonly items: readonly Reconciled[];
  readonly parties: readonly Party[];
  readonly defaults: readonly DefaultFee[];
  /** `2026-11` */
  readonly month: string;
}

interface Expected {
  readonly fen: number | null;
  readonly rule: FeeRow['rule'];
}

type Bills = Reconciled['bills'];
const PLATFORM = { class: 'platform-fee' } as const satisfies Fee;

/** Counts orders one by one, as they are shared. */
export class FeeCounter {
  readonly #books: FeeBooks;
  readonly #told: FeeTold;
  readonly #unsaid = new Map<string, UnsaidFee>();
  readonly #rows: FeeRow[] = [];
  #counts = { checked: 0, agree: 0, silent: 0, unknown: 0 };

  constructor(books: FeeBooks) {
    this.#books = books;
    this.#told = new FeeTold(books.items);
  }

  see(share: MonthShare): void {
    const { item } = share;
    const bills = item.bills.filter(({ at, pending }) => !pending && at.slice(0, 7) <= this.#books.month);
    const input = splitInputOf({ ...item, bills, net: orderNet(bills) });
    if (input === null) {
      // Its money is not there yet: what should have been taken of it nobody can work out.
      const taken = bills.flatMap(({ entries }) => entries.map((entry) => entry.class)).filter((is) => FEES.has(is));
      this.#counts.unknown += new Set(taken).size;
      return;
    }
    const steps = share.kind === 'shared' ? (share.after?.steps ?? []) : [];
    const sides = feeSides(steps, this.#books.parties, bills);
    const said = new Set<string>();
    // Where a rule names the platform's fee by words, what else there is of the class is no fee the default says.
    const byWords = sides.some(({ fee }) => 'words' in fee && this.#isPlatforms(fee));
    for (const side of sides) {
      if (byWords && feeKey(side.fee) === feeKey(PLATFORM) && withheldSteps(side).length === 0) continue;
      const expected = this.#expected(share, side, input);
      if (expected === null) continue;
      said.add(feeKey(side.fee));
      this.#compare(item.order ?? '', side, expected, bills);
    }
    if (!sides.some(({ fee }) => this.#isPlatforms(fee))) {
      const side = { fee: PLATFORM, entries: [], steps: [] };
      const expected = this.#expected(share, side, input);
      if (expected) this.#compare(item.order ?? '', side, expected, bills);
    }
    this.#countUnsaid(bills, said, wordsOf(steps.map(({ line }) => line)));
  }

  /** By its class, or by words that bills have in that class. */
  #isPlatforms(fee: Fee): boolean {
    return 'class' in fee ? fee.class === PLATFORM.class : this.#told.isIn(PLATFORM.class, fee.words);
  }

  /** null where nothing says it. Where several rules may hold, each may say another. */
  #expected(share: MonthShare, side: FeeSide, input: SplitInput): Expected | null {
    const withheld = withheldSteps(side);
    if (share.kind === 'shared' && withheld.length > 0) {
      return { fen: saidOf(withheld), rule: { name: share.rule.name, version: share.rule.version } };
    }
    // A share the shop itself is to pay is no fee of the platform's: what it took beside it is told as perhaps paid twice.
    if (feeKey(side.fee) !== feeKey(PLATFORM) || side.steps.length > 0) return null;
    const fee = defaultFeeOn(this.#books.defaults, orderDay(share.item));
    if (fee === null) return null;
    const unclear = share.kind === 'left' && share.why !== 'none';
    return { fen: unclear ? null : defaultFee(fee, input), rule: null };
  }

  #compare(order: string, { fee, entries }: FeeSide, { fen, rule }: Expected, bills: Bills): void {
    if (fen === null) {
      this.#counts.unknown += 1;
      return;
    }
    if (entries.length === 0 && fen > 0 && !this.#told.by(bills, fee)) {
      this.#counts.silent += 1;
      return;
    }
    this.#counts.checked += 1;
    if (!differsBy(fen, entries)) {
      this.#counts.agree += 1;
      return;
    }
    const billed = billedOf(entries);
    const kind = entries.length === 0 ? 'missing' : billed > fen * FEN ? 'more' : 'less';
    this.#rows.push({ order, fee, rule, expected: fen, billed, kind });
  }

  #countUnsaid(bills: Bills, said: ReadonlySet<string>, words: readonly string[]): void {
    const own = new Map<string, UnsaidFee>();
    for (const entry of bills.flatMap(({ entries }) => entries)) {
      const fee = feeOfEntry(entry, words);
      const key = feeKey(fee);
      if (!FEES.has(entry.class) || said.has(key)) continue;
      own.set(key, { fee, orders: 1, billed: (own.get(key)?.billed ?? 0) - entry.amount });
    }
    for (const [key, { fee, billed }] of own) {
      const known = this.#unsaid.get(key) ?? { fee, orders: 0, billed: 0 };
      this.#unsaid.set(key, { fee, orders: known.orders + 1, billed: known.billed + billed });
    }
  }

  /** What differs most first. */
  result(): FeeCheck {
    const by = ({ billed, expected }: FeeRow) => Math.abs(billed - expected * FEN);
    return {
      ...this.#counts,
      unsaid: [...this.#unsaid.values()],
      rows: this.#rows.toSorted((a, b) => by(b) - by(a) || (a.order < b.order ? -1 : 1)),
    };
  }
}
