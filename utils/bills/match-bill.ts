/** Which bill or list of orders a table is. */
import { FileFault } from '../sheets/file-refusal.ts';
import { BillFault } from './bill-fault.ts';
import type { BillLayout, BillRole, PartColumn } from './bill-layout.ts';
import { PERSONAL_BILLS } from './layouts/personal.ts';
import { type HeaderRow, isHeadedBy, matchTable, type PlacedColumn, placeOf, type TableMatch } from './match-table.ts';

export interface BillMatch extends TableMatch<BillRole, BillLayout> {
  readonly parts: readonly (PartColumn & PlacedColumn)[];
}

/** @throws BillFault bill-personal for a buyer's own bill */
export function refusePersonal(rows: readonly HeaderRow[]): void {
  const found = PERSONAL_BILLS.find(({ required }) => isHeadedBy(rows, required));
  if (found) throw new BillFault('bill-personal', { layout: found.id });
}

/** null when it is no bill we know. @throws FileFault fields-changed for a known header that stands twice, and a part's that is missing */
export function matchBill(rows: readonly HeaderRow[], layouts: readonly BillLayout[]): BillMatch | null {
  const match = matchTable<BillRole, BillLayout>(rows, layouts);
  if (!match) return null;
  const parts = (match.layout.parts ?? []).flatMap((part) => {
    const found = placeOf(match.header, part.headers);
    if (!found && part.optional) return [];
    // Without it the others cannot come to the amount, or only by chance.
    if (!found) throw new FileFault('fields-changed', { column: part.headers[0] ?? '' });
    return { ...part, ...found };
  });
  return { ...match, parts };
}
