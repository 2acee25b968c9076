/** What the amount of a row is made of. */
import type { Amount } from '../settlement/amount.ts';
import type { BillEntry } from '../settlement/bill-row.ts';
import { keptName } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import { classOf } from './classify.ts';
import type { BillMatch } from './match-bill.ts';
import { headerOf } from './raw-amount.ts';
import { toldBy } from './told-by.ts';

type Cells = readonly (string | null)[];

/** A bill that gives its movements no name has them under the header they stand in. */
function nameOf(match: BillMatch, scene: string, amount: Amount): string {
  if (match.columns.has('scene')) return keptName(scene);
  return headerOf(match, 'amount') || headerOf(match, amount < 0 ? 'expense' : 'income');
}

/**
 * @param parts of the row, where the bill takes its amount apart
 * @throws BillFault bill-parts where they do not come to the amount
 */
export function entriesOf(
  match: BillMatch,
  cells: Cells,
  { row, amount, parts }: { readonly row: number; readonly amount: Amount; readonly parts: readonly BillEntry[] },
): readonly BillEntry[] {
  const place = { row, column: headerOf(match, 'amount') };
  if (parts.length > 0) {
    const sum = parts.reduce((all, part) => all + part.amount, 0);
    if (sum !== amount) throw new BillFault('bill-parts', place);
    return parts;
  }
  const told = toldBy(match, cells);
  const is = classOf(told, amount, match.layout.classes);
  // A bill that takes amounts apart leaves whole only what it names, such as a withdrawal.
  if (match.layout.parts && amount !== 0 && is === 'other') throw new BillFault('bill-parts', place);
  return [{ class: is, name: nameOf(match, told.scene, amount), amount }];
}
