/** The path of one order from what was paid to what stays: every step a sum of bills, or a share that is still to be paid. */
import { type Amount, FEN } from '../settlement/amount.ts';
import type { BillEntry, EntryClass } from '../settlement/bill-row.ts';
import { INCOME } from '../settlement/classes.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import type { ShareStep } from './share-out.ts';
import type { Split } from './split-order.ts';

export type PathStep = {
  readonly amount: Amount;
  /** What there is after it. */
  readonly after: Amount;
} /** As the bills call it: of a subsidy, who paid it. */ & (
  | { readonly kind: 'entry'; readonly class: EntryClass; readonly names: readonly string[] }
  | { readonly kind: 'net' }
  | { readonly kind: 'share'; readonly step: ShareStep }
  | { readonly kind: 'stays' }
);

/** Buyers first, who else paid, what went back, what was taken off. */
const ORDER: readonly EntryClass[] = [
  'sale',
  'freight',
  'subsidy',
  'refund',
  'platform-fee',
  'payment-fee',
  'commission',
];

const place = (of: EntryClass): number => (ORDER.indexOf(of) + ORDER.length + 1) % (ORDER.length + 1);

interface Summed {
  readonly class: EntryClass;
  readonly names: readonly string[];
  readonly amount: Amount;
}

/** What others paid stands name by name, everything else by class. */
const keyOf = (entry: BillEntry): string => (entry.class === 'subsidy' ? `subsidy ${entry.name}` : entry.class);

function summed(entries: readonly BillEntry[]): readonly Summed[] {
  const sums = new Map<string, Summed>();
  for (const entry of entries) {
    const known = sums.get(keyOf(entry));
    const names = [...new Set([...(known?.names ?? []), entry.name])];
    sums.set(keyOf(entry), { class: entry.class, names, amount: (known?.amount ?? 0) + entry.amount });
  }
  const all = [...sums.values()].filter(({ amount }) => amount !== 0);
  return all.sort(
    (a, b) => place(a.class) - place(b.class) || Number(INCOME.has(b.class)) - Number(INCOME.has(a.class)),
  );
}

/**
 * Only what is still to be paid: what the platform withheld stands among the fees. Where a share is not known the path
 * ends at what the bills come to.
 * @param split null where no rule holds
 */
export function orderPath({ bills }: Reconciled, split: Split | null): readonly PathStep[] {
  const steps: PathStep[] = [];
  let after: Amount = 0;
  for (const entry of summed(bills.filter(({ pending }) => !pending).flatMap(({ entries }) => entries))) {
    after += entry.amount;
    steps.push({ kind: 'entry', after, ...entry });
  }
  steps.push({ kind: 'net', amount: after, after });
  const payable = split?.steps.filter(({ line }) => line.settle === 'payable') ?? [];
  if (payable.some(({ share }) => share === null)) return steps;
  for (const step of payable) {
    const amount = -(step.share ?? 0) * FEN;
    after += amount;
    steps.push({ kind: 'share', step, amount, after });
  }
  if (split !== null) steps.push({ kind: 'stays', amount: after, after });
  return steps;
}
