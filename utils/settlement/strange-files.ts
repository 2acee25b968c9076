/** Files none of whose orders meets any of the others: perhaps of another shop. Few bills name the shop they are of. */
import { OWN_NUMBER } from './bill-row.ts';
import type { Reconciled } from './reconciled.ts';
import type { Status } from './statuses.ts';

/** Of fewer orders it may be chance. */
const FEWEST = 5;

const WITHOUT_ORDER: ReadonlySet<Status> = new Set<Status>(['long', 'lone-refund']);

export interface StrangeFile {
  /** Id. */
  readonly file: string;
  readonly kind: 'bill' | 'orders';
  /** Orders of it that were looked for, and not found. */
  readonly orders: number;
}

interface Met {
  readonly kind: StrangeFile['kind'];
  lonely: number;
  met: boolean;
}

const isMet = ({ bills, orders }: Reconciled): boolean => bills.length > 0 && orders.length > 0;

/**
 * Whether an order of bills was not among those read. Where nothing met at all nobody knows how late money comes, and so none
 * was looked for: then those of days on which orders were paid are counted.
 */
function lonely(items: readonly Reconciled[]): (item: Reconciled) => boolean {
  if (items.some(isMet)) return ({ status }) => WITHOUT_ORDER.has(status);
  const paid = items.flatMap(({ orders }) => orders.flatMap(({ paidAt }) => paidAt?.slice(0, 10) ?? [])).sort();
  const [first, last] = [paid[0], paid.at(-1)];
  const within = (day: string) => first !== undefined && last !== undefined && day >= first && day <= last;
  return ({ status, order, bills }) =>
    WITHOUT_ORDER.has(status) ||
    (status === 'unchecked' &&
      order !== null &&
      bills.some(({ at, link }) => link.by !== OWN_NUMBER && within(at.slice(0, 10))));
}

/** In the order of the items. */
export function strangeFiles(items: readonly Reconciled[]): readonly StrangeFile[] {
  const files = new Map<string, Met>();
  const see = (kind: Met['kind'], rows: readonly { readonly file: string }[], found: 'met' | 'lonely' | 'untold') => {
    for (const file of new Set(rows.map((row) => row.file))) {
      const met = files.get(file) ?? { kind, lonely: 0, met: false };
      files.set(file, met);
      if (found === 'met') met.met = true;
      if (found === 'lonely') met.lonely += 1;
    }
  };
  const isLonely = lonely(items);
  for (const item of items) {
    const { status, bills, orders } = item;
    const met = isMet(item);
    see('bill', bills, met ? 'met' : isLonely(item) ? 'lonely' : 'untold');
    see('orders', orders, met ? 'met' : status === 'short' ? 'lonely' : 'untold');
  }
  return [...files].flatMap(([file, { kind, lonely, met }]) =>
    met || lonely < FEWEST ? [] : [{ file, kind, orders: lonely }],
  );
}
