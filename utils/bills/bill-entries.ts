/** What the amount of a row is made of. */
import type { Amount } from '../settlement/amount.ts';
import type { BillEntry } from '../settlement/bill-row.ts';
import { keptName, plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import { classOf } from './classify.ts';
import type { BillMatch } from './match-bill.ts';
import { amountCell, textOf } from './raw-amount.ts';

type Cells = readonly (string | null)[];

/** The parts of a row that are not 0, signed from the shop's side. @throws BillFault bill-amount */
export function partsOf(match: BillMatch, cells: Cells, row: number): readonly BillEntry[] {
  return match.parts.flatMap(({ at, header, class: is }): BillEntry[] => {
    const amount = amountCell(plainCell(cells[at]), row, header, true);
    return amount === 0 ? [] : [{ class: is, name: header, amount }];
  });
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
  const place = { row, column: match.columns.get('amount')?.header ?? '' };
  if (parts.length > 0) {
    const sum = parts.reduce((all, part) => all + part.amount, 0);
    if (sum !== amount) throw new BillFault('bill-parts', place);
    return parts;
  }
  const [scene, document, detail] = (['scene', 'document', 'detail'] as const).map((role) =>
    textOf(match, cells, role),
  ) as [string, string, string];
  const is = classOf({ scene, document, detail }, amount, match.layout.classes);
  // A bill that takes amounts apart leaves whole only what it names, such as a withdrawal.
  if (match.layout.parts && amount !== 0 && is === 'other') throw new BillFault('bill-parts', place);
  return [{ class: is, name: keptName(scene), amount }];
}
