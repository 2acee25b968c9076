/** Files none of whose orders meets any of the others: perhaps of another shop. Few bills name the shop they are of. */
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
  for (const { status, bills, orders } of items) {
    const isMet = bills.length > 0 && orders.length > 0;
    see('bill', bills, isMet ? 'met' : WITHOUT_ORDER.has(status) ? 'lonely' : 'untold');
    see('orders', orders, isMet ? 'met' : status === 'short' ? 'lonely' : 'untold');
  }
  return [...files].flatMap(([file, { kind, lonely, met }]) =>
    met || lonely < FEWEST ? [] : [{ file, kind, orders: lonely }],
  );
}
